// Every screen and dialog, light and dark: no violation that axe finds, nothing wider than its window, and a picture to look at.
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { type Business, fillBusiness, startCompany } from './business'
import { drawn, look, open, settled } from './look'
import { samples } from './pages/invoice-list'

test('an empty file', async ({ app: page, host }) => {
  await look(page, 'first-start')
  await page.getByRole('button', { name: 'Start invoicing' }).click()
  await expect(page.getByText('This must not be empty.')).toBeVisible()
  await look(page, 'first-start-errors')
  await startCompany(host)
  await page.getByRole('heading', { name: 'No invoices yet' }).waitFor()
  await look(page, 'invoices-empty')
  for (const place of ['products', 'payments']) {
    await open(page, `/${place}`)
    await look(page, `${place}-empty`)
  }
  await open(page, '/clients')
  await look(page, 'clients-empty')
  await page.getByRole('button', { name: 'New client' }).first().click()
  await page.getByRole('button', { name: 'Add a contact' }).click()
  await page.getByRole('button', { name: 'Add client' }).click()
  await look(page, 'client-dialog-errors')
})

test('a business at work', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  const business = await fillBusiness(host)
  await open(page, '/invoices')
  await look(page, 'invoices')
  await open(page, '/invoices?status=paid&sort=payableMinor')
  await look(page, 'invoices-filtered')
  await open(page, '/invoices?search=nothing-like-this')
  await look(page, 'invoices-no-match')
  await invoicePages(page, business)
  await dialogs(page, business)
  await open(page, '/clients')
  await look(page, 'clients')
  await open(page, `/clients/${business.clientId}`)
  await look(page, 'client')
  await open(page, `/clients/${business.longClientId}`)
  await look(page, 'client-long')
  await page.getByRole('button', { name: 'Edit client' }).click()
  await look(page, 'client-dialog')
  await page.keyboard.press('Escape')
})

test('lists at work, and the settings', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await fillBusiness(host)
  await lists(page)
  await settings(page)
})

async function invoicePages(page: Page, business: Business): Promise<void> {
  for (const [name, id] of Object.entries({
    'invoice-draft': business.draft,
    'invoice-draft-empty': business.empty,
    'invoice-long': business.long,
    'invoice-partly-paid': business.partlyPaid,
  })) {
    await open(page, `/invoices/${id}`)
    await drawn(page)
    await look(page, name)
  }
  for (const [name, id] of Object.entries({ editor: business.draft, 'editor-empty': business.empty, 'editor-long': business.long })) {
    await open(page, `/invoices/${id}/edit`)
    await drawn(page)
    await page.keyboard.press('Escape')
    await look(page, name)
  }
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await look(page, 'editor-menu')
  await page.keyboard.press('Escape')
  await open(page, '/invoices/01900000-0000-7000-8000-000000000000')
  await look(page, 'invoice-missing')
}

async function dialogs(page: Page, business: Business): Promise<void> {
  const show = async (name: string) => {
    await page.getByRole(name === 'delete' ? 'alertdialog' : 'dialog').waitFor()
    await settled(page)
    await look(page, `dialog-${name}`)
    await page.keyboard.press('Escape')
  }
  const inDialog = (button: string, name: string) =>
    page
      .getByRole('button', { name: button, exact: true })
      .click()
      .then(() => show(name))
  const byKey = (key: string, name: string) => page.keyboard.press(key).then(() => show(name))
  await open(page, `/invoices/${business.draft}`)
  await drawn(page)
  await inDialog('Finalise and number', 'finalise')
  await byKey('x', 'delete')
  await inDialog('Why?', 'explain')
  await inDialog('Keys', 'keys')
  await open(page, `/invoices/${business.empty}`)
  await inDialog('Finalise and number', 'not-ready')
  await open(page, `/invoices/${business.partlyPaid}`)
  await drawn(page)
  await inDialog('Record payment', 'payment')
  for (const [key, name] of Object.entries({ c: 'credit', w: 'write-off', a: 'apply-credit' })) await byKey(key, name)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await look(page, 'invoice-menu')
  await page.keyboard.press('Escape')
  await open(page, `/invoices/${business.finalized}`)
  await drawn(page)
  await byKey('s', 'mark-sent')
  await byKey('x', 'cancel')
  await open(page, '/invoices')
  await byKey('N', 'new-document')
  const broken = { name: 'kaputt.xml', mimeType: 'text/xml', buffer: Buffer.from('<Invoice>') }
  await page.getByTestId('import-files').setInputFiles(broken)
  await page.getByRole('dialog', { name: '1 refused' }).waitFor()
  await look(page, 'dialog-import-refused')
  await page.keyboard.press('Escape')
  await page.getByTestId('import-files').setInputFiles([`${samples}/NL-2026-0117.xml`, `${samples}/NL-2026-G014.xml`])
  await page.getByRole('dialog', { name: '2 imported' }).waitFor()
  await look(page, 'dialog-import')
  await page.getByRole('link', { name: 'NL-2026-0117' }).click()
  await drawn(page)
  await look(page, 'invoice-imported')
}

