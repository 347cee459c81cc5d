// A restricted manager and what belongs to others: nothing of it in lists, totals, searches, documents, activities; unknown means not found.
import { expect, it } from 'vitest'
import { sampleClientInput } from '../../fixtures/company'
import { draftOf, refusalOf } from '../../fixtures/core'
import { openTeam, PASSWORD, windowOf } from './team'

async function sentInvoice(api: Awaited<ReturnType<typeof openTeam>>['api'], clientId: string, unitPrice: string) {
  const draft = await draftOf(api, clientId, unitPrice, { subject: 'Zebra' })
  const { version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
  return api.invoices.markSent({ id: draft.id, version })
}

/** Two clients with an invoice and a payment each; the first is assigned to the restricted manager. */
async function openTwo() {
  const team = await openTeam()
  const other = await team.api.clients.create({ ...sampleClientInput, name: 'Other Zebra', vatNumber: '' })
  const [mine, theirs] = [await sentInvoice(team.api, team.client.id, '100'), await sentInvoice(team.api, other.id, '900')]
  const [myPayment, theirPayment] = [
    await team.api.payments.record({ invoiceId: mine.id, amountMinor: 1000 }),
    await team.api.payments.record({ invoiceId: theirs.id, amountMinor: 9000 }),
  ]
  const restricted = await windowOf(team.core, 'Rita', 'restricted_manager', [team.client.id])
  return { ...team, other, mine, theirs, myPayment, theirPayment, restricted }
}

it('lists and totals hold only what is assigned', async () => {
  const { restricted, client, mine, myPayment } = await openTwo()
  const invoices = await restricted.invoices.list({})
  expect(invoices.rows.map(({ id }) => id)).toEqual([mine.id])
  expect(invoices).toMatchObject({ count: 1, sums: [{ count: 1, payableMinor: mine.payableMinor, openMinor: mine.payableMinor - 1000 }] })
  const payments = await restricted.payments.list({})
  expect(payments.rows.map(({ id }) => id)).toEqual([myPayment.id])
  expect(payments).toMatchObject({ count: 1, sums: [{ count: 1, amountMinor: 1000 }] })
  const clients = await restricted.clients.list({})
  expect(clients.rows.map(({ id }) => id)).toEqual([client.id])
  expect(clients.count).toBe(1)
})

it('the counts of states and the tags in use are those of what is assigned', async () => {
  const { restricted, api, mine, theirs } = await openTwo()
  const sum = (states: readonly { count: number }[]) => states.reduce((total, { count }) => total + count, 0)
  expect(sum(await api.invoices.states({}))).toBe(2)
  expect(sum(await restricted.invoices.states({}))).toBe(1)
  const details = { version: 0, values: {}, issuerId: null, inChargeId: null }
  await api.records.save({ kind: 'invoice', id: theirs.id, tags: ['secret'], ...details })
  await api.records.save({ kind: 'invoice', id: mine.id, tags: ['open'], ...details })
  expect((await restricted.records.tags({ kind: 'invoice' })).map(({ tag }) => tag)).toEqual(['open'])
  expect((await api.records.tags({ kind: 'invoice' })).length).toBe(2)
})

it('filters by the client of others find nothing', async () => {
  const { restricted, other, theirs } = await openTwo()
  expect(await restricted.invoices.list({ clientId: other.id })).toMatchObject({ rows: [], count: 0, sums: [] })
  expect(await restricted.payments.list({ clientId: other.id })).toMatchObject({ rows: [], count: 0, sums: [] })
  expect(await restricted.payments.list({ invoiceId: theirs.id })).toMatchObject({ rows: [], count: 0, sums: [] })
})

it('searching finds nothing of others', async () => {
  const { restricted, api, mine, theirs } = await openTwo()
  expect((await api.search.everything({ text: 'Zebra' })).length).toBe(3)
  const hits = await restricted.search.everything({ text: 'Zebra' })
  expect(hits.map(({ id }) => id)).toEqual([mine.id])
  expect(await restricted.search.everything({ text: theirs.number })).toEqual([])
  expect((await restricted.invoices.list({ search: 'Other' })).count).toBe(0)
  expect(await restricted.invoices.find({ number: theirs.number })).toEqual([])
})

it('what belongs to others is not found, whatever one asks of it', async () => {
  const { restricted, other, theirs, theirPayment, mine } = await openTwo()
  const { id, version, content } = theirs
  const settlement = theirPayment.allocations[0]?.id ?? ''
  const calls = [
    restricted.clients.get({ id: other.id }),
    restricted.clients.save({ ...other, name: 'Mine now' }),
    restricted.invoices.get({ id }),
    restricted.invoices.explain({ id }),
    restricted.invoices.timeline({ id }),
    restricted.payments.get({ id: theirPayment.id }),
    restricted.records.get({ kind: 'invoice', id }),
    restricted.records.comment({ kind: 'client', id: other.id, text: 'x' }),
    restricted.documents.pdf({ invoiceId: id }),
    restricted.documents.preview({ content }),
    restricted.invoices.markUnsent({ id, version }),
    restricted.invoices.duplicate({ id }),
    restricted.invoices.credit({ id }),
    restricted.invoices.previewCredit({ id }),
    restricted.invoices.create({ clientId: other.id }),
    restricted.payments.record({ invoiceId: id, amountMinor: 1 }),
    restricted.payments.remove({ id: theirPayment.id, reason: 'x' }),
    restricted.payments.takeBack({ id: settlement, reason: 'x' }),
    restricted.payments.writeOff({ invoiceId: id, reason: 'x' }),
    restricted.payments.credit({ clientId: other.id }),
    restricted.payments.applyCredit({ invoiceId: id }),
    restricted.people.assignedTo({ id: other.id }),
  ]
  expect((await Promise.all(calls.map(refusalOf))).map(({ code }) => code)).toEqual(calls.map(() => 'not_found'))
  expect((await restricted.documents.pdf({ invoiceId: mine.id })).base64).not.toBe('')
})

it('a draft does not move to a client of others, nor to none', async () => {
  const { restricted, api, client, other } = await openTwo()
  const draft = await restricted.invoices.create({})
  expect(draft.content.clientId).toBe(client.id)
  const save = (clientId: string | null) =>
    restricted.invoices.save({ id: draft.id, version: draft.version, content: { ...draft.content, clientId } })
  expect((await refusalOf(save(other.id))).code).toBe('not_found')
  expect(await refusalOf(save(null))).toEqual({ code: 'client_needed', facts: { path: 'content.clientId' } })
  expect((await api.invoices.get({ id: draft.id })).content.clientId).toBe(client.id)
})

it('the audit trail tells only of what is assigned', async () => {
  const { restricted, api, client, other, mine, theirs, myPayment, theirPayment } = await openTwo()
  const subjects = new Set((await restricted.activities.list({ limit: 500 })).map(({ subjectId }) => subjectId))
  expect([...subjects].sort()).toEqual([client.id, mine.id, myPayment.id].filter((id) => subjects.has(id)).sort())
  expect(subjects.has(mine.id)).toBe(true)
  for (const { id } of [other, theirs, theirPayment]) {
    expect(await restricted.activities.list({ subjectId: id })).toEqual([])
    expect((await api.activities.list({ subjectId: id })).length >= 0).toBe(true)
  }
})

it('the change feed says which words changed, and nothing of what', async () => {
  const { restricted, api, other } = await openTwo()
  const changes = await restricted.changes.watch()
  const next = changes.next()
  await new Promise((resolve) => setImmediate(resolve))
  await draftOf(api, other.id)
  expect((await next).value).toEqual({ words: ['invoices'] })
  await changes.return?.()
})

it('an own new client is assigned to who adds it, and an assignment counts from the next call on', async () => {
  const { restricted, api, client, other } = await openTwo()
  const added = await restricted.clients.create({ name: 'Found myself', address: {} })
  expect((await restricted.clients.list({})).rows.map(({ id }) => id).sort()).toEqual([client.id, added.id].sort())
  const { person } = await restricted.session.me()
  await api.people.assign({ id: other.id, personIds: [person?.id ?? ''] })
  expect((await restricted.clients.get({ id: other.id })).name).toBe('Other Zebra')
  expect(await api.people.assignedTo({ id: other.id })).toMatchObject([{ name: 'Rita' }])
  await api.people.assign({ id: other.id, personIds: [] })
  expect((await refusalOf(restricted.clients.get({ id: other.id }))).code).toBe('not_found')
  expect(
    (
      await refusalOf(
        api.people.create({
          name: 'X',
          email: 'x@example.com',
          roleId: 'consultant',
          clientIds: [added.id.replace(/.$/, '0').replace(/^./, 'f')],
          password: PASSWORD,
        }),
      )
    ).code,
  ).toBe('not_found')
})

it('a change of a tax rate reaches the drafts that its author does not see', async () => {
  const { core, api, client, rate } = await openTeam()
  const draft = await draftOf(api, client.id, '100')
  const role = await api.people.createRole({ name: 'Rates only', reach: 'assigned', permissions: ['tax_rates.write'] })
  const rates = await windowOf(core, 'Tess', role.id as 'admin')
  await rates.taxRates.save({ ...rate, components: [{ name: 'VAT', ratePpm: 100_000 }] })
  expect((await api.invoices.list({})).rows.find(({ id }) => id === draft.id)?.taxMinor).toBe(1000)
})

it('opportunities of others are in no list, sum or answer, and none can be given to a client of others', async () => {
  const { restricted, api, client, other } = await openTwo()
  const mine = await api.opportunities.create({ name: 'Mine', clientId: client.id, valueMinor: 100 })
  const theirs = await api.opportunities.create({ name: 'Theirs', clientId: other.id, valueMinor: 900 })
  const seen = await restricted.opportunities.list({})
  expect(seen.rows.map(({ id }) => id)).toEqual([mine.id])
  expect(seen).toMatchObject({ count: 1, sums: [{ count: 1, worthMinor: 100 }] })
  const asked = [
    restricted.opportunities.get({ id: theirs.id }),
    restricted.opportunities.invoice({ id: theirs.id }),
    restricted.opportunities.propose({ id: theirs.id }),
    restricted.opportunities.archive({ id: theirs.id, version: 1, isArchived: true }),
    restricted.opportunities.save({ ...mine, clientId: other.id }),
    restricted.records.get({ kind: 'opportunity', id: theirs.id }),
  ]
  for (const answer of asked) expect(await refusalOf(answer)).toMatchObject({ code: 'not_found' })
})
