// A document goes to a real mail server: what arrives, what is refused, and what is marked as sent.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCore } from '../../../src-main/core'
import { draftOf, finished, openBusiness, refusalOf, TestClock, temporaryFolder, workerFile } from '../../fixtures/core'
import { smtpError, startMailServer } from '../../fixtures/mail-server'

type Business = Awaited<ReturnType<typeof openBusiness>>

async function setUp({ api, company }: Business, port: number, more: object = {}) {
  const settings = {
    companyId: company.id,
    version: 0,
    senderName: 'Élodie Müller',
    senderEmail: 'rechnung@müller.example',
    host: '127.0.0.1',
  }
  return api.mail.saveSettings({ ...settings, port, security: 'none', ...more })
}

async function issued({ api, client }: Business) {
  const draft = await draftOf(api, client.id, '100', { subject: 'Arbeit' })
  return api.invoices.finalize({ id: draft.id, version: draft.version })
}

const plain = {
  to: 'Jördis Lührs <einkauf@example.com>',
  subject: 'Rechnung {{invoice.number}} – Übersicht',
  body: 'Guten Tag,\n\n{{invoice.total}} ist offen.\n',
}

describe('sending an invoice', () => {
  it('delivers text, names and the very PDF that is kept, and marks the invoice as sent', async () => {
    const server = await startMailServer()
    const business = await openBusiness()
    const { api } = business
    await setUp(business, server.port, { replyTo: 'antwort@example.com' })
    const invoice = await issued(business)
    const answer = await api.mail.send({
      ...plain,
      cc: 'bob@example.com',
      bcc: 'chef@example.com',
      copyToMe: true,
      invoiceId: invoice.id,
      version: invoice.version,
    })
    expect(answer).toMatchObject({ message: { state: 'waiting', subject: 'Rechnung 2026-0001 – Übersicht' }, invoice: { status: 'sent' } })
    expect(await api.mail.deliver({})).toMatchObject({ sent: 1, waiting: 0 })
    const [{ mail, to, from, raw }] = server.received as [(typeof server.received)[0]]
    expect(to).toEqual(['einkauf@example.com', 'bob@example.com', 'chef@example.com', from])
    expect(from).toMatch(/^rechnung@(müller|xn--mller-kva)\.example$/)
    expect(mail.subject).toBe('Rechnung 2026-0001 – Übersicht')
    expect(mail.text).toBe('Guten Tag,\n\n€119.00 ist offen.\n')
    expect(mail.from?.value).toMatchObject([{ name: 'Élodie Müller' }])
    expect(mail.to).toMatchObject({ value: [{ name: 'Jördis Lührs', address: 'einkauf@example.com' }] })
    expect(mail.replyTo?.value).toMatchObject([{ address: 'antwort@example.com' }])
    expect(mail.bcc, 'nobody sees the blind copies').toBeUndefined()
    expect(raw.toString('latin1')).not.toMatch(/[^\0-\x7f]/)
    const kept = await api.documents.pdf({ invoiceId: invoice.id })
    expect(mail.attachments).toMatchObject([{ contentType: 'application/pdf', filename: kept.fileName }])
    expect(mail.attachments[0]?.content.toString('base64')).toBe(kept.base64)
    expect(mail.messageId).toBe((await api.mail.message({ id: answer.message.id })).messageId)
    const trail = await api.activities.list({ subjectId: invoice.id })
    expect(trail.map(({ procedure }) => procedure)).toEqual(expect.arrayContaining(['mail.deliver', 'mail.send']))
  })

  it('passes an imported e-invoice on, byte for byte, and knows when there is none', async () => {
    const server = await startMailServer()
    const business = await openBusiness()
    const { api } = business
    await setUp(business, server.port)
    const own = await issued(business)
    const bytes = readFileSync(new URL('../../../resources/sample-ubl/NL-2026-0117.xml', import.meta.url))
    await finished(api, await api.imports.start({ files: [{ name: 'NL-2026-0117.xml', base64: bytes.toString('base64') }] }))
    const imported = (await api.invoices.list({})).rows.find(({ id }) => id !== own.id)
    const draft = await api.mail.draft({ invoiceId: imported?.id ?? '' })
    expect(draft).toMatchObject({ hasOriginal: true, willMarkSent: false })
    const settings = await api.mail.settings({ companyId: draft.companyId })
    if (settings.host === '')
      await api.mail.saveSettings({ ...settings, senderEmail: 'us@example.com', host: '127.0.0.1', port: server.port, security: 'none' })
    await api.mail.send({ ...plain, invoiceId: draft.invoiceId, version: draft.version, attachPdf: false, attachOriginal: true })
    await api.mail.deliver({})
    expect(server.received[0]?.mail.attachments).toMatchObject([{ filename: 'NL-2026-0117.xml', contentType: 'application/xml' }])
    expect(server.received[0]?.mail.attachments[0]?.content.equals(bytes)).toBe(true)
    expect((await refusalOf(api.mail.send({ ...plain, invoiceId: own.id, version: own.version, attachOriginal: true }))).code).toBe(
      'mail_original_missing',
    )
  })

  it('refuses by naming every field: each wrong address, what is empty, each unknown placeholder', async () => {
    const business = await openBusiness()
    await setUp(business, 25)
    const invoice = await issued(business)
    const wrong = { to: 'ada@example.com, bob, eve@', cc: 'x@y', subject: ' ', body: 'Dear {{client.nam}} {{zzz}}' }
    const refusal = await refusalOf(business.api.mail.send({ ...wrong, invoiceId: invoice.id, version: invoice.version }))
    expect(refusal.code).toBe('message_incomplete')
    expect((refusal.facts['issues'] as object[]).map((issue) => Object.values(issue).join(' | '))).toEqual([
      'to | no_address | bob | ',
      'to | no_address | eve@ | ',
      'cc | no_address | x@y | ',
      'subject | empty |  | ',
      'body | unknown_placeholder | {{client.nam}} | client.name',
      'body | unknown_placeholder | {{zzz}} | ',
    ])
    expect((await business.api.invoices.get({ id: invoice.id })).status).toBe('finalized')
  })

  it('refuses a draft, a cancelled document, and a company without a server', async () => {
    const business = await openBusiness()
    const { api, client } = business
    const draft = await draftOf(api, client.id)
    const send = (of: { id: string; version: number }) => refusalOf(api.mail.send({ ...plain, invoiceId: of.id, version: of.version }))
    expect((await send(draft)).code).toBe('mail_needs_finalizing')
    const invoice = await issued(business)
    expect((await send(invoice)).code).toBe('mail_server_missing')
    expect((await send({ ...invoice, version: 99 })).code).toBe('changed_meanwhile')
    const gone = await api.invoices.cancel({ id: invoice.id, version: invoice.version, reason: 'twice' })
    expect(await send(gone)).toMatchObject({ code: 'mail_not_for_status', facts: { status: 'cancelled' } })
  })

  it('is saved as a file that a mail program opens as a message to be sent', async () => {
    const business = await openBusiness()
    const invoice = await issued(business)
    const file = await business.api.mail.file({ ...plain, bcc: 'chef@example.com', invoiceId: invoice.id })
    const text = Buffer.from(file.base64, 'base64').toString('latin1')
    expect(file.fileName).toBe('Rechnung 2026-0001 Übersicht.eml')
    expect(text).toMatch(/^X-Unsent: 1\r$/m)
    expect(text).toMatch(/^Bcc: chef@example\.com\r$/m)
    expect((await business.api.invoices.get({ id: invoice.id })).status, 'nobody knows yet whether it is sent').toBe('finalized')
  })
})

