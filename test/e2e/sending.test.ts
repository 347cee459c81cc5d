// Several invoices by mail with a review of each, and a proposal, a statement by the same dialog; who follows is said on the invoice.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Host, test } from './app'
import { startCompany } from './business'

type Row = { id: string; version: number }

async function clean(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

async function prepare({ call }: Host) {
  await startCompany({ call } as Host)
  const [company] = await call<Row[]>('company.list', {})
  const address = { line1: 'Hauptstraße 1', postalCode: '24103', city: 'Kiel', country: 'DE' }
  const contacts = [{ name: 'Jördis Lührs', role: 'Einkauf', email: 'einkauf@example.com' }]
  const client = await call<Row>('clients.create', { name: 'Hafenbuchhandlung Lührs OHG', address, contacts })
  for (const subject of ['Plakate', 'Flyer', 'Umschläge']) {
    const draft = await call<Row>('invoices.create', { clientId: client.id, subject, lines: [{ name: 'Druck', unitPrice: '100' }] })
    await call('invoices.finalize', { id: draft.id, version: draft.version })
  }
  const proposal = await call<Row>('proposals.create', { clientId: client.id, items: [{ name: 'Website', unitPrice: '900' }] })
  // Nobody listens there: what is sent waits in the outbox.
  const settings = { senderEmail: 'hallo@studio-ahorn.example', host: '127.0.0.1', port: 9, security: 'none' }
  await call('mail.saveSettings', { companyId: company?.id, version: 0, ...settings })
  return { client, proposal }
}

const at = async (page: Page, host: Host, place: string) => {
  await page.goto(`${new URL(host.url).origin}/#${place}`)
  await page.reload()
}

test('of three invoices one mail is changed, one left out, and the wrong address is named before anything goes', async ({ app, host }) => {
  await prepare(host)
  await at(app, host, '/invoices')
  await app.getByRole('grid', { name: 'Invoices' }).focus()
  await app.keyboard.press('ControlOrMeta+a')
  await app.getByRole('button', { name: 'Send by mail… (3)' }).click()
  const dialog = app.getByRole('dialog', { name: 'Send 3 documents by mail' })
  await expect(dialog.getByText('Rechnung 2026-0001', { exact: true })).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^2026-0002/ }).click({ force: true })
  await dialog.getByRole('button', { name: /^Edit: 2026-0003/ }).click()
  await dialog.getByLabel('To', { exact: true }).fill('bob')
  await dialog.getByRole('button', { name: 'Send 2 mails' }).click()
  await expect(dialog.getByText('“bob” is no e-mail address.')).toBeVisible()
  expect(await host.call('mail.outbox', {})).toMatchObject({ count: 0 })
  await dialog.getByLabel('To', { exact: true }).fill('bob@example.com')
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Ihre Umschläge: {{invoice.number}}')
  await clean(app, 'batch')
  await app.setViewportSize({ width: 1280, height: 640 })
  await app.screenshot({ path: test.info().outputPath('batch-640.png') })
  await dialog.getByRole('button', { name: 'Send 2 mails' }).click()
  await expect(dialog).toBeHidden()
  const sent = await host.call<{ rows: { subject: string; to: string }[] }>('mail.outbox', {})
  expect(sent.rows.map(({ subject, to }) => `${subject} ${to}`).toSorted()).toEqual([
    'Ihre Umschläge: 2026-0003 bob@example.com',
    'Rechnung 2026-0001 Jördis Lührs <einkauf@example.com>',
  ])
})

test('a proposal and a statement are sent with the dialog of invoices, and what went is on their pages', async ({ app, host }) => {
  const { client, proposal } = await prepare(host)
  await at(app, host, `/proposals/${proposal.id}`)
  await app.getByRole('button', { name: 'Send…' }).click()
  const dialog = app.getByRole('dialog', { name: /^Send: Proposal P-2026-0001/ })
  await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('Jördis Lührs <einkauf@example.com>')
  await expect(dialog.getByText('Sending gives the proposal its number')).toBeVisible()
  await clean(app, 'proposal')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(app.getByRole('heading', { level: 1 })).toContainText('P-2026-0001')
  const mail = app.getByRole('region', { name: 'Mail' })
  await expect(mail.getByRole('button', { name: /P-2026-0001.*\.pdf/ })).toBeVisible()
  await clean(app, 'proposal-sent')
  const [invoice] = (await host.call<{ rows: Row[] }>('invoices.list', {})).rows
  const { id, version } = await host.call<Row>('invoices.get', { id: invoice?.id })
  await host.call('invoices.markSent', { id, version })
  await at(app, host, `/clients/${client.id}?tab=statement`)
  await app.getByRole('button', { name: 'Send…' }).click()
  const statement = app.getByRole('dialog', { name: /^Send: Statement/ })
  await statement.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(statement).toBeHidden()
  await expect(
    app
      .getByRole('region', { name: 'Mail' })
      .getByText(/Kontoauszug|Statement/)
      .first(),
  ).toBeVisible()
})

test('a contact follows an invoice, with the events that she wants to hear of', async ({ app, host }) => {
  await prepare(host)
  const [invoice] = (await host.call<{ rows: Row[] }>('invoices.list', {})).rows
  await at(app, host, `/invoices/${invoice?.id}`)
  await app.getByRole('button', { name: 'Mail', exact: true }).click()
  const followers = app.getByRole('region', { name: 'Gets a copy of what happens' })
  await followers.getByRole('combobox').fill('Jördis')
  await app.getByRole('option', { name: /Jördis/ }).click()
  await followers.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(followers.getByText('einkauf@example.com')).toBeVisible()
  await followers.getByRole('button', { name: 'Overdue' }).click()
  await expect(followers.getByRole('button', { name: 'Overdue' })).toHaveAttribute('aria-pressed', 'false')
  await clean(app, 'followers')
  const kept = await host.call<{ events: string[] }[]>('mail.subscribers', { invoiceId: invoice?.id })
  expect(kept[0]?.events.toSorted()).toEqual(['paid', 'reminded', 'sent'])
})
