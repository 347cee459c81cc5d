// Reminders over a quarter with a moved clock: due in their time, one at a time, and never for what is paid or covered.
import { describe, expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf, TestClock } from '../../fixtures/core'
import { startMailServer } from '../../fixtures/mail-server'

async function business() {
  const server = await startMailServer()
  const clock = new TestClock('2026-10-01T12:00:00Z')
  const all = await openBusiness(undefined, clock)
  const { api, client, company } = all
  await api.mail.saveSettings({
    companyId: company.id,
    version: 0,
    senderEmail: 'us@example.com',
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
  })
  const sent = async (unitPrice: string, more: object = {}) => {
    const draft = await draftOf(api, client.id, unitPrice, { issueOn: '2026-10-01', dueOn: '2026-10-15', ...more })
    const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
    const message = { to: 'einkauf@example.com', subject: 'Invoice', body: 'Here it is.' }
    return (await api.mail.send({ ...message, invoiceId: id, version, planReminders: true })).invoice
  }
  const on = (day: string) => clock.moveTo(`${day}T12:00:00Z`)
  const due = async () => (await api.reminders.due({})).map(({ number, level }) => `${number} ${level}`)
  return { ...all, server, sent, on, due }
}

describe('the ladder', () => {
  it('asks to remind after 7, 21 and 35 days; each goes out when it is approved, and stops when paid', async () => {
    const { api, server, sent, on, due } = await business()
    const invoice = await sent('100')
    const seen: string[] = []
    for (let day = 1; day <= 92; day += 1) {
      const date = new Date(Date.UTC(2026, 9, day)).toISOString().slice(0, 10)
      on(date)
      for (const { invoiceId, step, level } of await api.reminders.due({})) {
        seen.push(`${date} ${level}`)
        await api.reminders.approve({ invoiceId, stepId: step.id })
      }
    }
    expect(seen).toEqual(['2026-10-22 1', '2026-11-05 2', '2026-11-19 3'])
    await api.mail.deliver({})
    expect(server.received.map(({ mail }) => mail.subject)).toEqual([
      'Invoice',
      'A friendly reminder of invoice 2026-0001',
      'Second reminder of invoice 2026-0001',
      'Final reminder of invoice 2026-0001',
    ])
    expect(server.received.every(({ mail }) => mail.attachments.length === 1)).toBe(true)
    expect(await due()).toEqual([])
    expect((await api.activities.list({ subjectId: invoice.id })).filter(({ procedure }) => procedure === 'reminders.approve')).not.toEqual(
      [],
    )
  })

  it('reminds once after a long sleep, not of every step that passed', async () => {
    const { sent, on, due } = await business()
    await sent('100')
    on('2026-12-24')
    expect(await due()).toEqual(['2026-0001 3'])
  })

  it('a step that went out late moves the next one', async () => {
    const { api, sent, on, due } = await business()
    await sent('100')
    on('2026-11-04')
    const [first] = await api.reminders.due({})
    await api.reminders.approve({ invoiceId: first?.invoiceId ?? '', stepId: first?.step.id ?? '' })
    on('2026-11-05')
    expect(await due()).toEqual([])
    on('2026-11-18')
    expect(await due()).toEqual(['2026-0001 2'])
  })

  it('is a company’s own, also before the due date', async () => {
    const { api, company, sent, on, due } = await business()
    const steps = [{ id: 'early', days: -3, template: 'reminder_1' as const }]
    await api.reminders.saveLadder({ companyId: company.id, version: 0, isOn: true, steps })
    expect(
      (await refusalOf(api.reminders.saveLadder({ companyId: company.id, version: 1, isOn: true, steps: [...steps, ...steps] }))).code,
    ).toBe('invalid_input')
    const { id } = await sent('100')
    expect(await api.reminders.plan({ invoiceId: id })).toMatchObject({ isPlanned: true, next: { on: '2026-10-12', level: 1 } })
    on('2026-10-12')
    expect(await due()).toEqual(['2026-0001 1'])
    on('2026-10-16')
    expect(await due(), 'a word before the date says nothing after it').toEqual([])
  })
})

