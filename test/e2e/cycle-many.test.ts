// Many projects in one period: found, scheduled and invoiced several at once; budgets keep their value, and each invoice says what it bills of which budget.
import type { Page } from '@playwright/test'
import { localDate } from '#shared/basics/calendar-date'
import { lastOfMonth, monthOf } from '#shared/projects/months'
import { expect, press, test } from './app'
import { startCompany } from './business'

const folder = process.env['WORK_PICTURES'] ?? 'test/screenshots'
const PROJECTS = 200
const MONTH = monthOf(localDate(new Date()))
type Call = Parameters<typeof startCompany>[0]['call']

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main h1').waitFor()
}

async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Two clients and many projects; the first three have a budget and an hour or more of time. */
async function fill(call: Call): Promise<{ projectIds: string[]; personId: string }> {
  const [me] = await call<{ id: string }[]>('people.names', {})
  const personId = me?.id ?? ''
  const clients = []
  for (const name of ['Hafenbuchhandlung Lührs OHG', 'Galerie Seefeld AG'])
    clients.push(await call<{ id: string }>('clients.create', { name, address: { line1: 'Kai 1', city: 'Kiel', country: 'DE' } }))
  const projectIds: string[] = []
  for (let index = 0; index < PROJECTS; index += 1) {
    const clientId = clients[index < 2 ? 0 : 1]?.id
    const name = `Auftrag ${String(index).padStart(3, '0')}`
    projectIds.push((await call<{ id: string }>('projects.create', { clientId, name })).id)
  }
  for (const [index, value] of [100_000, null, 5_000].entries()) {
    const services = [{ name: 'Entwurf', kind: 'hourly', price: '90' }]
    const budget = { name: `Etat ${index}`, valueMinor: value, services }
    const { services: made } = await call<{ services: { id: string }[] }>('budgets.create', { projectId: projectIds[index], budget })
    const entry = { personId, serviceId: made[0]?.id, on: `${MONTH}-02`, minutes: 60 * (index + 1), note: `Skizze ${index}` }
    await call('timeEntries.save', { entry })
  }
  await call('timesheets.submit', { personId, to: lastOfMonth(MONTH) })
  return { projectIds, personId }
}

