// The SQL of what documents take of proposals, budgets and deposits.
import { sql as raw } from 'kysely'
import type { InvoiceRow } from '#shared/invoices/contract'
import { netTaken, type Taken, type Taking, type TakingKind } from '#shared/invoices/taking'
import type { Context } from '../context'
import { sql } from '../database/store'
import { invoiceRow } from './invoice-row'

export function writeTakings({ store }: Context, invoiceId: string, takings: readonly Taking[]): void {
  store.run(sql.deleteFrom('invoice_sources').where('invoice_id', '=', invoiceId))
  for (const { kind, position, sourceId, parentId, amountMinor, quantity, part, direction } of takings) {
    const values = { invoice_id: invoiceId, kind, position, source_id: sourceId, parent_id: parentId, quantity, part, direction }
    store.run(sql.insertInto('invoice_sources').values({ ...values, amount_minor: amountMinor }))
  }
}

export interface TakenQuestion {
  kinds: readonly TakingKind[]
  /** of these sources */
  sourceIds?: readonly string[]
  /** of all sources of this proposal or budget */
  parentId?: string
  /** of all sources of these */
  parentIds?: readonly string[]
  /** by this invoice and its credit notes alone */
  invoiceId?: string
}

const ALIVE = (head: string) => `${head}.is_void = 0 and ${head}.is_cancelled = 0 and ${head}.is_archived = 0`
/** Documents that count; a credit note when it is issued and its invoice counts too. */
const counts = raw<boolean>`${raw.raw(ALIVE('h'))} and (h.type = 'invoice' or (h.is_draft = 0 and (h.credits_invoice_id is null
  or exists (select 1 from invoice_heads b where b.id = h.credits_invoice_id and ${raw.raw(ALIVE('b'))}))))`
const base = raw<string>`coalesce(h.credits_invoice_id, h.id)`

/** What living documents took, for each source and invoice; void, cancelled, archived and deleted ones took nothing. */
export function readTaken({ store }: Context, { kinds, sourceIds, parentId, parentIds, invoiceId }: TakenQuestion): Taken[] {
  let query = sql.selectFrom('invoice_sources as s').innerJoin('invoice_heads as h', 'h.id', 's.invoice_id').where(counts)
  query = query.where('s.kind', 'in', kinds)
  if (sourceIds) query = query.where('s.source_id', 'in', sourceIds)
  if (parentId !== undefined) query = query.where('s.parent_id', '=', parentId)
  if (parentIds) query = query.where(raw<boolean>`s.parent_id in (select value from json_each(${JSON.stringify(parentIds)}))`)
  if (invoiceId !== undefined) query = query.where(base, '=', invoiceId)
  const rows = store.all(
    query
      .select(['s.kind as kind', 's.source_id as sourceId', 's.parent_id as parentId', base.as('invoiceId')])
      .select([
        raw<number>`max(h.is_draft)`.as('isDraft'),
        raw<number>`sum(case when s.direction = 1 then s.amount_minor else 0 end)`.as('took'),
        raw<number>`sum(case when s.direction = -1 then s.amount_minor else 0 end)`.as('returned'),
        raw<number>`sum(s.direction)`.as('times'),
        raw<string>`json_group_array(json_object('part', s.part, 'amountMinor', s.amount_minor))`.as('parts'),
      ])
      .groupBy(['s.kind', 's.source_id', 's.parent_id', base])
      .orderBy('invoiceId'),
  )
  return rows.map(({ kind, sourceId, parentId: parent, invoiceId: of, isDraft, took, returned, times, parts }) => ({
    kind: kind as TakingKind,
    sourceId,
    parentId: parent,
    invoiceId: of,
    isDraft: isDraft === 1,
    amountMinor: netTaken(took, returned),
    times: Math.max(0, times),
    parts: returned === 0 ? (JSON.parse(parts) as Taken['parts']) : [],
  }))
}

/** Every invoice and credit note that bears something of a proposal, budget or opportunity, whether it counts or not, the newest first. */
export function readInvoicesOf({ store, actor, today }: Context, parentId: string): InvoiceRow[] {
  const ids = sql.selectFrom('invoice_sources').select('invoice_id').where('parent_id', '=', parentId)
  let query = sql.selectFrom('invoice_heads').selectAll().where('id', 'in', ids)
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  return store.all(query.orderBy('issue_on', 'desc').orderBy('id', 'desc')).map((head) => invoiceRow(head, today))
}
