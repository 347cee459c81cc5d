// What people do with many documents, with the palette, with files in their hand, and on the day they only look around.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { jpegLogo, pressJpeg, turned } from '../fixtures/pictures'
import { expect, type Host, press, test } from './app'
import { fillBusiness, startCompany } from './business'
import { open } from './look'
import { rows, samples } from './pages/invoice-list'

type Row = { id: string; version: number }
const grid = (page: Page) => page.getByRole('grid', { name: 'Invoices' })
const bar = (page: Page) => page.getByRole('toolbar', { name: /selected$/ })

async function draftsOf(host: Host, count: number): Promise<void> {
  await startCompany(host)
  const client = await host.call<Row>('clients.create', { name: 'Café Sonne', address: { city: 'Halle', country: 'DE' } })
  for (let index = 0; index < count; index += 1) {
    const lines = [{ name: `Teller ${index}`, unitPrice: '10' }]
    await host.call('invoices.create', { clientId: client.id, subject: `Lieferung ${index}`, lines })
  }
}

test('several documents at once: finalised but for the one that lacks something, sent, and saved as one archive', async ({
  app: page,
  host,
}) => {
  await draftsOf(host, 3)
  await host.call('invoices.create', { subject: 'Ohne Kunde' })
  await open(page, '/invoices')
  await expect(rows(page)).toHaveCount(4)
  await grid(page).focus()
  await press(page, 'Home', ' ')
  await expect(bar(page)).toContainText('1 selected')
  await press(page, 'Shift+End')
  await expect(bar(page)).toContainText('4 selected')
  await page.getByRole('button', { name: 'Finalise drafts (4)' }).click()
  const question = page.getByRole('alertdialog', { name: 'Finalise and number 4 drafts?' })
  await question.getByRole('button', { name: 'Finalise and number' }).click()
  const report = page.getByRole('dialog', { name: /3 done, 1 refused/ })
  await expect(report).toContainText('Ohne Kunde')
  await expect(report).toContainText('Choose a client.')
  await press(page, 'Enter')
  await expect(rows(page).filter({ hasText: 'Finalised' })).toHaveCount(3)

  await grid(page).focus()
  await press(page, 'ControlOrMeta+a')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save PDFs (4)' }).click()
  const bytes = readFileSync(await (await saving).path())
  expect([bytes.subarray(0, 4).toString('latin1'), bytes.toString('latin1').match(/%PDF-/g)?.length]).toEqual(['PK\u0003\u0004', 4])
  await expect(bar(page)).toHaveCount(0)

  await grid(page).focus()
  await press(page, 'ControlOrMeta+a')
  await page.getByRole('button', { name: /^Mark as sent \(3\)/ }).click()
  await expect(rows(page).filter({ hasText: /Sent|Overdue/ })).toHaveCount(3)
})

test('Ctrl+A takes all that match, also what is not loaded; one may leave rows out or narrow to what is there', async ({
  app: page,
  host,
}) => {
  test.setTimeout(240_000)
  await draftsOf(host, 215)
  await open(page, '/invoices')
  await grid(page).focus()
  await press(page, 'ControlOrMeta+a')
  await expect(bar(page)).toContainText('All 215 that match selected')
  await page.getByRole('button', { name: 'Only the first 200' }).click()
  await expect(bar(page)).toContainText('200 selected')
  await grid(page).focus()
  await press(page, 'ControlOrMeta+a', 'Home', ' ')
  await expect(bar(page)).toContainText('All 214 that match selected')
  await page.getByRole('button', { name: 'Finalise drafts', exact: true }).click()
  await page
    .getByRole('alertdialog', { name: 'Finalise and number 214 drafts?' })
    .getByRole('button', { name: /^Finalise/ })
    .click()
  await expect(page.getByText('Finalise drafts: 214 done')).toBeVisible({ timeout: 120_000 })
  expect(await host.call('invoices.list', { statuses: ['draft'] })).toMatchObject({ count: 1 })
  // Another search is another list: what was selected in the old one is forgotten.
  await grid(page).focus()
  await press(page, 'ControlOrMeta+a')
  await expect(bar(page)).toHaveCount(1)
  await page.getByRole('searchbox').fill('Lieferung 21')
  await expect(bar(page)).toHaveCount(0)
})

test('the palette goes to documents, clients, products and screens, and does what the screen can do', async ({ app: page, host }) => {
  const business = await fillBusiness(host)
  const go = async (letters: string, item: RegExp) => {
    await press(page, 'ControlOrMeta+k')
    const field = page.getByRole('dialog', { name: 'Go to or do' }).getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox'))
    await expect(field.first()).toBeFocused()
    await page.keyboard.type(letters)
    const found = page.getByRole('menuitem', { name: item }).first()
    await found.waitFor()
    for (let count = 0; count < 30; count += 1) {
      if (await found.evaluate((element) => element.hasAttribute('data-focused'))) break
      await press(page, 'ArrowDown')
    }
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Go to or do' })).toHaveCount(0)
  }
  await open(page, '/invoices')
  await go('2026-0003', /2026-0003/)
  await expect(page.getByRole('heading', { level: 1, name: /2026-0003/ })).toBeVisible()
  await go('seefe', /Galerie Seefeld/)
  await expect(page.getByRole('heading', { level: 1, name: /Galerie Seefeld AG/ })).toBeVisible()
  await go('Druckd', /Druckdaten prüfen/)
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Druckdaten prüfen')
  await press(page, 'Escape')
  await go('to pay', /Go to payments/)
  await expect(page.getByRole('heading', { level: 1, name: 'Payments' })).toBeVisible()
  await open(page, `/invoices/${business.partlyPaid}`)
  await go('rec pay', /Record payment/)
  await expect(page.getByRole('dialog', { name: /^Record a payment of/ })).toBeVisible()
})