test('two hundred projects: schedules for many, invoices for several, a budget that would be exceeded', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await startCompany(host)
  const { projectIds } = await fill(host.call)
  await host.call('expenses.create', { projectId: projectIds[0], spentOn: `${MONTH}-03`, name: 'Schriften', amountMinor: 5_000 })

  await go(page, '/cycle?tab=missing')
  const missing = page.getByRole('grid', { name: 'Missing data' })
  await expect(missing).toHaveAttribute('aria-rowcount', String(PROJECTS + 1))
  expect(await missing.getByRole('row').count()).toBeLessThan(80)
  await page.getByRole('searchbox', { name: 'Search projects' }).fill('auftrag 00')
  await expect(missing).toHaveAttribute('aria-rowcount', '12')
  await missing.focus()
  await press(page, ' ', 'ArrowDown', ' ')
  await page.getByRole('button', { name: 'Set 2 schedules…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set schedule' }).click()
  await expect(page.getByRole('tab', { name: `Missing data (${PROJECTS - 2})` })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search projects' }).fill('')
  await page.getByRole('button', { name: `Set ${PROJECTS - 2} schedules…` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set schedule' }).click()
  await expect(page.getByRole('tab', { name: 'Missing data (0)' })).toBeVisible()

  await go(page, '/cycle?tab=ready')
  const ready = page.getByRole('grid', { name: 'Ready for invoicing' })
  await expect(ready).toHaveAttribute('aria-rowcount', '4')
  await ready.getByRole('button', { name: 'Expected' }).click()
  await expect(ready.getByRole('row').nth(1)).toContainText('Auftrag 002')
  await page.getByRole('button', { name: 'Invoice 3…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('One invoice for all projects of a client').click()
  await dialog.getByLabel('Text of lines').fill('{project}: {note}')
  await dialog.getByLabel('Text of expenses').fill('{expense}, {person}')
  await expect(dialog.getByRole('rowheader', { name: 'Auftrag 001: Skizze 1' })).toBeVisible()
  await expect(dialog.getByRole('rowheader', { name: /^Schriften, / })).toBeVisible()
  await expect(dialog.getByText(/Etat 2 would be invoiced with/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Create 2 drafts' })).toBeDisabled()
  await page.screenshot({ path: `${folder}/many-generate.png` })
  await dialog.getByText('Invoice over the value all the same').click()
  await dialog.getByRole('button', { name: 'Create 2 drafts' }).click()
  await expect(page.getByText('2 drafts were made.')).toBeVisible()

  const { rows } = await host.call<{ rows: { id: string; clientName: string }[] }>('invoices.list', {})
  const shared = rows.find(({ clientName }) => clientName.startsWith('Hafen'))?.id ?? ''
  await go(page, `/invoices/${shared}`)
  const attributed = page.getByRole('table', { name: 'Attributed to budgets' })
  await expect(attributed.getByRole('row')).toHaveCount(3)
  await expect(attributed).toContainText('Etat 1')
  await attributed.scrollIntoViewIfNeeded()
  await page.screenshot({ path: `${folder}/many-attributions.png` })
  await attributed.getByRole('link', { name: 'Auftrag 000' }).click()
  await page.getByRole('tab', { name: 'Invoices' }).click()
  await expect(page.getByRole('table', { name: 'Invoices' }).getByRole('row').last()).toContainText('140.00')
  await page.screenshot({ path: `${folder}/many-project-invoices.png` })

  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.setViewportSize({ width: 1280, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.reload()
  for (const [name, place] of [
    ['to-send', '/cycle?tab=toSend'],
    ['project', `/projects/${projectIds[0]}`],
    ['budgets', `/projects/${projectIds[0]}?tab=budgets`],
    ['settings', `/projects/${projectIds[0]}?tab=settings`],
    ['week', '/time'],
    ['approvals', '/approvals'],
  ] as const) {
    await go(page, place)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${folder}/many-${name}-de.png` })
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(tooWide, `${name} is wider than the window`).toBeLessThanOrEqual(0)
  }
})

test('half of a budget is one line of a half; rates hold for a role from a date on', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  await startCompany(host)
  const { id: clientId } = await host.call<{ id: string }>('clients.create', { name: 'Galerie Seefeld AG', address: { city: 'Zürich' } })
  const project = await host.call<{ id: string }>('projects.create', { clientId, name: 'Katalog' })
  await host.call('budgets.create', { projectId: project.id, budget: { name: 'Katalog 2026', valueMinor: 100_000, services: [] } })
  await go(page, `/projects/${project.id}?tab=invoices`)
  await page.getByRole('button', { name: 'Make an invoice…' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, /Method/, 'Percentage of the budget')
  await choose(page, /Lines by/, 'Budget')
  await expect(dialog.getByText(/percentage/).last()).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Create/ })).toBeDisabled()
  await dialog.getByLabel('Percentage', { exact: true }).fill('50')
  const line = dialog.getByRole('row', { name: /Katalog 2026/ })
  await expect(line).toContainText('0.5')
  await expect(line).toContainText('1000')
  await expect(line).toContainText('500.00 EUR')
  await dialog.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByText('1 draft was made.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Invoices' })).toContainText('500.00')

  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add a rate card' }).click()
  await choose(page, /Any role/, 'Consultant')
  await page.getByLabel('Price (EUR)').fill('120')
  await page.getByRole('form', { name: 'Add a rate card' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Consultant: 120 EUR per hour, from/)).toBeVisible()
  await page.screenshot({ path: `${folder}/many-rate-card.png` })
})
