// The SQL of the invoice list: filters, keyset pages and the sums of all that match.
import { type RawBuilder, sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { InvoiceRow, SORTS } from '#shared/invoices/contract'
import type { Status } from '#shared/invoices/lifecycle'
import { addUpByCurrency, addUpOwn } from '#shared/invoices/own-sums'
import type { Context } from '../context'
import { containing, flag } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'
import { invoiceRow } from './invoice-row'

export interface InvoiceFilter {
  search: string
  statuses: readonly Status[]
  type: 'invoice' | 'credit_note' | null
  clientId: string | null
  companyId: string | null
  isArchived: boolean
  issuedFrom: string | null
  issuedTo: string | null
  currency: string | null
  isOpen: boolean
  creditsInvoiceId: string | null
  tag: string | null
  withLabels: boolean
  sort: (typeof SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

const SORT_COLUMNS = {
  issueOn: 'issue_on',
  dueOn: 'due_on',
  number: 'number',
  clientName: 'client_sort_name',
  payableMinor: 'payable_minor',
} as const
/** Documents without a due date come before all others: a keyset needs a value to compare. */
function sortValue(column: (typeof SORT_COLUMNS)[keyof typeof SORT_COLUMNS]): RawBuilder<string | number> {
  return column === 'due_on' ? raw`coalesce(due_on, '')` : raw.ref(column)
}

const settled = raw.ref<number>('settled_minor')

const sign = raw<number>`case type when 'credit_note' then -1 else 1 end`

const open = raw<number>`case when is_draft = 1 or is_cancelled = 1 or is_void = 1 or is_archived = 1 then 0 else max(0, payable_minor - ${settled}) end`

/** `statusOf` in SQL, for filtering; a test holds the two together. */
function statusSql(today: string): RawBuilder<Status> {
  return raw<Status>`case
    when is_draft = 1 then 'draft' when is_void = 1 then 'void' when is_cancelled = 1 then 'cancelled' when is_sent = 0 then 'finalized'
    when ${settled} >= payable_minor then 'paid' when type = 'invoice' and due_on < ${today} then 'overdue'
    when ${settled} > 0 then 'partially_paid' else 'sent' end`
}

function tagged(comparison: '=' | 'like', folded: string) {
  return sql.selectFrom('record_tags').select('record_id').where('kind', '=', 'invoice').where('folded', comparison, folded)
}

function matching({ actor, today }: Context, filter: InvoiceFilter) {
  let query = sql.selectFrom('invoice_heads').where('is_archived', '=', flag(filter.isArchived))
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  const words = filter.search && containing(fold(filter.search))
  if (words) query = query.where((where) => where.or([where('search_text', 'like', words), where('id', 'in', tagged('like', words))]))
  if (filter.tag) query = query.where('id', 'in', tagged('=', fold(filter.tag)))
  if (filter.type) query = query.where('type', '=', filter.type)
  if (filter.clientId) query = query.where('client_id', '=', filter.clientId)
  if (filter.companyId) query = query.where('company_id', '=', filter.companyId)
  if (filter.statuses.length > 0) query = query.where(statusSql(today), 'in', filter.statuses)
  if (filter.issuedFrom) query = query.where('issue_on', '>=', filter.issuedFrom)
  if (filter.issuedTo) query = query.where('issue_on', '<=', filter.issuedTo)
  if (filter.currency) query = query.where('currency', '=', filter.currency)
  if (filter.creditsInvoiceId) query = query.where('credits_invoice_id', '=', filter.creditsInvoiceId)
  if (filter.isOpen) query = query.where(open, '>', 0)
  return query
}

export function readInvoicePage(context: Context, filter: InvoiceFilter) {
  const { store, today } = context
  const groups = store.all(
    matching(context, filter)
      .select(({ fn }) => ['currency', 'own_currency', 'exchange_rate', fn.countAll<number>().as('count')])
      .select([raw<number>`sum(${sign} * payable_minor)`.as('payable'), raw<number>`sum(${sign} * ${open})`.as('open')])
      .groupBy(['currency', 'own_currency', 'exchange_rate'])
      .orderBy('currency'),
  )
  const column = SORT_COLUMNS[filter.sort]
  const order = sortValue(column)
  const direction = filter.isDescending ? 'desc' : 'asc'
  let query = matching(context, filter).selectAll()
  const after = readCursor(filter.cursor)
  if (after) query = query.where(raw<boolean>`(${order}, id) ${raw.raw(filter.isDescending ? '<' : '>')} (${after.value}, ${after.id})`)
  const rows = store.all(
    query
      .orderBy(order, direction)
      .orderBy('id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    rows: labelled(
      context,
      shown.map((row) => invoiceRow(row, today)),
      filter.withLabels,
    ),
    next: last && rows.length > shown.length ? writeCursor(last[column] ?? '', last.id) : null,
    count: groups.reduce((total, { count }) => total + count, 0),
    sums: addUpByCurrency(groups),
    ownSums: addUpOwn(groups),
  }
}

/** The rows with their tags and who is in charge: two more reads for a page, and none unless they are asked for. */
function labelled({ store }: Context, rows: InvoiceRow[], withLabels: boolean): InvoiceRow[] {
  if (!withLabels || rows.length === 0) return rows
  const ids = rows.map(({ id }) => id)
  const tags = store.all(sql.selectFrom('record_tags').select(['record_id', 'tag']).where('record_id', 'in', ids).orderBy('folded'))
  const details = store.all(sql.selectFrom('record_details').select(['record_id', 'in_charge_id']).where('record_id', 'in', ids))
  const tagsOf = Map.groupBy(tags, ({ record_id }) => record_id)
  const inChargeOf = new Map(details.map(({ record_id, in_charge_id }) => [record_id, in_charge_id]))
  return rows.map((row) => {
    return { ...row, tags: tagsOf.get(row.id)?.map(({ tag }) => tag) ?? [], inChargeId: inChargeOf.get(row.id) ?? null }
  })
}
