// Time by keyboard: entered in the week, submitted, approved; the project then says that its time is complete.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addDays } from '#shared/basics/calendar-date'
import { mondayOf } from '#shared/projects/months'
import { expect, press, test } from './app'
import { startCompany } from './business'

const folder = process.env['WORK_PICTURES'] ?? 'test/screenshots'

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(80)
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`),
        name,
      )
      .toEqual([])
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

test('a week is entered by keyboard, submitted and approved, and the project is complete', async ({ app: page, host }) => {
  test.setTimeout(180_000)
  await startCompany(host)
  const client = await host.call<{ id: string }>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address: { city: 'Kiel' } })
  const [me] = await host.call<{ id: string }[]>('people.names', {})
  const project = await host.call<{ id: string }>('projects.create', { clientId: client.id, name: 'Web site', memberIds: [me?.id] })
  await host.call('timesheets.saveSettings', { approval: 'week' })
  await go(page, `/projects/${project.id}?tab=budgets`)
  await look(page, 'work-budgets-empty')
  await page.getByRole('button', { name: 'New budget' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Design 2026')
  await dialog.getByLabel('Value (EUR)').fill('1000')
  await dialog.getByLabel('Service', { exact: true }).fill('Design')
  await dialog.getByLabel('Price', { exact: true }).fill('90')
  await look(page, 'work-budget-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('rowheader', { name: 'Design' })).toBeVisible()

  await go(page, '/time')
  await page.getByRole('combobox', { name: 'Add work' }).click()
  await page.getByRole('option', { name: /Design/ }).click()
  const cells = page.getByRole('table', { name: 'Hours of the week' }).locator('input')
  await cells.first().focus()
  await page.keyboard.type('1:30')
  await press(page, 'ArrowRight')
  await page.keyboard.type('2,25')
  await press(page, 'ArrowRight')
  await page.keyboard.type('lots')
  await press(page, 'ArrowRight')
  await expect(cells.nth(0)).toHaveValue('1:30')
  await expect(cells.nth(1)).toHaveValue('2:15')
  await expect(cells.nth(2)).toHaveAttribute('aria-invalid', 'true')
  await cells.nth(2).focus()
  await press(page, 'Escape', 'F2')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Duration').fill('1h')
  await page.getByRole('dialog').getByLabel('Note').fill('Sketches')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await look(page, 'work-entries')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('table').getByText('4:45').first()).toBeVisible()
  await page.getByRole('button', { name: 'Start the timer for Design' }).click()
  await expect(page.getByText('Design, Web site')).toBeVisible()
  await look(page, 'work-week')
  await page.reload()
  await expect(page.getByText('Design, Web site')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()

  const monday = mondayOf(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Submit time…' }).click()
  await look(page, 'work-submit')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('img', { name: 'Submitted' })).toHaveCount(7)
  await expect(cells.nth(0)).not.toBeEditable()

  const readiness = () =>
    host.call<{ isReady: boolean; pendingMinutes: number }>('timesheets.readiness', {
      projectId: project.id,
      from: monday,
      to: addDays(monday, 6),
    })
  expect(await readiness()).toMatchObject({ isReady: false, pendingMinutes: 285 })
  await go(page, '/approvals')
  await expect(page.getByText('4:45')).toBeVisible()
  await look(page, 'work-approvals')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Nothing waits for approval.')).toBeVisible()
  expect(await readiness()).toMatchObject({ isReady: true, pendingMinutes: 0 })

  await page.getByRole('button', { name: /Open the time of/ }).click()
  await page.getByRole('dialog').getByLabel('From this day on').fill(monday)
  await page.getByRole('dialog').getByLabel('Reason').fill('Wrong service')
  await page.getByRole('dialog').getByRole('button', { name: 'Open again…' }).click()
  await expect(page.getByText('The time is open again.')).toBeVisible()
  expect(await readiness()).toMatchObject({ isReady: false })

  await host.call('timesheets.submit', { personId: me?.id, to: addDays(monday, 6) })
  await page.getByRole('button', { name: 'Send back…' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send time back' }).click()
  await expect(page.getByText('Say what is to be changed.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Comment').fill('Monday belongs to the shop')
  await page.getByRole('dialog').getByRole('button', { name: 'Send time back' }).click()
  await go(page, '/time')
  await expect(page.getByText(/Monday belongs to the shop/)).toBeVisible()
})

test('projects, schedules, expenses and import, light and dark, in both languages', async ({ app: page, host }) => {
  test.setTimeout(180_000)
  await startCompany(host)
  await go(page, '/projects')
  await look(page, 'work-projects-empty')
  const client = await host.call<{ id: string }>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address: { city: 'Kiel' } })
  await page.getByRole('button', { name: 'New project' }).first().click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Herbstvorschau')
  await page.getByRole('combobox', { name: 'Client' }).click()
  await page.getByRole('option', { name: /Hafenbuchhandlung/ }).click()
  await look(page, 'work-project-dialog')
  await page.getByRole('button', { name: 'Add project' }).click()
  await expect(page.getByRole('heading', { name: 'Herbstvorschau' })).toBeVisible()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /Invoicing schedule/ }).click()
  await page.getByRole('option', { name: 'Monthly' }).click()
  await look(page, 'work-project-settings')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Project saved.')).toBeVisible()
  const { rows } = await host.call<{ rows: { id: string; hasSchedule: boolean }[] }>('projects.list', {})
  expect(rows).toMatchObject([{ hasSchedule: true }])
  await host.call('projects.create', { clientId: client.id, name: 'Ohne Plan' })
  const budget = {
    name: 'Gestaltung',
    valueMinor: 100_000,
    services: [
      { name: 'Entwurf', price: '90' },
      { name: 'Konzept', kind: 'fixed', price: '850' },
    ],
  }
  await host.call('budgets.create', { projectId: rows[0]?.id, budget })
  await page.getByRole('tab', { name: 'Overview' }).click()
  await expect(page.getByText('85 % used: the warning line is reached')).toBeVisible()
  await look(page, 'work-project')
  await go(page, '/projects?unscheduled=yes')
  await page.getByRole('button', { name: 'Set schedule' }).click()
  await look(page, 'work-schedule-dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Set schedule' }).click()
  await expect(page.getByText('Schedule saved.')).toBeVisible()

  await go(page, '/expenses')
  await page.getByRole('button', { name: 'New expense' }).first().click()
  await page.getByLabel('What for').fill('Schriften')
  await page.getByRole('combobox', { name: 'Project' }).click()
  await page.getByRole('option', { name: /Herbstvorschau/ }).click()
  await page.getByLabel('Paid, tax included').fill('119')
  await page.getByLabel('Tax in it').fill('19')
  await page.getByLabel('Markup (%)').fill('10')
  await page
    .getByTestId('receipt-file')
    .setInputFiles({ name: 'beleg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 receipt') })
  await expect(page.getByRole('button', { name: 'Save the receipt' })).toBeVisible()
  await expect(page.getByText('The client is billed 110.00')).toBeVisible()
  await look(page, 'work-expense-dialog')
  await page.getByRole('button', { name: 'Add expense' }).click()
  await expect(page.getByText('Schriften')).toBeVisible()
  await look(page, 'work-expenses')

  await go(page, '/time')
  await page.getByRole('button', { name: 'Import…' }).click()
  const csv = (text: string) => ({ name: 'zeiten.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByTestId('time-file').setInputFiles(csv('Datum;Projekt;Leistung;Stunden\n31.02.2026;Herbstvorschau;Entwurf;1,5\n'))
  await expect(page.getByText('Line 2, Datum: "31.02.2026"')).toBeVisible()
  await look(page, 'work-import-wrong')
  await page.getByTestId('time-file').setInputFiles(csv('Datum;Projekt;Leistung;Stunden\n28.02.2026;Herbstvorschau;Entwurf;1,5\n'))
  await page.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(page.getByText('1 entry imported.')).toBeVisible()

  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  for (const [place, name] of [
    ['/projects', 'projects'],
    [`/projects/${rows[0]?.id}`, 'project'],
    [`/projects/${rows[0]?.id}?tab=time`, 'project-time'],
    [`/projects/${rows[0]?.id}?tab=settings`, 'project-settings'],
    ['/time', 'week'],
    ['/approvals', 'approvals'],
  ] as const) {
    await go(page, place)
    await page.waitForTimeout(300)
    await look(page, `work-${name}-de`)
  }
})
