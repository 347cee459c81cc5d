// A restricted manager and the papers of others: statements, mail, reminders, recurring invoices, advances, proposals, deposits, records, the audit trail.
import { expect, it } from 'vitest'
import { sampleClientInput } from '../../fixtures/company'
import { draftOf, refusalOf, TestClock } from '../../fixtures/core'
import { startMailServer } from '../../fixtures/mail-server'
import { openTeam, windowOf } from './team'

const MESSAGE = { to: 'someone@example.com', subject: 'Invoice', body: 'Here it is.' }

/** Two clients with an invoice that is late and mailed each; only the first client is assigned to Rita. */
async function openTwo() {
  const server = await startMailServer()
  const clock = new TestClock('2026-10-01T12:00:00Z')
  const team = await openTeam(undefined, clock)
  const { api, core, client, company } = team
  const sender = { senderEmail: 'us@example.com', host: '127.0.0.1', port: server.port, security: 'none' as const }
  await api.mail.saveSettings({ companyId: company.id, version: 0, ...sender })
  const other = await api.clients.create({ ...sampleClientInput, name: 'Other Zebra', vatNumber: '' })
  const mailed = async (clientId: string) => {
    const draft = await draftOf(api, clientId, '100', { issueOn: '2026-10-01', dueOn: '2026-10-15' })
    const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
    return (await api.mail.send({ ...MESSAGE, invoiceId: id, version, planReminders: true })).invoice
  }
  const [mine, theirs] = [await mailed(client.id), await mailed(other.id)]
  clock.moveTo('2026-11-22T12:00:00Z')
  const rita = await windowOf(core, 'Rita', 'restricted_manager', [client.id])
  return { ...team, server, clock, other, mine, theirs, rita }
}

const codesOf = async (calls: readonly Promise<unknown>[]) => (await Promise.all(calls.map(refusalOf))).map(({ code }) => code)

it('statements and open items of others are not found', async () => {
  const { rita, client, other, mine } = await openTwo()
  expect(JSON.stringify(await rita.statements.open({ clientId: client.id }))).toContain(mine.number)
  const question = { clientId: other.id }
  expect(await codesOf([rita.statements.get(question), rita.statements.open(question), rita.statements.pdf(question)])).toEqual(
    Array(3).fill('not_found'),
  )
})