async function settings(page: Page): Promise<void> {
  await open(page, '/settings')
  await look(page, 'settings')
  await page.getByLabel('IBAN').fill('DE12')
  await page.getByRole('button', { name: 'Save your business' }).click()
  await look(page, 'settings-errors')
  await open(page, '/settings?section=numbers')
  await page.getByLabel('Invoices: pattern').fill('{yyy}')
  await page.getByRole('button', { name: 'Save the numbers of invoices' }).click()
  await look(page, 'settings-numbers')
  await open(page, '/settings?section=taxes')
  await look(page, 'settings-taxes')
  await page.getByRole('button', { name: 'Add a tax rate' }).click()
  await look(page, 'dialog-tax-rate')
  await page.keyboard.press('Escape')
  await open(page, '/settings?section=documents')
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" rx="20" fill="#0b676c"/></svg>'
  await page.getByTestId('logo-file').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) })
  await page.getByRole('img', { name: 'Your logo' }).waitFor()
  await page.getByText('All changes saved').waitFor()
  await drawn(page)
  await look(page, 'settings-documents')
}

async function lists(page: Page): Promise<void> {
  await open(page, '/invoices?issuedFrom=2026-01-01&issuedTo=2026-12-31&cols=number+client+net+tax+open+payable')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  await page.getByLabel('Name of the view').fill('Dieses Jahr, mit Steuer')
  await look(page, 'dialog-view')
  await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('link', { name: 'Dieses Jahr, mit Steuer' }).waitFor()
  await look(page, 'invoices-view')
  await page.getByRole('button', { name: 'Columns' }).click()
  await look(page, 'invoices-columns')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Issued/ })
    .first()
    .click()
  await look(page, 'invoices-dates')
  await page.keyboard.press('Escape')
  await open(page, '/invoices?sort=number')
  await page.getByRole('grid', { name: 'Invoices' }).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await look(page, 'invoices-selected')
  await page.keyboard.press('ControlOrMeta+k')
  await look(page, 'palette')
  await page.keyboard.type('ha')
  await page
    .getByRole('menuitem', { name: /Hafenbuchhandlung/ })
    .first()
    .waitFor()
  await look(page, 'palette-found')
  await page.keyboard.press('Escape')
  await open(page, '/payments')
  await look(page, 'payments')
  await open(page, '/products')
  await look(page, 'products')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Add product' }).click()
  await look(page, 'product-drawer')
  await page.keyboard.press('Escape')
}

for (const [name, viewport] of Object.entries({
  'laptop 1280x720': { width: 1280, height: 720 },
  'zoomed to 200 %': { width: 640, height: 360 },
})) {
  test(`nothing is cut off on a ${name}`, async ({ app: page, host }) => {
    test.setTimeout(240_000)
    await page.setViewportSize(viewport)
    const at = viewport.width
    await look(page, `${at}-first-start`)
    const business = await fillBusiness(host)
    await open(page, '/invoices')
    await look(page, `${at}-invoices`)
    await open(page, `/invoices/${business.partlyPaid}`)
    await drawn(page)
    await look(page, `${at}-invoice`)
    await open(page, `/invoices/${business.draft}/edit`)
    await drawn(page)
    await page.keyboard.press('Escape')
    await look(page, `${at}-editor`)
    await open(page, `/clients/${business.longClientId}`)
    await look(page, `${at}-client`)
    await page.getByRole('button', { name: 'Edit client' }).click()
    await look(page, `${at}-client-dialog`)
    await page.keyboard.press('Escape')
    await open(page, '/settings')
    await look(page, `${at}-settings`)
    for (const place of ['payments', 'products', 'clients', 'settings?section=documents', 'settings?section=numbers']) {
      await open(page, `/${place}`)
      await look(page, `${at}-${place.replace(/\W/g, '-')}`)
    }
  })
}

test('German fits', async ({ app: page, host }) => {
  test.setTimeout(240_000)
  await page.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await page.reload()
  await page.getByRole('heading', { name: 'Willkommen bei Quittance' }).waitFor()
  await look(page, 'de-first-start')
  await startCompany(host)
  await page.getByRole('heading', { name: 'Noch keine Rechnungen' }).waitFor()
  await look(page, 'de-invoices-empty')
  const business = await fillBusiness(host, false)
  for (const place of ['invoices', 'clients', 'products', 'payments', 'settings', `invoices/${business.partlyPaid}`]) {
    await open(page, `/${place}`)
    await look(page, `de-${place.split('/')[0]}${place.includes('/') ? '-one' : ''}`)
  }
  for (const section of ['documents', 'taxes', 'numbers']) {
    await open(page, `/settings?section=${section}`)
    await look(page, `de-settings-${section}`)
  }
  await open(page, '/invoices')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await look(page, 'de-invoices-selected')
  await page.getByRole('button', { name: /Entwürfe finalisieren/ }).click()
  await look(page, 'de-question')
  await page.keyboard.press('Escape')
  await open(page, `/clients/${business.clientId}`)
  await look(page, 'de-client')
  await page.getByRole('button', { name: 'Kunde bearbeiten' }).click()
  await look(page, 'de-client-dialog')
})

test('a list that cannot be read says so and tries again', async ({ page, host }) => {
  await page.goto(host.url)
  await startCompany(host)
  await page.getByRole('heading', { name: 'No invoices yet' }).waitFor()
  await page.route('**/rpc/clients/list', (route) =>
    route.fulfill({
      status: 500,
      json: { json: { defined: false, code: 'bug', status: 500, message: 'Something went wrong. Report abc.', data: { report: 'abc' } } },
    }),
  )
  await open(page, '/clients')
  await expect(page.getByText('Something went wrong. Report abc.')).toBeVisible()
  await look(page, 'clients-error')
  await page.unroute('**/rpc/clients/list')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'No clients yet' })).toBeVisible()
})
