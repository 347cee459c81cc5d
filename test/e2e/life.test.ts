// The life of an invoice, on screen: finalised, corrected, sent, paid in part, credited, written off, and everything that undoes it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Host, press, test } from './app'
import { startCompany } from './business'
import { rows } from './pages/invoice-list'

interface Made {
  id: string
  version: number
  number: string
}
const lines = [
  { name: 'Concept', quantity: '10', unitPrice: '95' },
  { name: 'Print', quantity: '3', unitPrice: '50' },
]

async function start(host: Host): Promise<string> {
  await startCompany(host)
  const address = { line1: 'Hauptstraße 1', city: 'Kiel', country: 'DE' }
  return (await host.call<Made>('clients.create', { name: 'Hafenbuchhandlung', address })).id
}
async function draft({ call }: Host, clientId: string, more: object = {}): Promise<Made> {
  return call<Made>('invoices.create', { clientId, lines, subject: 'Posters', ...more })
}
async function finalized(host: Host, clientId: string, more: object = {}): Promise<Made> {
  const { id, version } = await draft(host, clientId, more)
  return host.call<Made>('invoices.finalize', { id, version })
}
async function sent(host: Host, clientId: string, more: object = {}): Promise<Made> {
  const { id, version } = await finalized(host, clientId, more)
  return host.call<Made>('invoices.markSent', { id, version })
}