test('the sample business is loaded, looked at, and removed without a trace', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await page.getByRole('button', { name: 'Show me with sample data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible({ timeout: 120_000 })
  const { count } = await host.call<{ count: number }>('invoices.list', {})
  expect(count).toBeGreaterThan(50)
  await open(page, '/settings')
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the sample' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome to Quittance' })).toBeVisible({ timeout: 120_000 })
  for (const list of ['invoices.list', 'clients.list', 'products.list', 'payments.list'])
    expect(await host.call(list, {}), list).toMatchObject({ count: 0, rows: [] })
  expect(await host.call('company.list', {})).toEqual([])
  expect(await host.call('taxRates.list', {})).toEqual([])
  await page.reload()
  await expect(page.getByLabel('Name of your business')).toBeFocused()
})

test('files dropped anywhere on the window come in', async ({ app: page, host }) => {
  await startCompany(host)
  await open(page, '/clients')
  const text = readFileSync(join(samples, 'NL-2026-0117.xml'), 'utf8')
  const hold = (type: 'dragover' | 'drop') =>
    page.evaluate(
      ([kind, xml]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([xml], 'NL-2026-0117.xml', { type: 'text/xml' }))
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [type, text] as const,
    )
  await hold('dragover')
  await expect(page.getByText(/^Drop/)).toBeVisible()
  await hold('drop')
  const report = page.getByRole('dialog', { name: '1 imported' })
  await expect(report).toContainText('NL-2026-0117.xml')
  await press(page, 'Enter')
  await open(page, '/invoices')
  await expect(rows(page)).toHaveCount(1)
})

test('a logo comes out upright and in the colours of screens, and an SVG that loads something is refused', async ({ app: page, host }) => {
  await startCompany(host)
  await open(page, '/settings?section=documents')
  const choose = async (name: string, mimeType: string, buffer: Buffer) =>
    page.getByTestId('logo-file').setInputFiles({ name, mimeType, buffer })
  const logo = async () => {
    const [company] = await host.call<{ logo: string | null }[]>('company.list', {})
    return company?.logo ? host.call<{ width: number; height: number }>('images.get', { id: company.logo }) : null
  }
  await choose(
    'evil.svg',
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/a.png"/></svg>'),
  )
  await expect(page.getByText('This SVG contains scripts, or pictures and fonts from elsewhere.')).toBeVisible()
  await choose('half.jpg', 'image/jpeg', Buffer.from(jpegLogo.base64, 'base64').subarray(0, 900))
  await expect(page.getByText('The picture is damaged or was cut off on its way.')).toBeVisible()
  expect(await logo()).toBeNull()
  await choose('photo.jpg', 'image/jpeg', turned(6, true))
  await page.getByRole('img', { name: 'Your logo' }).waitFor()
  await expect.poll(logo).toMatchObject({ mediaType: 'image/jpeg', width: 80, height: 120 })
  await choose('press.jpg', 'image/jpeg', pressJpeg)
  await expect.poll(logo).toMatchObject({ mediaType: 'image/jpeg', width: 8, height: 8 })
})

test.describe('dates', () => {
  test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin' })

  test('are typed by shortcut and written as the language writes them', async ({ app: page, host }) => {
    await draftsOf(host, 1)
    await page.evaluate(() => {
      window.location.hash = '/invoices'
    })
    await page
      .getByRole('button', { name: /^Ausgestellt/ })
      .first()
      .click()
    const from = page.getByLabel('Von', { exact: true })
    await from.fill('22.11.26')
    await from.blur()
    await expect(from).toHaveValue('22.11.2026')
    await expect(page).toHaveURL(/issuedFrom=2026-11-22/)
    const to = page.getByLabel('Bis', { exact: true })
    const day = (ahead: number) =>
      page.evaluate((days) => {
        const date = new Date()
        date.setDate(date.getDate() + days)
        return new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(date)
      }, ahead)
    for (const [typed, ahead] of [
      ['t', 0],
      ['+14', 14],
      ['-3', -3],
    ] as const) {
      await to.fill(typed)
      await to.blur()
      await expect(to).toHaveValue(await day(ahead))
    }
    await to.fill('bald')
    await to.blur()
    await expect(page.getByText('Geben Sie ein Datum wie 22.11.2026 ein.')).toBeVisible()
  })
})
