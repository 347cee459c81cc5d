// Several companies and their clients: a second company invoices, gaps are explained, a rate is entered and used, a statement is printed.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { fillBusiness, startCompany } from './business'
import { waitSaved, writeLines } from './pages/editor'

type Row = { id: string; version: number; number: string }

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(60)
    await page.screenshot({ path: `test/screenshots/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`),
        name,
      )
      .toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(tooWide, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}

async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await page.locator('main h1').waitFor()
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

test('a second company with its own logo and numbers invoices a client', async ({ app: page, host }) => {
  test.setTimeout(180_000)
  await startCompany(host)
  const client = await host.call<Row>('clients.create', { name: 'Galerie Seefeld AG', address: { city: 'Zürich', country: 'CH' } })
  await open(page, '/settings')
  await page.getByRole('button', { name: 'Add a company…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New company' })
  await dialog.getByLabel('Name', { exact: true }).fill('Ahorn Verlag UG')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go on typing' }).click()
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Ahorn Verlag UG')
  await look(page, 'company-dialog')
  await dialog.getByLabel('Short code').fill('av')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ahorn Verlag UG is added')).toBeVisible()
  await look(page, 'settings-second-company')
  await page.getByRole('tab', { name: 'Look of documents' }).click()
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" rx="20" fill="#a14a00"/></svg>'
  await page.getByTestId('logo-file').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) })
  await page.getByRole('img', { name: 'Your logo' }).waitFor()
  await page.getByText('All changes saved').waitFor()

  await open(page, `/clients/${client.id}`)
  await page.getByRole('button', { name: 'New invoice' }).click()
  await page.getByRole('button', { name: /Company/ }).click()
  await page.getByRole('option', { name: 'Ahorn Verlag UG' }).click()
  await waitSaved(page)
  await page.getByRole('combobox', { name: 'Client' }).focus()
  await writeLines(page, [{ name: 'Bildband', quantity: '10', price: '48' }])
  await waitSaved(page)
  await look(page, 'editor-second-company')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('dialog').getByText('AV-2026-0001').waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /AV-2026-0001/ })).toBeVisible()
  await open(page, '/invoices')
  await page.getByRole('button', { name: 'Company', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Studio Ahorn GmbH' }).click()
  await expect(page.getByText('No invoice matches')).toBeVisible()
  await page.getByRole('button', { name: 'Company: Studio Ahorn GmbH' }).click()
  await page.getByRole('menuitemradio', { name: 'Ahorn Verlag UG' }).click()
  await expect(page.getByText('AV-2026-0001', { exact: true })).toBeVisible()
  await look(page, 'invoices-of-company')
})

test('the numbers of a series: tried before they are saved, gaps explained', async ({ app: page, host }) => {
  await fillBusiness(host)
  const [series] = await host.call<{ id: string; version: number; documentType: string; pattern: string; reset: string }[]>(
    'numberSeries.list',
    {},
  )
  if (!series) throw new Error('no series')
  const { documentType: _, ...rest } = series
  await host.call('numberSeries.save', { ...rest, start: 60 })
  const client = await host.call<Row>('clients.create', { name: 'Neu', address: { city: 'Kiel', country: 'DE' } })
  const draft = await host.call<Row>('invoices.create', { clientId: client.id, lines: [{ name: 'Work', unitPrice: '1' }] })
  const issued = await host.call<Row & { content: object }>('invoices.finalize', { id: draft.id, version: draft.version })
  await host.call('invoices.edit', { id: issued.id, version: issued.version, content: { ...issued.content, number: 'SONDER-1' } })
  await open(page, '/settings?section=numbers')
  await page.getByLabel('Invoices: pattern').fill('{client}-{YYYY}-{MM}-{00000}')
  await expect(page.getByText(/The next one: NEU-2026-\d\d-00061/)).toBeVisible()
  await expect(page.getByRole('row', { name: /2026-0060 The document was given another number by hand now SONDER-1/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Left out/ }).first()).toBeVisible()
  await look(page, 'gap-report')
  await page.getByRole('link', { name: 'now SONDER-1' }).click()
  await expect(page.getByRole('heading', { name: /SONDER-1/ })).toBeVisible()
})

test('a rate is entered and used, and amounts show in one’s own currency', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  await startCompany(host)
  const client = await host.call<Row>('clients.create', {
    name: 'Harbor Books Inc.',
    currency: 'USD',
    language: 'en',
    address: { line1: '1 Pier', city: 'Portland', country: 'US' },
  })
  await open(page, '/settings?section=rates')
  await page.getByRole('button', { name: 'Enter rate' }).click()
  await expect(page.getByText('Choose a currency other than your own.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Currency' }).fill('US Dollar')
  await page
    .getByRole('option', { name: /US Dollar/ })
    .first()
    .click()
  await page.getByLabel('1 USD in EUR').fill('0.8642')
  await page.getByRole('button', { name: 'Enter rate' }).click()
  await expect(page.getByText('1 USD = 0.8642 EUR')).toBeVisible()
  await look(page, 'settings-rates')
  await open(page, `/clients/${client.id}`)
  await page.getByRole('button', { name: 'New invoice' }).click()
  await page.getByRole('combobox', { name: 'Client' }).waitFor()
  await page.getByRole('combobox', { name: 'Client' }).focus()
  await writeLines(page, [{ name: 'Illustrations', quantity: '10', price: '100' }])
  await waitSaved(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Finali[sz]e/ })
    .click()
  await expect(page.getByRole('rowheader', { name: 'Worth in EUR' })).toBeVisible()
  await expect(page.getByText('1,028.40')).toBeVisible()
  await look(page, 'invoice-own-currency')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save PDF' }).click()
  const text = textOf(await (await saving).path())
  expect(text).toContain('1 USD = 0.8642 EUR')
  expect(text).toContain('164.20')
  await open(page, '/invoices?cols=number+client+payable+own')
  await expect(page.getByText('1,028.40')).not.toHaveCount(0)
  await look(page, 'invoices-own-currency')
})

test('open items, credit and the statement of a client', async ({ app: page, host }) => {
  test.setTimeout(120_000)
  const { clientId } = await fillBusiness(host)
  const sent = await host.call<{ rows: Row[] }>('invoices.list', { clientId, statuses: ['overdue'], limit: 1 })
  const [first] = sent.rows
  if (!first) throw new Error('nothing is overdue')
  await host.call('payments.record', { clientId, amountMinor: 20_000, currency: 'EUR', reference: 'Vorauszahlung' })
  await open(page, `/clients/${clientId}?tab=open`)
  await expect(page.getByText('Credit left').first()).toBeVisible()
  await look(page, 'client-open')
  await page
    .getByRole('button', { name: /^Use credit for/ })
    .first()
    .click()
  await expect(page.getByText(/of credit used for/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Use credit for/ })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Statement' }).click()
  await expect(page.getByRole('row', { name: /Closing balance/ })).toBeVisible()
  await page.getByLabel('PDF of Statement').locator('canvas').first().waitFor()
  await look(page, 'client-statement')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save PDF' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^Kontoauszug \d{4}-\d\d-\d\d Hafenbuchhandlung Lührs OHG\.pdf$/)
  const file = await download.path()
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  const text = textOf(file)
  for (const words of ['Kontoauszug', 'Anfangssaldo', 'Endsaldo', 'Vorauszahlung', 'Tage überfällig', 'Studio Ahorn GmbH', '2026-0001'])
    expect(text).toContain(words)
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByText('Hauptstraße 1')).toBeVisible()
  await look(page, 'client-details')
})
