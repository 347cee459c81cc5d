// Recurring invoices in a real browser: made from an invoice and for a client, written with placeholders, paused, and what they made.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, press, test } from './app'
import { startCompany } from './business'

const folder = 'test/screenshots'

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(60)
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`),
        name,
      )
      .toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0)
}
async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main h1').waitFor()
}
type Row = { id: string; version: number }
const shown = (page: Page, text: string | RegExp) => expect(page.locator('main').getByText(text).first()).toBeVisible()

test('an invoice is made recurring, says its period, is paused and resumed', async ({ app: page, host }) => {
  await startCompany(host)
  await page.getByRole('heading', { name: 'No invoices yet' }).waitFor()
  const client = await host.call<Row>('clients.create', {
    name: 'Hafenkontor AG',
    address: { line1: 'Am Kai 5', city: 'Hamburg', country: 'DE' },
  })
  const lines = [{ name: 'Hosting {{period.month}}', unitPrice: '49' }]
  const draft = await host.call<Row>('invoices.create', { clientId: client.id, subject: 'Hosting', lines })
  await open(page, '/recurring')
  await page.getByRole('heading', { name: 'Nothing recurs yet' }).waitFor()
  await look(page, 'recurring-empty')
  await open(page, `/invoices/${draft.id}`)
  await page.getByRole('button', { name: 'Make recurring' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make this invoice recurring' })
  await dialog.getByLabel('Every', { exact: true }).fill('0')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a whole number from 1 to 366.')).toBeVisible()
  await dialog.getByLabel('Every', { exact: true }).fill('2')
  await expect(dialog.getByRole('list', { name: 'Next dates' }).getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button').first().click()
  await expect(dialog.getByLabel('Every', { exact: true })).toHaveValue('2')
  await look(page, 'recurring-dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Hosting Hafen')
  await dialog.getByRole('button', { name: 'Make recurring' }).click()
  await page.getByRole('heading', { name: /Hosting Hafen, Hafenkontor AG/ }).waitFor()
  await shown(page, 'Every 2 months')
  await shown(page, 'Nothing yet.')
  await page.getByRole('button', { name: 'Pause' }).click()
  await shown(page, 'None while it is paused.')
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await shown(page, 'Nothing yet.')
  await page.locator('canvas[aria-label^="Page 1 of"]').waitFor()
  await look(page, 'recurring-one')
  await open(page, '/recurring')
  await expect(page.getByRole('row').nth(1)).toContainText('Hosting Hafen')
  await look(page, 'recurring-list')
})

test('a new one is written in the editor, where placeholders are put in and misspelt ones are noticed', async ({ app: page, host }) => {
  await startCompany(host)
  await page.getByRole('heading', { name: 'No invoices yet' }).waitFor()
  await host.call('clients.create', { name: 'Hafenkontor AG', address: { line1: 'Am Kai 5', city: 'Hamburg', country: 'DE' } })
  await open(page, '/recurring')
  await page.getByRole('heading', { name: 'Nothing recurs yet' }).waitFor()
  await press(page, 'n')
  const dialog = page.getByRole('dialog', { name: 'New recurring invoice' })
  await dialog.getByRole('button', { name: 'Make recurring' }).click()
  await expect(dialog.getByText('Choose a client.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Client' }).fill('Hafen')
  await page.getByRole('option', { name: /Hafenkontor/ }).click()
  await dialog.getByRole('button', { name: 'Make recurring' }).click()
  await page.getByRole('heading', { name: 'What a recurring invoice says' }).waitFor()
  const subject = page.getByLabel('Subject', { exact: true })
  await subject.fill('Care ')
  await page.getByRole('button', { name: 'Insert into Subject' }).click()
  await look(page, 'placeholders-menu')
  await page.getByRole('menuitem', { name: /^Month of the period/ }).click()
  await expect(subject).toHaveValue('Care {{period.month}}')
  await expect(subject).toBeFocused()
  await page.getByLabel('Notes', { exact: true }).fill('Dear {{client.nmae}}')
  await expect(page.getByText('{{client.nmae}} is not known. Did you mean {{client.name}}?')).toBeVisible()
  await look(page, 'placeholders-editor')
  await page.getByLabel('Discount for early payment, %').fill('2')
  await expect(page.getByLabel('Within days')).toHaveValue('10')
  await expect(page.getByRole('button', { name: 'Finalise and number' })).toHaveCount(0)
  await page.getByRole('button', { name: 'To the schedule' }).click()
  await page.getByRole('heading', { name: /Care \{\{period.month\}\}, Hafenkontor AG/ }).waitFor()
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'Nothing recurs yet' }).waitFor()
})

test('an advance is asked for in the editor and deducted in the final invoice', async ({ app: page, host }) => {
  await startCompany(host)
  await page.getByRole('heading', { name: 'No invoices yet' }).waitFor()
  const client = await host.call<Row>('clients.create', {
    name: 'Hafenkontor AG',
    address: { line1: 'Am Kai 5', city: 'Hamburg', country: 'DE' },
  })
  const order = await host.call<Row>('invoices.create', {
    clientId: client.id,
    subject: 'Umbau',
    lines: [{ name: 'Umbau', unitPrice: '1000' }],
  })
  await open(page, `/invoices/${order.id}/edit`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Ask for an advance…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask for an advance' })
  await look(page, 'advance-dialog')
  await dialog.getByLabel('Advance', { exact: true }).fill('viel')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a percentage such as 30 %')).toBeVisible()
  await dialog.getByLabel('Advance', { exact: true }).fill('40 %')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name of line 1')).toHaveValue(/Anzahlung 40\s%: Umbau/)
  const rows = await host.call<{ rows: Row[] }>('invoices.list', {})
  const advance = rows.rows.find(({ id }) => id !== order.id)
  const { version } = await host.call<Row>('invoices.get', { id: advance?.id })
  await host.call('invoices.finalize', { id: advance?.id, version })
  await open(page, `/invoices/${order.id}/edit`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Deduct advance / }).click()
  await expect(page.getByRole('row', { name: /^Line 2/ })).toContainText(/Abzüglich Anzahlungsrechnung \d{4}-0001 vom .*-400\.00/)
  await look(page, 'advance-deducted')
})