describe('a reminder', () => {
  it('is skipped, put off, or stopped for its invoice', async () => {
    const { api, sent, on, due } = await business()
    const { id: invoiceId } = await sent('100')
    on('2026-10-22')
    expect((await refusalOf(api.reminders.snooze({ invoiceId, stepId: 'first', until: '2026-10-22' }))).code).toBe('snooze_in_past')
    await api.reminders.snooze({ invoiceId, stepId: 'first', until: '2026-10-25' })
    expect(await due()).toEqual([])
    on('2026-10-25')
    expect(await due()).toEqual(['2026-0001 1'])
    await api.reminders.skip({ invoiceId, stepId: 'first' })
    expect((await refusalOf(api.reminders.skip({ invoiceId, stepId: 'first' }))).code).toBe('reminder_not_due')
    on('2026-11-05')
    expect(await due()).toEqual(['2026-0001 2'])
    await api.reminders.setPlan({ invoiceId, isPlanned: false })
    expect(await due()).toEqual([])
  })

  it('23: is not for a client with enough credit; the credit covers the oldest invoices first', async () => {
    const { api, client, sent, on, due } = await business()
    await sent('100', { dueOn: '2026-10-14' })
    await sent('100')
    on('2026-10-23')
    expect(await due()).toEqual(['2026-0001 1', '2026-0002 1'])
    await api.payments.record({ clientId: client.id, amountMinor: 11900 + 11899, currency: 'EUR' })
    expect(await due()).toEqual(['2026-0002 1'])
    await api.payments.record({ clientId: client.id, amountMinor: 1, currency: 'EUR' })
    expect(await due()).toEqual([])
  })

  it('is not for what is paid, unsent, void, archived or not planned', async () => {
    const { api, client, sent, on, due } = await business()
    const paid = await sent('100')
    const unsent = await sent('100')
    const gone = await sent('100')
    const part = await sent('100')
    const draft = await draftOf(api, client.id, '100', { issueOn: '2026-10-01', dueOn: '2026-10-15' })
    expect((await refusalOf(api.reminders.setPlan({ invoiceId: draft.id, isPlanned: true }))).code).toBe('reminders_not_for')
    on('2026-10-22')
    expect(await due()).toHaveLength(4)
    await api.payments.record({ invoiceId: paid.id })
    await api.invoices.markUnsent({ id: unsent.id, version: unsent.version })
    await api.invoices.void({ id: gone.id, version: gone.version, reason: 'wrong' })
    await api.payments.record({ invoiceId: part.id, amountMinor: 1000 })
    expect(await due()).toEqual([`${part.number} 1`])
  })
})

it('subscribers hear that a document was sent, reminded of and paid, each once', async () => {
  const { api, client, server, on } = await business()
  const draft = await draftOf(api, client.id, '100', { issueOn: '2026-10-01', dueOn: '2026-10-15' })
  const { id: invoiceId, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  await api.mail.subscribe({ invoiceId, email: 'chef@example.com' })
  expect((await refusalOf(api.mail.subscribe({ invoiceId, email: 'Chef@example.com' }))).code).toBe('subscriber_known')
  await api.mail.send({ to: 'a@example.com', subject: 'Invoice', body: 'x', invoiceId, version, planReminders: true })
  await api.mail.deliver({})
  on('2026-10-22')
  await api.reminders.approve({ invoiceId, stepId: 'first' })
  await api.mail.deliver({})
  await api.payments.record({ invoiceId })
  await api.mail.deliver({})
  const heard = server.received.filter(({ to }) => to.includes('chef@example.com')).map(({ mail }) => mail.subject ?? '')
  expect(heard.toSorted((a, b) => a.localeCompare(b))).toEqual(
    [`${client.name} was reminded of 2026-0001`, '2026-0001 is paid', '2026-0001 is overdue', '2026-0001 was sent'].toSorted((a, b) =>
      a.localeCompare(b),
    ),
  )
})