async function open(page: Page, place: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const state = (page: Page, word: string) => page.getByRole('heading', { level: 1 }).getByText(word, { exact: true })
const timeline = (page: Page) => page.getByRole('region', { name: 'What happened' })

/** The text of a PDF as another program reads it. */
async function pdfText({ call }: Host, invoiceId: string): Promise<string> {
  const { base64 } = await call<{ base64: string }>('documents.pdf', { invoiceId })
  const folder = mkdtempSync(join(tmpdir(), 'quittance-pdf-'))
  const file = join(folder, 'document.pdf')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return text
}

test('from draft to paid: finalised, corrected, sent, paid in part, credited, written off', async ({ app: page, host }) => {
  test.setTimeout(180_000)
  const { id } = await draft(host, await start(host))
  await open(page, `/invoices/${id}`, /Draft invoice/)
  await finalize(page)
  await correct(page)
  expect(await pdfText(host, id)).toContain('Posters and flyers')
  await press(page, 's')
  await expect(dialog(page, 'Mark HAND-1 as sent?')).toBeVisible()
  await press(page, 'Enter')
  await expect(state(page, 'Sent')).toBeVisible()
  await payPart(page)
  await creditLines(page, host)
  await open(page, `/invoices/${id}`, /HAND-1/)
  await expect(page.getByRole('region', { name: 'Credit notes' })).toContainText('CN-')
  await press(page, 'w')
  const giveUp = dialog(page, 'Write off HAND-1?')
  await giveUp.getByRole('button', { name: 'Write off' }).click()
  await expect(giveUp.getByText('Enter a reason.')).toBeVisible()
  await giveUp.getByLabel('Reason').fill('Agreed by telephone')
  await press(page, 'Enter')
  await expect(state(page, 'Paid')).toBeVisible()
  for (const said of [
    'Draft created',
    'Finalised',
    'Edited',
    'Sent',
    /Payment: 300\.00/,
    /Credit used: 119\.00/,
    /Write-off: 890\.00/,
    'Agreed by telephone',
  ])
    await expect(timeline(page).getByText(said).first()).toBeVisible()
  const text = await pdfText(host, id)
  expect(text).toContain('HAND-1')
  expect(text).toContain('Hafenbuchhandlung')
  expect(text).toMatch(/1\.309,00/)
})

async function finalize(page: Page): Promise<void> {
  await press(page, 'f')
  const ask = dialog(page, 'Finalise this document?')
  await expect(ask.getByText(/takes the number \d{4}-0001/)).toBeVisible()
  await ask.getByLabel('Due date').fill('2020-01-01')
  await expect(ask.getByText(/This is before the issue date/)).toBeVisible()
  await ask.getByLabel('Due date').fill('+14')
  await expect(ask.getByText(/This is before the issue date/)).toBeHidden()
  await press(page, 'Escape')
  await expect(page.getByRole('alertdialog', { name: 'Give up what you typed?' })).toBeVisible()
  await press(page, 'Escape')
  await ask.getByLabel('Number typed by hand').fill('HAND-1')
  await expect(ask.getByText(/takes the number HAND-1/)).toBeVisible()
  await press(page, 'Enter')
  await expect(state(page, 'Finalised')).toBeVisible()
}

/** Edits the finalised document: nothing is saved before one says so, and leaving asks. */
async function correct(page: Page): Promise<void> {
  await press(page, 'e')
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Subject' }).fill('Posters and flyers')
  await expect(page.getByText('Changes not saved')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click()
  const leaving = page.getByRole('alertdialog', { name: 'Save your changes?' })
  await leaving.getByRole('button', { name: 'Go on editing' }).click()
  await page.evaluate(() => window.history.back())
  await leaving.getByRole('button', { name: 'Go on editing' }).click()
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Posters and flyers')
  await press(page, 'ControlOrMeta+s')
  await expect(timeline(page)).toContainText('Subject: “Posters” became “Posters and flyers”')
}

async function payPart(page: Page): Promise<void> {
  await press(page, 'p')
  const pay = dialog(page, 'Record a payment of HAND-1')
  await pay.getByLabel('Amount in EUR').fill('2000')
  await expect(pay.getByText('691.00 EUR stay as credit of the client.')).toBeVisible()
  await pay.getByLabel('Amount in EUR').fill('300')
  await press(page, 'Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on typing' }).click()
  await expect(pay.getByLabel('Amount in EUR')).toHaveValue('300.00')
  await pay.getByRole('button', { name: 'Record payment' }).click()
  await expect(state(page, 'Partly paid')).toBeVisible()
  await page.getByRole('button', { name: 'Why?' }).click()
  await expect(dialog(page, 'Why HAND-1 is as it is')).toContainText('Take back the payments and credits')
  await press(page, 'Escape')
}

async function creditLines(page: Page, host: Host): Promise<void> {
  await press(page, 'c')
  const credit = dialog(page, 'Credit note of HAND-1')
  await credit.getByText('Chosen lines').click()
  await credit.getByText('2. Print').click()
  await credit.getByLabel('Quantity of line 2 to credit').fill('4')
  await expect(credit.getByText('at most 3')).toBeVisible()
  await expect(credit.getByRole('alert')).toHaveCount(0)
  await credit.getByLabel('Quantity of line 2 to credit').fill('2')
  await expect(credit.getByText('Credit of 119.00 EUR')).toBeVisible()
  await credit.getByRole('button', { name: 'Create draft credit note' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Draft credit note' })).toBeVisible()
  await press(page, 'ControlOrMeta+Enter')
  await expect(dialog(page, 'Finalise this document?')).toContainText('will have a credit of 119.00 EUR')
  await press(page, 'Enter')
  await expect(state(page, 'Finalised')).toBeVisible()
  const noteId = page.url().split('/').at(-1) ?? ''
  expect(await pdfText(host, noteId)).toContain('CN-')
  await press(page, 's')
  await dialog(page, /as sent/).waitFor()
  await press(page, 'Enter')
  await expect(state(page, 'Sent')).toBeVisible()
  await press(page, 'a')
  await expect(dialog(page, /^Apply CN-.* to invoices$/)).toContainText('HAND-1')
  await dialog(page, /^Apply/)
    .getByRole('button', { name: 'Use credit' })
    .click()
  await expect(page.getByRole('region', { name: 'Where it was used' })).toContainText('HAND-1')
}

test('cancelled, void, archived and brought back, each from its menu and with its reason', async ({ app: page, host }) => {
  const client = await start(host)
  const first = await finalized(host, client)
  await open(page, `/invoices/${first.id}`, first.number)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /Cancel document/ }).click()
  const cancel = dialog(page, `Cancel ${first.number}?`)
  await cancel.getByRole('button', { name: 'Cancel document' }).click()
  await expect(cancel.getByText('Enter a reason.')).toBeVisible()
  await cancel.getByLabel('Reason').fill('Ordered twice')
  await press(page, 'Enter')
  await expect(state(page, 'Cancelled')).toBeVisible()
  await expect(timeline(page)).toContainText('Ordered twice')
  await press(page, 'h')
  await expect(state(page, 'Archived')).toBeVisible()
  await open(page, '/invoices?archived=yes', 'Invoices')
  await expect(rows(page)).toHaveCount(1)
  await open(page, `/invoices/${first.id}`, first.number)
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText(`${first.number} is back.`)).toBeVisible()
  const second = await sent(host, client)
  await open(page, `/invoices/${second.id}`, second.number)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /^Edit/ })).toContainText('Mark it as not sent first.')
  await page.getByRole('menuitem', { name: 'Mark as not sent' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Mark as not sent' }).click()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
  await press(page, 'x')
  await dialog(page, `Make ${second.number} void?`).getByLabel('Reason').fill('Wrong client')
  await press(page, 'Enter')
  await expect(state(page, 'Void')).toBeVisible()
  await page.getByRole('button', { name: 'Duplicate as new draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Draft invoice' })).toBeVisible()
})

