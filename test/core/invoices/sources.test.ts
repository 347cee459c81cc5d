// What documents take of proposals, budgets and deposits: counted while they live, given back without a write.
import { expect, it } from 'vitest'
import { TAKING_KINDS } from '#shared/invoices/taking'
import { makeContext, owner } from '../../../src-main/context'
import { openConnection } from '../../../src-main/database/open'
import { Store, sql } from '../../../src-main/database/store'
import { makeTakings } from '../../../src-main/invoices/invoice-head'
import { readTaken } from '../../../src-main/invoices/source-rows'
import { noTasks } from '../../../src-main/tasks'
import { openBusiness, temporaryFolder } from '../../fixtures/core'

const id = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const budgetId = id(1)
const source = { kind: 'work' as const, budgetId, serviceId: id(2), from: '2026-11-01', to: '2026-11-30', timeEntryIds: [id(3), id(4)] }

async function withWork() {
  const file = `${temporaryFolder()}/quittance.sqlite`
  const business = await openBusiness(file)
  const { api, client } = business
  const lines = [
    { name: 'Work', quantity: '8', unitPrice: '100', source },
    { name: 'Free', unitPrice: '5' },
  ]
  const draft = await api.invoices.create({ clientId: client.id, lines })
  const store = new Store(openConnection(file), () => undefined)
  const parts = { store, tasks: noTasks, guards: {}, actor: owner, clock: { now: () => new Date('2026-11-22T12:00:00Z') } }
  const context = makeContext({ ...parts, newId: String, record: () => undefined })
  const taken = () =>
    readTaken(context, { kinds: TAKING_KINDS, parentId: budgetId })
      .filter(({ times, amountMinor }) => times > 0 || amountMinor !== 0)
      .map(({ kind, amountMinor, isDraft }) => `${kind} ${amountMinor}${isDraft ? ' in a draft' : ''}`)
  return { ...business, draft, taken, store, context }
}

async function sent(api: Awaited<ReturnType<typeof withWork>>['api'], draft: { id: string; version: number }) {
  const { id: invoiceId, version } = await api.invoices.finalize(draft)
  return api.invoices.markSent({ id: invoiceId, version })
}

it('counts drafts, and gives a deleted draft back', async () => {
  const { api, draft, taken } = await withWork()
  expect(taken()).toEqual(['service 80000 in a draft', 'time_entry 0 in a draft', 'time_entry 0 in a draft'].sort())
  await api.invoices.delete({ id: draft.id, version: draft.version })
  expect(taken()).toEqual([])
})

it('gives back what is void, cancelled or archived, and takes it again when it is restored', async () => {
  const { api, draft, taken } = await withWork()
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  expect(taken()).toEqual(['service 80000', 'time_entry 0', 'time_entry 0'])
  const archived = await api.invoices.archive({ id: issued.id, version: issued.version })
  expect(taken()).toEqual([])
  const restored = await api.invoices.restore({ id: archived.id, version: archived.version })
  expect(taken()).toHaveLength(3)
  await api.invoices.cancel({ id: restored.id, version: restored.version, reason: 'Wrong client' })
  expect(taken()).toEqual([])
})

it('gives back what an issued credit note credits, hours only with their whole line', async () => {
  const { api, draft, taken } = await withWork()
  const invoice = await sent(api, { id: draft.id, version: draft.version })
  const part = await api.invoices.credit({ id: invoice.id, lines: [{ line: 0, quantity: '2' }] })
  expect(taken()).toEqual(['service 80000', 'time_entry 0', 'time_entry 0'])
  const issued = await api.invoices.finalize({ id: part.id, version: part.version })
  expect(taken()).toEqual(['service 60000', 'time_entry 0', 'time_entry 0'])
  const cancelled = await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'All of it is credited' })
  const all = await api.invoices.credit({ id: invoice.id, lines: [{ line: 0 }] })
  await api.invoices.finalize({ id: all.id, version: all.version })
  expect(cancelled.status).toBe('cancelled')
  expect(taken()).toEqual([])
})

it('keeps what is credited as billed when the credit note says so', async () => {
  const { api, draft, taken } = await withWork()
  const invoice = await sent(api, { id: draft.id, version: draft.version })
  const credit = await api.invoices.credit({ id: invoice.id })
  const kept = await api.invoices.save({ id: credit.id, version: credit.version, content: { ...credit.content, givesBack: false } })
  await api.invoices.finalize({ id: kept.id, version: kept.version })
  expect(taken()).toHaveLength(3)
})

it('takes nothing with a duplicate', async () => {
  const { api, draft, taken } = await withWork()
  const copy = await api.invoices.duplicate({ id: draft.id })
  expect(copy.content.lines.map((line) => line.source)).toEqual([undefined, undefined])
  await api.invoices.delete({ id: draft.id, version: draft.version })
  expect(taken()).toEqual([])
})

it('keeps rows that say exactly what the documents say', async () => {
  const { api, draft, store, context } = await withWork()
  const invoice = await sent(api, { id: draft.id, version: draft.version })
  const credit = await api.invoices.credit({ id: invoice.id })
  for (const document of [invoice.id, credit.id]) {
    const rows = store.all(sql.selectFrom('invoice_sources').selectAll().where('invoice_id', '=', document))
    const told = rows.map(({ kind, position, source_id, parent_id, amount_minor, quantity, part, direction }) => ({
      kind,
      position,
      sourceId: source_id,
      parentId: parent_id,
      amountMinor: amount_minor,
      quantity,
      part,
      direction,
    }))
    const made = makeTakings(context, document)
    expect(told).toHaveLength(3)
    expect(told).toEqual(expect.arrayContaining(made))
  }
})