describe('the outbox', () => {
  it('waits while no server answers, longer each time, and drains when it is back', async () => {
    const away = await startMailServer()
    await away.close()
    const clock = new TestClock('2026-11-22T12:00:00Z')
    const business = await openBusiness(undefined, clock)
    const { api } = business
    await setUp(business, away.port)
    const invoice = await issued(business)
    await api.mail.send({ ...plain, invoiceId: invoice.id, version: invoice.version })
    const stateAt = async (moment: string) => {
      clock.moveTo(moment)
      await api.mail.deliver({})
      return (await api.mail.outbox({})).rows[0]
    }
    expect(await stateAt('2026-11-22T12:00:00Z')).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextAttemptAt: '2026-11-22T12:01:00.000Z',
      problem: { kind: 'unreachable', text: expect.stringContaining('ECONNREFUSED') },
    })
    expect(await stateAt('2026-11-22T12:00:59Z')).toMatchObject({ attempts: 1 })
    expect(await stateAt('2026-11-22T12:01:00Z')).toMatchObject({ attempts: 2, nextAttemptAt: '2026-11-22T12:03:00.000Z' })
    const back = await startMailServer({}, away.port)
    expect(await stateAt('2026-11-22T12:02:00Z')).toMatchObject({ state: 'waiting' })
    const [row] = (await api.mail.outbox({})).rows
    await api.mail.retry({ id: row?.id ?? '', version: row?.version ?? 0 })
    expect(await stateAt('2026-11-22T12:02:01Z')).toMatchObject({ state: 'sent', problem: null })
    expect(back.received).toHaveLength(1)
  })

  it('stops where the server refuses for ever, says why, and goes on when the address is mended', async () => {
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? smtpError(550, 'no such mailbox here') : null),
    })
    const business = await openBusiness()
    const { api } = business
    await setUp(business, server.port)
    const invoice = await issued(business)
    const { message } = await api.mail.send({ ...plain, to: 'nobody@example.com', invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    const failed = await api.mail.message({ id: message.id })
    expect(failed).toMatchObject({ state: 'failed', problem: { kind: 'refused', text: expect.stringContaining('no such mailbox here') } })
    const { id, version, subject, body } = failed
    expect((await refusalOf(api.mail.resolve({ id, version, hasArrived: true }))).code).toBe('mail_state')
    await api.mail.edit({ id, version, to: 'einkauf@example.com', subject, body })
    await api.mail.deliver({})
    expect(server.received[0]).toMatchObject({ to: ['einkauf@example.com'], mail: { attachments: [{ contentType: 'application/pdf' }] } })
    expect((await api.mail.message({ id })).messageId).not.toBe(failed.messageId)
  })

  it('tries again after a refusal for now, and tells whom a message did not reach', async () => {
    let isBusy = true
    const server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(isBusy ? smtpError(451, 'try later') : address.startsWith('nobody') ? smtpError(550, 'unknown') : null),
    })
    const business = await openBusiness()
    const { api } = business
    await setUp(business, server.port)
    const invoice = await issued(business)
    await api.mail.send({ ...plain, cc: 'nobody@example.com', invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    const [row] = (await api.mail.outbox({})).rows
    expect(row).toMatchObject({ state: 'waiting', problem: { kind: 'busy' } })
    isBusy = false
    await api.mail.retry({ id: row?.id ?? '', version: row?.version ?? 0 })
    await api.mail.deliver({})
    expect((await api.mail.outbox({})).rows[0]).toMatchObject({ state: 'sent', problem: { kind: 'partly', text: 'nobody@example.com' } })
  })

  it('does not resend what the server took whole without answering: it asks', async () => {
    const server = await startMailServer({
      onData: (stream) => {
        stream.resume()
        stream.on('end', () => server.breakConnections())
      },
    })
    const business = await openBusiness()
    const { api } = business
    await setUp(business, server.port)
    const invoice = await issued(business)
    await api.mail.send({ ...plain, invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    const [row] = (await api.mail.outbox({})).rows
    expect(row).toMatchObject({ state: 'unsure', problem: { kind: 'interrupted' } })
    await api.mail.deliver({})
    expect((await api.mail.outbox({})).rows[0]).toMatchObject({ state: 'unsure' })
    await api.mail.resolve({ id: row?.id ?? '', version: row?.version ?? 0, hasArrived: true })
    expect((await api.mail.outbox({ states: ['sent'] })).count).toBe(1)
  })

  it('is taken back before it goes; two programs on one file send it once', async () => {
    const server = await startMailServer()
    const file = join(temporaryFolder(), 'quittance.sqlite')
    const business = await openBusiness(file)
    const { api, company } = business
    const invoice = await issued(business)
    await setUp(business, 1)
    await api.mail.send({ ...plain, invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    const [row] = (await api.mail.outbox({})).rows
    const settings = await api.mail.settings({ companyId: company.id })
    await api.mail.cancel({ id: row?.id ?? '', version: row?.version ?? 0 })
    await api.mail.saveSettings({ ...settings, port: server.port })
    await api.mail.deliver({})
    expect(server.received).toEqual([])
    const cancelled = await api.mail.message({ id: row?.id ?? '' })
    await api.mail.retry({ id: cancelled.id, version: cancelled.version })
    const second = await openCore({ file, workerFile, clock: new TestClock('2026-11-22T12:00:00Z') })
    await Promise.all([api.mail.deliver({}), second.api.mail.deliver({})])
    await second.close()
    expect(server.received).toHaveLength(1)
  })
})

describe('the password', () => {
  const signIn = {
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (
      { username, password }: { username?: string; password?: string },
      _session: unknown,
      done: (error: Error | null, answer?: object) => void,
    ) => (username === 'studio' && password === 'geheim' ? done(null, { user: username }) : done(smtpError(535, 'wrong password'))),
  } as const

  it('is asked once per session, never told, and never in the file; what waited for it goes then', async () => {
    const server = await startMailServer(signIn as never)
    const business = await openBusiness()
    const { api, company } = business
    expect(await setUp(business, server.port, { user: 'studio' })).toMatchObject({ password: 'missing' })
    const invoice = await issued(business)
    await api.mail.send({ ...plain, invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    expect((await api.mail.outbox({})).rows[0]).toMatchObject({ state: 'waiting', attempts: 0, problem: { kind: 'password_missing' } })
    const told = await api.mail.setPassword({ companyId: company.id, password: 'geheim' })
    expect(told).toMatchObject({ password: 'session' })
    expect(JSON.stringify(told)).not.toContain('geheim')
    await api.mail.deliver({})
    expect(server.received).toHaveLength(1)
    expect(JSON.stringify(await api.activities.list({ limit: 500 }))).not.toContain('geheim')
  })

  it('that is wrong stops the message, and the right one sends it', async () => {
    const server = await startMailServer(signIn as never)
    const business = await openBusiness()
    const { api, company } = business
    await setUp(business, server.port, { user: 'studio' })
    await api.mail.setPassword({ companyId: company.id, password: 'falsch' })
    expect((await refusalOf(api.mail.test({ companyId: company.id, to: 'ich@example.com' }))).code).toBe('mail_server_problem')
    const invoice = await issued(business)
    await api.mail.send({ ...plain, invoiceId: invoice.id, version: invoice.version })
    await api.mail.deliver({})
    const [row] = (await api.mail.outbox({})).rows
    expect(row).toMatchObject({ state: 'failed', problem: { kind: 'sign_in' } })
    await api.mail.setPassword({ companyId: company.id, password: 'geheim' })
    await api.mail.deliver({})
    expect((await api.mail.outbox({})).rows[0]).toMatchObject({ state: 'sent' })
    expect(await api.mail.test({ companyId: company.id, to: 'ich@example.com' })).toMatchObject({ to: 'ich@example.com' })
  })
})
