// Opportunities on screen: the board by keyboard and by pointer, the list, the page of one, and pipelines in the settings.
import type { Page } from '@playwright/test'
import { expect, type Host, press, test } from './app'
import { startCompany } from './business'
import { glance, look, open } from './look'

interface Row {
  id: string
  version: number
}
interface Pipeline extends Row {
  name: string
  stages: { id: string; name: string }[]
}

/** Two clients with opportunities in the stages of the first pipeline. */
async function fillPipeline(host: Host): Promise<{ clientId: string; ids: string[] }> {
  await startCompany(host)
  await host.call('pipelines.create', {
    name: 'Sales',
    stages: [
      { name: 'Enquiry', probabilityPpm: 100_000 },
      { name: 'Talks', probabilityPpm: 300_000 },
      { name: 'Proposal', probabilityPpm: 600_000 },
      { name: 'Won', probabilityPpm: 1_000_000, outcome: 'won' },
      { name: 'Lost', probabilityPpm: 0, outcome: 'lost' },
    ],
  })
  const address = { line1: 'Hauptstraße 1', city: 'Kiel', country: 'DE' }
  const contacts = [{ name: 'Jördis Lührs', role: 'Einkauf' }]
  const client = await host.call<Row>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address, contacts })
  const other = await host.call<Row>('clients.create', { name: 'Galerie Seefeld AG', address, currency: 'CHF' })
  const [owner] = await host.call<Row[]>('people.names', {})
  const lines = [{ name: 'Concept', unitPrice: '1000' }]
  const inputs = [
    { name: 'Anniversary book', clientId: client.id, lines, expectedOn: '2026-12-18', ownerId: owner?.id },
    { name: 'New website', clientId: client.id, valueMinor: 1_800_000, expectedOn: '2027-02-01' },
    { name: 'Exhibition catalogue', clientId: other.id, valueMinor: 940_050, expectedOn: '2026-01-15' },
    { name: 'Signage', valueMinor: 250_000 },
  ]
  const ids: string[] = []
  for (const input of inputs) ids.push((await host.call<Row>('opportunities.create', input)).id)
  return { clientId: client.id, ids }
}

const column = (page: Page, stage: string) => page.getByRole('grid', { name: new RegExp(`^${stage}, `) })
const card = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

test('cards move by keys, by the menu and by dragging with the keyboard; won asks for the reason and keeps it', async ({
  app: page,
  host,
}) => {
  test.setTimeout(120_000)
  await fillPipeline(host)
  await open(page, '/opportunities')
  await card(page, 'Signage').waitFor()
  await look(page, 'opportunities-board')
  await card(page, 'New website').focus()
  await press(page, '>')
  await expect(column(page, 'Talks').getByText('New website')).toBeVisible()
  await expect(card(page, 'New website')).toBeFocused()
  await press(page, '>')
  await expect(column(page, 'Proposal').getByText('New website')).toBeVisible()
  await expect(card(page, 'New website')).toBeFocused()
  await press(page, '<')
  await expect(column(page, 'Talks').getByText('New website')).toBeVisible()
  await expect(card(page, 'New website')).toBeFocused()

  await press(page, '.')
  await page.getByRole('menuitem', { name: 'Move to Won' }).click()
  await page.getByRole('textbox', { name: 'What won it?' }).fill('The best idea')
  await press(page, 'Escape')
  await expect(page.getByRole('dialog', { name: 'Mark New website as won' })).toBeHidden()
  await expect(column(page, 'Talks').getByText('New website')).toBeVisible()
  await card(page, 'New website').focus()
  await press(page, '.')
  await page.getByRole('menuitem', { name: 'Move to Won' }).click()
  await expect(page.getByRole('textbox', { name: 'What won it?' })).toHaveValue('The best idea')
  await look(page, 'opportunities-won')
  await press(page, 'Enter')
  await expect(column(page, 'Won').getByText('New website')).toBeVisible()

  await card(page, 'Signage').focus()
  await press(page, 'ArrowRight')
  await expect(page.getByRole('button', { name: 'Drag Signage' })).toBeFocused()
  await press(page, 'Enter', 'Tab', 'Enter')
  await expect(column(page, 'Enquiry').getByText('Signage')).toBeHidden()
  const { rows } = await host.call<{ rows: { name: string; stageName: string; outcome: string }[] }>('opportunities.list', {})
  expect(rows.find(({ name }) => name === 'Signage')?.stageName).not.toBe('Enquiry')
  expect(rows.find(({ name }) => name === 'New website')).toMatchObject({ stageName: 'Won', outcome: 'won' })
})

