// What happens to a document between queueing its mail offline and the server coming back: the mail goes out only while it is still so.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, TestClock } from '../../fixtures/core'
import { startMailServer } from '../../fixtures/mail-server'

const plain = { to: 'einkauf@example.com', subject: 'Invoice', body: 'Here it is.' }

/** An invoice in the outbox of a business whose server is away; `back` is its return. */
async function queuedOffline() {
  const away = await startMailServer()
  await away.close()
  const clock = new TestClock('2026-10-01T12:00:00Z')
  const business = await openBusiness(undefined, clock)
  const { api, client, company } = business
  const settings = { companyId: company.id, version: 0, senderEmail: 'us@example.com', host: '127.0.0.1', security: 'none' as const }
  await api.mail.saveSettings({ ...settings, port: away.port })
  const draft = await draftOf(api, client.id, '100', { issueOn: '2026-10-01', dueOn: '2026-10-15' })
  const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  const { invoice, message } = await api.mail.send({ ...plain, invoiceId: id, version, planReminders: true })
  await api.mail.deliver({})
  const outcomeOf = async (mail: { id: string }) => {
    const { state, problem } = await api.mail.message({ id: mail.id })
    return `${state} ${problem?.kind ?? ''}`.trim()
  }
  const back = async () => {
    const server = await startMailServer({}, away.port)
    const day = clock.now().getTime() + 24 * 3600_000
    clock.moveTo(new Date(day).toISOString())
    await api.mail.deliver({})
    return server
  }
  return { ...business, clock, invoice, message, outcomeOf, back }
}

it('an invoice to which nothing happened is delivered when the server is back, also when it is paid by then', async () => {
  const { api, invoice, message, outcomeOf, back } = await queuedOffline()
  await api.payments.record({ invoiceId: invoice.id, amountMinor: invoice.payableMinor })
  expect((await back()).received).toHaveLength(1)
  expect(await outcomeOf(message)).toBe('sent')
})

it('an invoice that was marked as unsent meanwhile stays, and says why', async () => {
  const { api, invoice, message, outcomeOf, back } = await queuedOffline()
  await api.invoices.markUnsent({ id: invoice.id, version: invoice.version })
  expect((await back()).received).toEqual([])
  expect(await outcomeOf(message)).toBe('cancelled outdated')
  const trail = await api.activities.list({ subjectId: invoice.id })
  expect(trail.map(({ procedure }) => procedure)).toContain('mail.deliver')
})

it('of an invoice that was taken back and sent anew only the new message leaves', async () => {
  const { api, invoice, message, outcomeOf, back } = await queuedOffline()
  const unsent = await api.invoices.markUnsent({ id: invoice.id, version: invoice.version })
  const anew = await api.mail.send({ ...plain, subject: 'The right one', invoiceId: unsent.id, version: unsent.version })
  expect((await back()).received.map(({ mail }) => mail.subject)).toEqual(['The right one'])
  expect([await outcomeOf(message), await outcomeOf(anew.message)]).toEqual(['cancelled outdated', 'sent'])
})

it('an invoice that was made void meanwhile stays, also when somebody retries it', async () => {
  const { api, invoice, message, outcomeOf, back } = await queuedOffline()
  await api.invoices.void({ id: invoice.id, version: invoice.version, reason: 'wrong client' })
  const server = await back()
  expect(await outcomeOf(message)).toBe('cancelled withdrawn')
  const { id, version } = await api.mail.message({ id: message.id })
  await api.mail.retry({ id, version })
  await api.mail.deliver({})
  expect(server.received).toEqual([])
  expect(await outcomeOf(message)).toBe('cancelled withdrawn')
})

it('a reminder that waits stays when the payment comes first, and goes out when nothing is paid', async () => {
  for (const isPaid of [true, false]) {
    const { api, clock, invoice, outcomeOf, back } = await queuedOffline()
    clock.moveTo('2026-10-22T12:00:00Z')
    const [due] = await api.reminders.due({})
    const reminder = await api.reminders.approve({ invoiceId: invoice.id, stepId: due?.step.id ?? '' })
    await api.mail.deliver({})
    if (isPaid) await api.payments.record({ invoiceId: invoice.id, amountMinor: invoice.payableMinor })
    expect((await back()).received).toHaveLength(isPaid ? 1 : 2)
    expect(await outcomeOf(reminder)).toBe(isPaid ? 'cancelled settled' : 'sent')
  }
})

it('a reminder that waits is reviewed again when a part is paid: it names what is open no more', async () => {
  const { api, clock, invoice, outcomeOf, back } = await queuedOffline()
  clock.moveTo('2026-10-22T12:00:00Z')
  const approve = async (message?: typeof plain) => {
    const [due] = await api.reminders.due({})
    return api.reminders.approve({ invoiceId: invoice.id, stepId: due?.step.id ?? '', ...(message ? { message } : {}) })
  }
  const reminder = await approve()
  expect(await api.reminders.due({})).toEqual([])
  await api.payments.record({ invoiceId: invoice.id, amountMinor: 1900 })
  const server = await back()
  expect(server.received.map(({ mail }) => mail.subject)).toEqual(['Invoice'])
  expect(await outcomeOf(reminder)).toBe('cancelled partly_paid')
  expect(await api.reminders.due({})).toMatchObject([{ invoiceId: invoice.id, level: 1, openMinor: 10_000 }])
  await approve({ ...plain, subject: 'Still {{invoice.open}}' })
  await api.mail.deliver({})
  expect(server.received[1]?.mail.subject).toBe('Still €100.00')
})

it('a waiting reminder that somebody rewrites after a part was paid goes out as it was rewritten', async () => {
  const { api, clock, invoice, outcomeOf, back } = await queuedOffline()
  clock.moveTo('2026-10-22T12:00:00Z')
  const [due] = await api.reminders.due({})
  const reminder = await api.reminders.approve({ invoiceId: invoice.id, stepId: due?.step.id ?? '' })
  await api.mail.deliver({})
  await api.payments.record({ invoiceId: invoice.id, amountMinor: 1900 })
  const { version } = await api.mail.message({ id: reminder.id })
  await api.mail.edit({ ...plain, subject: 'Thank you for the part', id: reminder.id, version })
  const server = await back()
  expect(server.received.map(({ mail }) => mail.subject)).toContain('Thank you for the part')
  expect(await outcomeOf(reminder)).toBe('sent')
})

it('a reminder that waits stays when what the client paid too much covers the invoice', async () => {
  const { api, clock, client, invoice, outcomeOf, back } = await queuedOffline()
  clock.moveTo('2026-10-22T12:00:00Z')
  const [due] = await api.reminders.due({})
  const reminder = await api.reminders.approve({ invoiceId: invoice.id, stepId: due?.step.id ?? '' })
  await api.payments.record({ clientId: client.id, amountMinor: invoice.payableMinor, currency: invoice.currency })
  await back()
  expect(await outcomeOf(reminder)).toBe('cancelled settled')
})
