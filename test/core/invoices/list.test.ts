// The list says the same as the documents themselves: status, sums, pages, search.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { statusOf } from '#shared/invoices/lifecycle'
import { makeContext, owner } from '../../../src-main/context'
import { openConnection } from '../../../src-main/database/open'
import { Store, sql } from '../../../src-main/database/store'
import { makeHead } from '../../../src-main/invoices/invoice-head'
import { readInvoicePage } from '../../../src-main/invoices/invoice-list-rows'
import { draftOf, openBusiness, refusalOf, temporaryFolder } from '../../fixtures/core'

function storeOf(file: string) {
  const store = new Store(openConnection(file), () => undefined)
  const record = () => undefined
  const context = makeContext({
    store,
    tasks: { run: fail, renderPdf: fail, close: fail },
    guards: {},
    actor: owner,
    clock: { now: () => new Date('2026-11-22T12:00:00Z') },
    newId: String,
    record,
  })
  return { store, context }
}
const fail = () => Promise.reject(new Error('not in this test'))
const all = {
  search: '',
  statuses: [],
  type: null,
  clientId: null,
  companyId: null,
  isArchived: false,
  issuedFrom: null,
  issuedTo: null,
  currency: null,
  isOpen: false,
  creditsInvoiceId: null,
  tag: null,
  withLabels: false,
  sort: 'issueOn',
  isDescending: false,
  limit: 500,
  cursor: null,
} as const

it('filters by the very status that the lifecycle derives', async () => {
  const file = `${temporaryFolder()}/quittance.sqlite`
  const { api, client } = await openBusiness(file)
  const draft = await draftOf(api, client.id)
  const { store, context } = storeOf(file)
  const head = makeHead(context, draft.id)
  if (!head) throw new Error('no head')
  const flag = fc.constantFrom(0 as const, 1 as const)
  const facts = fc.record({
    is_draft: flag,
    is_sent: flag,
    is_cancelled: flag,
    is_void: flag,
    due_on: fc.constantFrom(null, '2026-11-21', '2026-11-22', '2026-11-23'),
    payable_minor: fc.integer({ min: -5, max: 5 }),
    type: fc.constantFrom('invoice' as const, 'credit_note' as const),
  })
  fc.assert(
    fc.property(facts, (fact) => {
      store.run(sql.replaceInto('invoice_heads').values({ ...head, ...fact }))
      const expected = statusOf(
        {
          type: fact.type,
          isDraft: fact.is_draft === 1,
          wasSent: false,
          isImported: false,
          isArchived: false,
          isSent: fact.is_sent === 1,
          isCancelled: fact.is_cancelled === 1,
          isVoid: fact.is_void === 1,
          dueOn: fact.due_on,
          payableMinor: fact.payable_minor,
          settledMinor: 0,
        },
        '2026-11-22',
      )
      expect(readInvoicePage(context, { ...all, statuses: [expected] }).rows.map(({ status }) => status)).toEqual([expected])
    }),
    { numRuns: 200 },
  )
})

it('pages by cursor without a gap or a double, in every order, and refuses a cursor that is none', async () => {
  const { api, client } = await openBusiness()
  for (let day = 1; day <= 25; day += 1)
    await draftOf(api, client.id, String(day % 5), {
      issueOn: `2026-10-${String((day % 9) + 1).padStart(2, '0')}`,
      ...(day % 4 ? {} : { dueOn: null }),
    })
  for (const sort of ['issueOn', 'dueOn', 'payableMinor', 'clientName', 'number'] as const) {
    for (const isDescending of [true, false]) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof api.invoices.list>> = await api.invoices.list({ sort, isDescending, limit: 7, cursor })
        seen.push(...page.rows.map(({ id }) => id))
        expect(page.count).toBe(25)
        cursor = page.next
      } while (cursor)
      expect(new Set(seen).size).toBe(25)
      expect(seen).toHaveLength(25)
    }
  }
  expect((await refusalOf(api.invoices.list({ cursor: 'nonsense' }))).code).toBe('invalid_input')
})

it('sums what is shown by currency, credit notes taken off', async () => {
  const { api, client } = await openBusiness()
  await draftOf(api, client.id, '100')
  await draftOf(api, client.id, '30', { type: 'credit_note' })
  await draftOf(api, client.id, '1000', { currency: 'JPY' })
  const { sums, count } = await api.invoices.list({})
  expect(sums).toEqual([
    { currency: 'EUR', count: 2, payableMinor: 8330, openMinor: 0 },
    { currency: 'JPY', count: 1, payableMinor: 1190, openMinor: 0 },
  ])
  expect(count).toBe(3)
  expect((await api.invoices.list({ search: '100%' })).count).toBe(0)
})

it('keeps rows that say exactly what the facts say', async () => {
  const file = `${temporaryFolder()}/quittance.sqlite`
  const { api, client } = await openBusiness(file)
  const drafts = [await draftOf(api, client.id), await draftOf(api, client.id)]
  const finalized = await api.invoices.finalize({ id: drafts[0]?.id ?? '', version: 1 })
  await api.invoices.markSent({ id: finalized.id, version: finalized.version })
  const { store, context } = storeOf(file)
  const heads = store.all(sql.selectFrom('invoice_heads').selectAll())
  expect(heads).toHaveLength(2)
  for (const head of heads) expect(makeHead(context, head.id)).toEqual(head)
})

it('finds documents by their tags, and shows tags and who is in charge only where they are asked for', async () => {
  const { api, client } = await openBusiness()
  const [first, second] = [await draftOf(api, client.id), await draftOf(api, client.id)]
  const [person] = await api.people.names()
  const key = { kind: 'invoice' as const, id: first.id }
  await api.records.save({ ...key, version: 0, tags: ['Übersee', 'Rush'], values: {}, issuerId: null, inChargeId: person?.id ?? null })
  const idsOf = async (filter: object) => (await api.invoices.list(filter)).rows.map(({ id }) => id)
  expect(await idsOf({ tag: 'ubersee' })).toEqual([first.id])
  expect(await idsOf({ tag: 'uber' })).toEqual([])
  expect(await idsOf({ search: 'rush' })).toEqual([first.id])
  expect((await api.invoices.list({ tag: 'Rush' })).count).toBe(1)
  const { rows } = await api.invoices.list({ withLabels: true })
  expect(rows.find(({ id }) => id === first.id)).toMatchObject({ tags: ['Rush', 'Übersee'], inChargeId: person?.id })
  expect(rows.find(({ id }) => id === second.id)).toMatchObject({ tags: [], inChargeId: null })
  expect((await api.invoices.list({})).rows[0]).not.toHaveProperty('tags')
})