test('a card is dragged with the pointer into another stage, and undone', async ({ app: page, host }) => {
  await fillPipeline(host)
  await open(page, '/opportunities')
  await card(page, 'Anniversary book').dragTo(column(page, 'Talks'))
  await expect(column(page, 'Talks').getByText('Anniversary book')).toBeVisible()
  await expect(column(page, 'Talks')).toHaveAccessibleName('Talks, 1 opportunity')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(column(page, 'Enquiry').getByText('Anniversary book')).toBeVisible()
  await card(page, 'Anniversary book').dragTo(column(page, 'Lost'))
  await page.getByRole('textbox', { name: 'Why was it lost?' }).fill('No budget')
  await press(page, 'Enter')
  await expect(column(page, 'Lost').getByText('Anniversary book')).toBeVisible()
})

test('the list searches, filters and sums, and the switch is remembered', async ({ app: page, host }) => {
  test.setTimeout(90_000)
  await fillPipeline(host)
  await open(page, '/opportunities')
  await page.getByRole('radio', { name: 'List' }).click()
  const grid = page.getByRole('grid', { name: 'Opportunities' })
  await expect(grid.getByText('Signage')).toBeVisible()
  await expect(page.getByText('weighted 2,150.00 EUR')).toBeVisible()
  await look(page, 'opportunities-list')
  await page.reload()
  await expect(grid.getByText('Signage')).toBeVisible()
  await press(page, '/')
  await page.keyboard.type('web')
  await expect(grid.getByText('Signage')).toBeHidden()
  await expect(grid.getByText('New website')).toBeVisible()
  await press(page, 'Control+k')
  await page.keyboard.type('catalogue')
  await page.getByRole('menuitem', { name: /Exhibition catalogue/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exhibition catalogue' })).toBeVisible()
})

test('the page of an opportunity saves what one types, moves it, and asks which amount is invoiced', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { ids } = await fillPipeline(host)
  await open(page, `/opportunities/${ids[0]}`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Anniversary book, second edition')
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('1500')
  await expect(page.getByText('typed; the products differ by 500.00 EUR')).toBeVisible()
  await page.getByText('Saved', { exact: true }).waitFor()
  await look(page, 'opportunity')
  await page.getByRole('button', { name: /^Proposal 60/ }).click()
  await expect(page.getByRole('button', { name: /^Proposal 60/ })).toHaveAttribute('aria-current', 'step')
  await expect(page.getByText('Moved from Enquiry to Proposal')).toBeVisible()
  await page.getByRole('button', { name: 'Create invoice' }).click()
  await expect(page.getByRole('radio', { name: /The value: 1,500.00 EUR/ })).toBeChecked()
  await look(page, 'opportunity-amount')
  await page.getByRole('dialog').getByRole('button', { name: 'Create invoice' }).click()
  await page.waitForURL(/invoices\/.+\/edit/)
  await open(page, `/opportunities/${ids[0]}?tab=invoices`)
  await expect(page.getByRole('table', { name: 'Invoices' }).getByText('1,785.00 EUR')).toBeVisible()
  await look(page, 'opportunity-invoices')
  await page.getByRole('table', { name: 'Invoices' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Anniversary book, second edition' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Anniversary book, second edition' })).toBeVisible()
})

test('an opportunity begins on the page of its client, becomes a project, is archived and deleted', async ({ app: page, host }) => {
  test.setTimeout(90_000)
  const { clientId, ids } = await fillPipeline(host)
  await open(page, `/clients/${clientId}?tab=opportunities`)
  await expect(page.getByRole('grid', { name: 'Opportunities' }).getByText('New website')).toBeVisible()
  await look(page, 'client-opportunities')
  await page.getByRole('button', { name: 'New opportunity' }).click()
  const dialog = page.getByRole('dialog', { name: 'New opportunity' })
  await expect(dialog.getByRole('combobox', { name: 'Client' })).toHaveValue('Hafenbuchhandlung Lührs OHG')
  await dialog.getByRole('button', { name: 'Add opportunity' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Reading corner')
  await dialog.getByRole('textbox', { name: 'Value in EUR' }).fill('4500')
  await dialog.getByRole('textbox', { name: 'Expected' }).fill('+30')
  await look(page, 'opportunity-new')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Reading corner' })).toBeVisible()
  await page.getByRole('tab', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.waitForURL(/projects\//)
  await page.goBack()
  await expect(page.getByRole('table', { name: 'Projects' }).getByRole('link', { name: 'Reading corner' })).toBeVisible()
  await look(page, 'opportunity-projects')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByRole('heading', { level: 1 }).getByText('Archived')).toBeVisible()
  await open(page, `/opportunities/${ids[3]}`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog', { name: 'Delete Signage?' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Opportunities' })).toBeVisible()
  await expect(card(page, 'Exhibition catalogue')).toBeVisible()
  await expect(card(page, 'Signage')).toBeHidden()
})

test('pipelines are edited in the settings; a stage with opportunities stays, and says why', async ({ app: page, host }) => {
  test.setTimeout(90_000)
  await fillPipeline(host)
  await open(page, '/settings?section=pipelines')
  await page.getByRole('textbox', { name: 'Name of stage 2' }).focus()
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('textbox', { name: 'Name of stage 3' })).toHaveValue('Talks')
  await expect(page.getByRole('textbox', { name: 'Name of stage 3' })).toBeFocused()
  await look(page, 'pipelines')
  await page.getByRole('button', { name: 'Remove Enquiry' }).click()
  await page.getByRole('button', { name: 'Save pipeline' }).click()
  await expect(page.getByText('The stage "Enquiry" cannot be taken away: 4 opportunities stand in it.')).toBeVisible()
  await page.getByRole('button', { name: 'Add stage' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of stage 4' })).toBeFocused()
  await page.keyboard.type('Contract')
  await page.getByRole('button', { name: 'Save pipeline' }).click()
  await page.getByText('Sales is saved.').waitFor()
  const [sales] = await host.call<Pipeline[]>('pipelines.list', {})
  expect(sales?.stages.map(({ name }) => name)).toEqual(['Enquiry', 'Talks', 'Proposal', 'Contract', 'Won', 'Lost'])
})

test('board, list and page stand in German, and at twice the size', async ({ app: page, host }) => {
  test.setTimeout(90_000)
  const { ids } = await fillPipeline(host)
  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  await open(page, '/opportunities')
  await page.getByRole('heading', { level: 1, name: 'Verkaufschancen' }).waitFor()
  await glance(page, 'opportunities-board-de')
  await open(page, `/opportunities/${ids[0]}`)
  await glance(page, 'opportunity-de')
  await open(page, '/settings?section=pipelines')
  await glance(page, 'pipelines-de')
  await page.setViewportSize({ width: 640, height: 360 })
  for (const [place, name] of [
    ['/opportunities', 'opportunities-board'],
    [`/opportunities/${ids[0]}`, 'opportunity'],
    ['/settings?section=pipelines', 'pipelines'],
  ] as const) {
    await open(page, place)
    await glance(page, `${name}-twice`)
  }
})
