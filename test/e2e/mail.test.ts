// Sending by mail in a browser: edited text and the attachment arrive, the timeline says so, and work offline drains later.
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, type Host, test } from './app'
import { startCompany } from './business'

interface Arrived {
  subject: string
  text: string
  files: string[]
}

/** A port that nobody listens on yet: the server is away. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function startServer(port: number) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then(({ subject = '', text = '', attachments }) => {
        arrived.push({
          subject,
          text,
          files: attachments.map(({ filename = '', content }) => `${filename} ${content.subarray(0, 5).toString()}`),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return { arrived, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

type Row = { id: string; version: number }

async function prepare(host: Host, port: number): Promise<{ companyId: string; invoice: Row; overdue: Row }> {
  const { call } = host
  await startCompany(host)
  const [company] = await call<Row[]>('company.list', {})
  const companyId = company?.id ?? ''
  const address = { line1: 'Hauptstraße 1', postalCode: '24103', city: 'Kiel', country: 'DE' }
  const contacts = [{ name: 'Jördis Lührs', role: 'Einkauf', email: 'einkauf@example.com' }]
  const client = await call<Row>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address, contacts })
  const draftOf = (more: object) =>
    call<Row>('invoices.create', { clientId: client.id, lines: [{ name: 'Konzeption', unitPrice: '100' }], ...more })
  const finalize = ({ id, version }: Row) => call<Row>('invoices.finalize', { id, version })
  const invoice = await finalize(await draftOf({ subject: 'Plakate' }))
  const late = await finalize(await draftOf({ issueOn: '2026-01-10', dueOn: '2026-01-24' }))
  const overdue = await call<Row>('invoices.markSent', { id: late.id, version: late.version })
  await call('reminders.setPlan', { invoiceId: overdue.id, isPlanned: true })
  const settings = { companyId, version: 0, senderEmail: 'hallo@studio-ahorn.example', host: '127.0.0.1', port, security: 'none' }
  await call('mail.saveSettings', settings)
  return { companyId, invoice, overdue }
}

async function inGermanAtNight(app: Page): Promise<void> {
  await app.emulateMedia({ colorScheme: 'dark' })
  await app.evaluate(() => localStorage.setItem('language', JSON.stringify({ state: { choice: 'de' }, version: 0 })))
  await app.reload()
  await expect(app.locator('html')).toHaveAttribute('lang', /^de/)
}

test('an invoice is sent with edited text while the server is away, and leaves when it is back', async ({ app, host }) => {
  const port = await freePort()
  const { invoice } = await prepare(host, port)
  await app.goto(`${host.url.split('?')[0]}#/invoices/${invoice.id}`)
  await app.reload()
  await app.getByRole('button', { name: 'Send…' }).click()
  const dialog = app.getByRole('dialog', { name: 'Send 2026-0001' })
  await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('Jördis Lührs <einkauf@example.com>')
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Rechnung {{invoice.number}} für Ihre Plakate')
  await dialog.getByLabel('Copy to', { exact: true }).fill('bob, eve@')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText('“bob” is no e-mail address. “eve@” is no e-mail address.')).toBeVisible()
  await app.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await app.keyboard.press('m')
  await expect(dialog.getByRole('textbox', { name: 'Subject' }), 'Escape loses nothing').toHaveValue(
    'Rechnung {{invoice.number}} für Ihre Plakate',
  )
  await dialog.getByLabel('Copy to', { exact: true }).fill('bob@example.com')
  await dialog.getByRole('textbox', { name: 'Text' }).fill('Guten Tag,\n\nwie besprochen: {{invoice.total}}.')
  expect((await new AxeBuilder({ page: app }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
  mkdirSync('/tmp/mail', { recursive: true })
  await app.screenshot({ path: '/tmp/mail/send.png' })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog).toBeHidden()
  const mail = app.getByRole('region', { name: 'Mail' })
  await expect(mail.getByText('Rechnung 2026-0001 für Ihre Plakate')).toBeVisible()
  await expect(mail.getByText(/The mail server does not answer\. .* Next try at /)).toBeVisible()
  await expect(mail.getByText(/ECONNREFUSED/), 'raw words only for who asks').toBeHidden()
  await mail.getByText('What the system said').click()
  await expect(mail.getByText(/ECONNREFUSED/)).toBeVisible()
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Sent')
  await app.screenshot({ path: '/tmp/mail/waiting.png' })
  const server = await startServer(port)
  await app.keyboard.press('g')
  await app.keyboard.press('m')
  await expect(app.getByText('Waiting').first()).toBeVisible()
  await app.screenshot({ path: '/tmp/mail/outbox.png' })
  await app.getByRole('button', { name: 'Send all now' }).click()
  await expect(app.getByRole('list', { name: 'Outbox' }).getByText('Sent')).toBeVisible()
  expect(server.arrived).toHaveLength(1)
  expect(server.arrived[0]).toMatchObject({
    subject: 'Rechnung 2026-0001 für Ihre Plakate',
    text: expect.stringMatching(/wie besprochen: 119,00/),
    files: ['2026-0001 Hafenbuchhandlung Lührs OHG.pdf %PDF-'],
  })
  await app.goBack()
  await expect(mail.getByText('Sent', { exact: true })).toBeVisible()
  const timeline = app.getByRole('region', { name: 'What happened' })
  await expect(timeline.getByText('Mail: Document, Sent')).toBeVisible()
  await expect(timeline.getByText(/^Rechnung 2026-0001 für Ihre Plakate · .*2026-0001 Hafenbuchhandlung Lührs OHG\.pdf$/)).toBeVisible()
  await server.close()
  await inGermanAtNight(app)
  await app.keyboard.press('m')
  await expect(app.getByRole('dialog', { name: '2026-0001' }).getByRole('textbox', { name: 'Betreff' })).toBeVisible()
  await app.screenshot({ path: '/tmp/mail/send-dark-de.png' })
  expect((await new AxeBuilder({ page: app }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
  await app.goto(`${host.url.split('?')[0]}#/mail`)
  await expect(app.getByText('Rechnung 2026-0001 für Ihre Plakate')).toBeVisible()
  await app.screenshot({ path: '/tmp/mail/outbox-dark-de.png' })
  expect((await new AxeBuilder({ page: app }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
})

test('a reminder that is due is looked at, sent, and gone from the list; settings and texts are kept', async ({ app, host }) => {
  const port = await freePort()
  await prepare(host, port)
  const server = await startServer(port)
  await app.goto(`${host.url.split('?')[0]}#/mail?section=reminders`)
  await app.reload()
  await expect(app.getByText('Reminder 3')).toBeVisible()
  await app.screenshot({ path: '/tmp/mail/reminders.png' })
  expect((await new AxeBuilder({ page: app }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
  await expect(app.getByRole('button', { name: 'Send it' })).toBeVisible()
  await app.getByRole('button', { name: 'Edit… 2026-0002' }).click()
  const dialog = app.getByRole('dialog', { name: 'Reminder of 2026-0002' })
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Noch offen: {{invoice.nummer}}')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText('Nobody knows the placeholder {{invoice.nummer}}. Did you mean {{invoice.number}}?')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Noch offen: {{invoice.number}}')
  await app.screenshot({ path: '/tmp/mail/reminder-edit.png' })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(app.getByText('No reminder is due')).toBeVisible()
  await expect.poll(() => server.arrived.length).toBe(1)
  expect(server.arrived[0]?.subject).toBe('Noch offen: 2026-0002')
  await app.goto(`${host.url.split('?')[0]}#/settings?section=mail`)
  await app.getByRole('button', { name: 'Send a test message' }).click()
  await expect(app.getByText('The server took the test message to hallo@studio-ahorn.example.')).toBeVisible()
  expect((await new AxeBuilder({ page: app }).exclude('[data-live-announcer]').analyze()).violations).toEqual([])
  await app.screenshot({ path: '/tmp/mail/settings.png', fullPage: true })
  await app.getByRole('textbox', { name: 'Subject' }).fill('Invoice {{invoice.nummer}}')
  await app.getByRole('button', { name: 'Save text' }).click()
  await expect(app.getByText('Nobody knows the placeholder {{invoice.nummer}}. Did you mean {{invoice.number}}?')).toBeVisible()
  await app.getByRole('textbox', { name: 'Subject' }).fill('Your invoice {{invoice.number}}')
  await app.getByRole('button', { name: 'Save text' }).click()
  await expect(app.getByText('Your own text')).toBeVisible()
  await server.close()
})
