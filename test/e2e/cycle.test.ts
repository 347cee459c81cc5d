// A month is cleared: somebody forgot to submit, is reminded, submits; the time is approved, invoiced with its timesheet, sent, and the period is clear.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { localDate } from '#shared/basics/calendar-date'
import { lastOfMonth, monthOf } from '#shared/projects/months'
import { readPdf } from '../fixtures/pdf-reader'
import { expect, test } from './app'
import { startCompany } from './business'

const folder = process.env['WORK_PICTURES'] ?? 'test/screenshots'

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(80)
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page })
      .exclude('[data-live-announcer]')
      .exclude('[data-overlay-container]:has([role=tooltip])')
      .analyze()
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
    expect.soft(said, name).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(tooWide, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main h1').waitFor()
}

test('a month is cleared, from forgotten time to a sent invoice with its timesheet', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await startCompany(host)
  const month = monthOf(localDate(new Date()))
  const to = lastOfMonth(month)
  const client = await host.call<{ id: string }>('clients.create', {
    name: 'Hafenbuchhandlung Lührs OHG',
    address: { line1: 'Kai 1', city: 'Kiel', country: 'DE' },
  })
  const [me] = await host.call<{ id: string }[]>('people.list', {})
  await host.call('people.save', { ...me, name: 'Ana', email: 'ana@example.com' })
  await host.call('people.resetPassword', { id: me?.id, password: 'plenty of apples' })
  const ben = await host.call<{ id: string }>('people.create', {
    name: 'Ben',
    email: 'ben@example.com',
    roleId: 'consultant',
    password: 'plenty of apples',
  })
  await host.call('session.signIn', { email: 'ana@example.com', password: 'plenty of apples' })
  await page.reload()
  const project = await host.call<{ id: string }>('projects.create', { clientId: client.id, name: 'Web site', memberIds: [me?.id, ben.id] })
  const services = [{ name: 'Design', kind: 'hourly', price: '90' }]
  const budget = await host.call<{ services: { id: string }[] }>('budgets.create', {
    projectId: project.id,
    budget: { name: 'Design', services },
  })
  const serviceId = budget.services[0]?.id
  await host.call('timeEntries.save', { entry: { personId: me?.id, serviceId, on: `${month}-02`, minutes: 90, note: 'Logo' } })
  await host.call('timeEntries.save', { entry: { personId: ben.id, serviceId, on: `${month}-03`, minutes: 60, note: 'Icons' } })
  await host.call('timesheets.saveSettings', { approval: 'project' })
  await host.call('timesheets.submit', { personId: me?.id, to })

  await go(page, '/cycle?tab=missing')
  await look(page, 'cycle-missing')
  await page.getByRole('button', { name: 'Set its schedule…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /schedule/i })
    .last()
    .click()
  await expect(page.getByRole('tab', { name: /^Pending \(1\)/ })).toBeVisible()

  await page.getByRole('tab', { name: /^Pending/ }).click()
  const pending = page.getByRole('grid', { name: 'Pending' })
  await pending.getByRole('button', { name: /open days/ }).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toContainText('Never locked')
  await look(page, 'cycle-pending')
  await page.keyboard.press('Escape')
  await pending.getByRole('button', { name: 'Remind…' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/Ben: \d+ open days \(Web site\)/)
  await look(page, 'cycle-remind')
  await page.getByRole('dialog', { name: 'Remind of time' }).getByRole('button', { name: 'Close' }).click()
  await pending.getByRole('button', { name: 'Invoice anyway…' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Invoice although time is missing?' })).toContainText('left out of this invoice')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await host.call('timesheets.submit', { personId: ben.id, to })
  await go(page, '/approvals')
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText('Nothing waits for approval.')).toBeVisible()

  await go(page, '/cycle?tab=ready')
  await expect(page.getByRole('tab', { name: /^Ready for invoicing \(1\)/ })).toBeVisible()
  await look(page, 'cycle-ready')
  await page.getByRole('button', { name: 'Invoice 1…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Timesheet on pages behind the invoice').click()
  await dialog.getByLabel('Text of lines').fill('{service}: {note}')
  await expect(dialog.getByRole('rowheader', { name: 'Design: Logo; Icons' })).toBeVisible()
  await look(page, 'cycle-generate')
  await dialog.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByText('1 draft was made.')).toBeVisible()

  await go(page, '/cycle?tab=toSend')
  await page.getByRole('button', { name: 'Finalise and number' }).click()
  await page.getByRole('button', { name: 'Mark as sent' }).click()
  await expect(page.getByText('This period is clear.')).toBeVisible()
  await page.getByRole('tab', { name: /^Sent \(1\)/ }).click()
  await look(page, 'cycle-clear')

  const { rows } = await host.call<{ rows: { id: string; netMinor: number }[] }>('invoices.list', {})
  expect(rows).toMatchObject([{ netMinor: 22_500 }])
  const { base64, pages } = await host.call<{ base64: string; pages: number }>('documents.pdf', { invoiceId: rows[0]?.id })
  expect(pages).toBe(2)
  const text = await readPdf(Buffer.from(base64, 'base64'))
  expect(JSON.stringify(text)).toContain('Stundennachweis')
  expect(JSON.stringify(text)).toContain('Icons')

  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  await page.locator('main h1').waitFor()
  await look(page, 'cycle-german')
})