test('tabs count and add up, and many are finalised, sent and saved at once, with what was refused', async ({ app: page, host }) => {
  const client = await start(host)
  for (let count = 0; count < 3; count += 1) await draft(host, client)
  await host.call('invoices.create', {})
  await open(page, '/invoices', 'Invoices')
  const tabs = page.getByRole('navigation', { name: 'By state' })
  await expect(tabs.getByRole('link', { name: /^Drafts 4/ })).toContainText('3,927.00 EUR')
  await tabs.getByRole('link', { name: /^Drafts/ }).click()
  await expect(page).toHaveURL(/status=draft/)
  await page.getByRole('grid', { name: 'Invoices' }).focus()
  await press(page, 'ControlOrMeta+a')
  await page.getByRole('button', { name: 'Finalise drafts (4)' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Finalise and number' }).click()
  const report = dialog(page, 'Finalise drafts: 3 done, 1 refused')
  await expect(report).toContainText('Choose a client.')
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(tabs.getByRole('link', { name: /^Finalised 3/ })).toBeVisible()
  await tabs.getByRole('link', { name: /^Finalised/ }).click()
  await expect(rows(page)).toHaveCount(3)
  await page.getByRole('grid', { name: 'Invoices' }).focus()
  await press(page, 'ControlOrMeta+a')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save PDFs (3)' }).click()
  expect((await saving).suggestedFilename()).toBe('Invoices.zip')
  await page.getByRole('grid', { name: 'Invoices' }).focus()
  await press(page, 'ControlOrMeta+a')
  await page.getByRole('button', { name: 'Mark as sent (3)' }).click()
  await expect(tabs.getByRole('link', { name: /^Sent 3/ })).toContainText('3,927.00 EUR')
})

test('one payment pays two invoices and leaves credit, which is given back; then the payment is removed', async ({ app: page, host }) => {
  const client = await start(host)
  const [first, second] = [await sent(host, client), await sent(host, client)]
  await open(page, `/invoices/${first.id}`, first.number)
  await press(page, 'p')
  const pay = dialog(page, `Record a payment of ${first.number}`)
  await pay.getByText(second.number, { exact: true }).click()
  await expect(pay.getByLabel('Amount in EUR')).toHaveValue('2618.00')
  await pay.getByLabel('Amount in EUR').fill('2700')
  await expect(pay.getByText('82.00 EUR stay as credit of the client.')).toBeVisible()
  await pay.getByRole('button', { name: 'Record payment' }).click()
  await expect(state(page, 'Paid')).toBeVisible()
  await page.getByRole('link', { name: 'Payment', exact: true }).click()
  const drawer = dialog(page, /^Payment of /)
  await expect(drawer).toContainText(`${second.number}`)
  await expect(drawer.getByRole('region', { name: 'Comments' })).toBeVisible()
  await drawer.getByRole('button', { name: 'Refund the rest…' }).click()
  await dialog(page, 'Give money back?').getByRole('button', { name: 'Refund' }).click()
  await expect(drawer.getByText(/^Refund of/)).toBeVisible()
  await drawer.getByRole('button', { name: 'Take back: Refund' }).click()
  await dialog(page, /^Take back/)
    .getByLabel('Reason')
    .fill('Not paid out')
  await press(page, 'Enter')
  await expect(drawer.getByText('82.00 EUR stay as credit of the client.')).toBeVisible()
  await drawer.getByRole('button', { name: 'Remove payment…' }).click()
  await dialog(page, 'Remove payment…').getByLabel('Reason').fill('Another client')
  await press(page, 'Enter')
  await expect(drawer).toBeHidden()
  await open(page, `/invoices/${second.id}`, second.number)
  await expect(state(page, 'Sent')).toBeVisible()
  await expect(timeline(page)).toContainText('Taken back: Payment, 1,309.00')
})

test('a payment in another currency needs its rate; a credit note of one’s own is written in one dialog', async ({ app: page, host }) => {
  const client = await start(host)
  const invoice = await sent(host, client)
  await open(page, `/invoices/${invoice.id}`, invoice.number)
  await press(page, 'p')
  const pay = dialog(page, /^Record a payment/)
  await pay.getByRole('combobox', { name: 'Currency' }).fill('USD')
  await page.getByRole('option', { name: /USD/ }).click()
  await pay.getByLabel('Amount in USD').fill('500')
  await pay.getByRole('button', { name: 'Record payment' }).click()
  await expect(pay.getByText('Enter a rate above zero')).toBeVisible()
  await pay.getByLabel('1 USD in EUR').fill('0.92')
  await pay.getByRole('button', { name: 'Record payment' }).click()
  await expect(page.getByText('849.00')).toBeVisible()
  await open(page, '/invoices', 'Invoices')
  await page.getByRole('button', { name: 'New…' }).click()
  const made = dialog(page, 'New invoice or credit note')
  await made.getByText('You owe the client').click()
  await made.getByRole('combobox', { name: 'Client' }).fill('Hafen')
  await page.getByRole('option', { name: 'Hafenbuchhandlung' }).click()
  await made.getByLabel('Name of line 1').fill('Returned posters')
  await made.getByLabel('Unit price of line 1').fill('40')
  await made.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Draft credit note' })).toBeVisible()
  await expect(page.getByLabel('Name of line 1')).toHaveValue('Returned posters')
})