it('the outbox holds the mail about what is assigned, in its rows, its count, its texts and its sums', async () => {
  const { rita, api, mine, theirs } = await openTwo()
  expect((await api.mail.outbox({})).count).toBe(2)
  const seen = await rita.mail.outbox({})
  expect([seen.count, seen.rows.map(({ invoiceId }) => invoiceId)]).toEqual([1, [mine.id]])
  expect(await rita.mail.outbox({ aboutId: theirs.id })).toMatchObject({ count: 0, rows: [] })
  expect((await rita.mail.outbox({ search: theirs.number })).count).toBe(0)
  expect(await rita.mail.deliver({})).toMatchObject({ sent: 1 })
  expect(await api.mail.deliver({})).toMatchObject({ sent: 2 })
  const [message] = (await api.mail.outbox({ aboutId: theirs.id })).rows
  const follower = await api.mail.subscribe({ invoiceId: theirs.id, email: 'me@example.com', name: '', events: ['paid'] })
  const [id, version] = [message?.id ?? '', message?.version ?? 0]
  const about = { ...MESSAGE, invoiceId: theirs.id }
  const calls = [
    rita.mail.message({ id }),
    rita.mail.enclosure({ id, position: 0 }),
    rita.mail.retry({ id, version }),
    rita.mail.cancel({ id, version }),
    rita.mail.edit({ ...MESSAGE, id, version }),
    rita.mail.resolve({ id, version, hasArrived: true }),
    rita.mail.draft({ invoiceId: theirs.id }),
    rita.mail.file(about),
    rita.mail.send({ ...about, version: theirs.version }),
    rita.mail.subscribers({ invoiceId: theirs.id }),
    rita.mail.subscribe({ invoiceId: theirs.id, email: 'you@example.com', name: '', events: ['paid'] }),
    rita.mail.unsubscribe({ id: follower.id }),
    rita.mail.setWishes({ id: follower.id, version: follower.version, events: ['sent'] }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_found'))
})

it('reminders of others are neither due nor decided', async () => {
  const { rita, api, other, mine, theirs } = await openTwo()
  const due = await api.reminders.due({})
  expect(due).toHaveLength(2)
  expect((await rita.reminders.due({})).map(({ invoiceId }) => invoiceId)).toEqual([mine.id])
  expect(await rita.reminders.due({ clientId: other.id })).toEqual([])
  const one = { invoiceId: theirs.id, stepId: due[0]?.step.id ?? '' }
  const calls = [
    rita.reminders.plan({ invoiceId: theirs.id }),
    rita.reminders.setPlan({ invoiceId: theirs.id, isPlanned: false }),
    rita.reminders.approve(one),
    rita.reminders.skip(one),
    rita.reminders.snooze({ ...one, until: '2026-12-24' }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_found'))
})

it('recurring invoices and advances of others are not there', async () => {
  const { rita, api, client, other, theirs } = await openTwo()
  const rule = { every: 1, unit: 'month' as const, anchorOn: '2026-11-30' }
  const [mine, hidden] = [
    await api.recurring.create({ ...rule, clientId: client.id }),
    await api.recurring.create({ ...rule, clientId: other.id }),
  ]
  expect((await rita.recurring.list()).map(({ id }) => id)).toEqual([mine.id])
  const { id, version } = hidden
  const advance = { invoiceId: theirs.id, value: { kind: 'percent' as const, ppm: 300_000 } }
  const draft = await rita.invoices.create({ clientId: client.id })
  const calls = [
    rita.recurring.get({ id }),
    rita.recurring.pause({ id, version }),
    rita.recurring.delete({ id, version }),
    rita.recurring.run({ id, on: '2026-11-30' }),
    rita.recurring.create({ ...rule, clientId: other.id }),
    rita.recurring.create({ ...rule, invoiceId: theirs.id }),
    rita.advances.ask(advance),
    rita.advances.open({ invoiceId: theirs.id }),
    rita.advances.deduct({ id: draft.id, version: draft.version, advanceId: theirs.id }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_found'))
})

it('proposals of others and the deposits on them are in no list, sum or answer', async () => {
  const { rita, api, client, other } = await openTwo()
  const accepted = async (clientId: string, unitPrice: string) => {
    const draft = await api.proposals.create({ clientId, items: [{ name: 'Site', unitPrice }] })
    const sent = await api.proposals.markSent({ id: draft.id, version: draft.version })
    return api.proposals.accept({ id: sent.id, version: sent.version, person: 'Zoë' })
  }
  const [mine, theirs] = [await accepted(client.id, '100'), await accepted(other.id, '900')]
  const deposit = await api.deposits.record({ proposalId: theirs.id, amountMinor: 5000 })
  const seen = await rita.proposals.list({})
  expect([seen.count, seen.rows.map(({ id }) => id)]).toEqual([1, [mine.id]])
  expect(seen.sums).toMatchObject([{ count: 1, totalMinor: 11_900 }])
  const { id, version } = theirs
  const calls = [
    rita.proposals.get({ id }),
    rita.proposals.pdf({ id }),
    rita.proposals.duplicate({ id }),
    rita.proposals.invoice({ id }),
    rita.proposals.reopen({ id, version, reason: 'x' }),
    rita.proposals.create({ clientId: other.id }),
    rita.proposals.preview({ id, picks: [] }),
    rita.papers.draft({ paper: { kind: 'proposal', proposalId: id } }),
    rita.papers.send({ ...MESSAGE, paper: { kind: 'proposal', proposalId: id }, version }),
    rita.papers.file({ ...MESSAGE, paper: { kind: 'receipt', depositId: deposit.id } }),
    rita.papers.draft({ paper: { kind: 'statement', clientId: other.id, from: '2026-01-01', to: '2026-12-31' } }),
    rita.deposits.record({ proposalId: id, amountMinor: 1 }),
    rita.deposits.refund({ proposalId: id }),
    rita.deposits.remove({ id: deposit.id, reason: 'x' }),
    rita.deposits.receipt({ id: deposit.id }),
    rita.records.get({ kind: 'proposal', id }),
    rita.records.comment({ kind: 'proposal', id, text: 'x' }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_found'))
})

it('tags of own proposals are offered, and what was attached to things of others is not', async () => {
  const { rita, api, client, other, theirs } = await openTwo()
  const details = { version: 0, values: {}, issuerId: null, inChargeId: null }
  for (const [clientId, tag] of [
    [client.id, 'fair'],
    [other.id, 'secret'],
  ] as const) {
    const { id } = await api.proposals.create({ clientId })
    await api.records.save({ kind: 'proposal', id, tags: [tag], ...details })
  }
  expect(await rita.records.tags({ kind: 'proposal' })).toEqual([{ tag: 'fair', count: 1 }])
  const file = await api.records.attach({ kind: 'invoice', id: theirs.id, name: 'a.txt', base64: btoa('a') })
  const comment = await api.records.comment({ kind: 'invoice', id: theirs.id, text: 'x' })
  const calls = [
    rita.records.attachment({ id: file.id }),
    rita.records.detach({ id: file.id }),
    rita.records.editComment({ id: comment.id, version: 1, text: 'y' }),
    rita.records.save({ kind: 'invoice', id: theirs.id, tags: [], ...details }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_found'))
})

it('the audit trail and what is added to records tell a role only of what it may read', async () => {
  const { core, api, client, mine } = await openTwo()
  const payment = await api.payments.record({ invoiceId: mine.id, amountMinor: 100 })
  const proposal = await api.proposals.create({ clientId: client.id })
  const preparer = await windowOf(core, 'Pia', 'invoice_preparer')
  const subjects = new Set((await preparer.activities.list({ limit: 500 })).map(({ subject }) => subject))
  expect(subjects.has('invoice')).toBe(true)
  for (const subject of ['payment', 'proposal', 'person', 'session']) expect(subjects.has(subject), subject).toBe(false)
  const calls = [
    preparer.records.get({ kind: 'payment', id: payment.id }),
    preparer.records.get({ kind: 'proposal', id: proposal.id }),
    preparer.proposals.invoice({ id: proposal.id }),
  ]
  expect(await codesOf(calls)).toEqual(calls.map(() => 'not_permitted'))
})

it('who sends gives a password that is missing, and only who changes settings replaces one that is kept', async () => {
  const { core, api, company } = await openTwo()
  const companyId = company.id
  const { version, ...settings } = await api.mail.settings({ companyId })
  await api.mail.saveSettings({ ...settings, version, user: 'us' })
  const invoicer = await windowOf(core, 'Ina', 'invoicer')
  expect((await refusalOf(invoicer.mail.settings({ companyId }))).code).toBe('not_permitted')
  expect((await invoicer.mail.setPassword({ companyId, password: 'first' })).password).not.toBe('missing')
  for (const password of ['second', ''])
    expect((await refusalOf(invoicer.mail.setPassword({ companyId, password }))).code).toBe('not_permitted')
  expect((await api.mail.setPassword({ companyId, password: '' })).password).toBe('missing')
})
