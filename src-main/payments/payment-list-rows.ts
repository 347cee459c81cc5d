// The SQL of the list of payments: filters, keyset pages and the sums of all that match.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { PAYMENT_SORTS, PaymentRow } from '#shared/payments/contract'
import { type Payment, paymentMethodSchema } from '#shared/payments/payment'
import type { Context } from '../context'
import { containing } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'

export interface PaymentFilter {
  search: string
  invoiceId: string | null
  clientId: string | null
  receivedFrom: string | null
  receivedTo: string | null
  currency: string | null
  methods: readonly Payment['method'][]
  sort: (typeof PAYMENT_SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

const SORT_COLUMNS = { receivedOn: 'payments.received_on', amountMinor: 'allocations.amount_minor' } as const

function matching({ actor }: Context, filter: PaymentFilter) {
  let query = sql
    .selectFrom('payments')
    .innerJoin('allocations', 'allocations.payment_id', 'payments.id')
    .innerJoin('invoice_heads', 'invoice_heads.id', 'allocations.invoice_id')
  if (actor.scope !== 'everything') query = query.where('payments.client_id', 'in', actor.scope.clientIds)
  if (filter.search) {
    const pattern = containing(fold(filter.search))
    query = query.where(({ eb, or }) =>
      or([eb('invoice_heads.search_text', 'like', pattern), eb(raw<string>`lower(payments.reference)`, 'like', pattern)]),
    )
  }
  if (filter.invoiceId) query = query.where('allocations.invoice_id', '=', filter.invoiceId)
  if (filter.clientId) query = query.where('payments.client_id', '=', filter.clientId)
  if (filter.receivedFrom) query = query.where('payments.received_on', '>=', filter.receivedFrom)
  if (filter.receivedTo) query = query.where('payments.received_on', '<=', filter.receivedTo)
  if (filter.currency) query = query.where('payments.currency', '=', filter.currency)
  if (filter.methods.length > 0) query = query.where('payments.method', 'in', filter.methods)
  return query
}

export function readPaymentPage(context: Context, filter: PaymentFilter) {
  const { store } = context
  const sums = store.all(
    matching(context, filter)
      .select(({ fn }) => ['payments.currency', fn.countAll<number>().as('count')])
      .select(raw<number>`sum(allocations.amount_minor)`.as('amountMinor'))
      .groupBy('payments.currency')
      .orderBy('payments.currency'),
  )
  const column = SORT_COLUMNS[filter.sort]
  const direction = filter.isDescending ? 'desc' : 'asc'
  const after = readCursor(filter.cursor)
  let query = matching(context, filter)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(column, 'allocations.id'), filter.isDescending ? '<' : '>', tuple(after.value, after.id)),
    )
  const rows = store.all(
    query
      .selectAll('payments')
      .select(['allocations.id as allocation_id', 'allocations.invoice_id', 'allocations.amount_minor as allocated_minor'])
      .select(['invoice_heads.client_name', 'invoice_heads.number'])
      .orderBy(column, direction)
      .orderBy('allocations.id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const cursor = last && writeCursor(filter.sort === 'receivedOn' ? last.received_on : last.allocated_minor, last.allocation_id)
  return {
    rows: shown.map(
      (row): PaymentRow => ({
        id: row.id,
        clientId: row.client_id,
        clientName: row.client_name,
        invoiceId: row.invoice_id,
        invoiceNumber: row.number,
        receivedOn: row.received_on,
        amountMinor: row.allocated_minor,
        currency: row.currency,
        method: paymentMethodSchema.parse(row.method),
        reference: row.reference,
        recordedAt: row.recorded_at,
      }),
    ),
    next: cursor && rows.length > shown.length ? cursor : null,
    count: sums.reduce((total, { count }) => total + count, 0),
    sums,
  }
}
