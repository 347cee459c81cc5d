// The SQL of the list of payments: filters, keyset pages and the sums of all that match.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { PAYMENT_SORTS, PaymentRow } from '#shared/payments/contract'
import type { Payment } from '#shared/payments/payment'
import type { Context } from '../context'
import { containing } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'
import { paymentOf } from './payment-rows'

export interface PaymentFilter {
  search: string
  invoiceId: string | null
  clientId: string | null
  companyId: string | null
  receivedFrom: string | null
  receivedTo: string | null
  currency: string | null
  methods: readonly Payment['method'][]
  sort: (typeof PAYMENT_SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

const SORT_COLUMNS = { receivedOn: 'payments.received_on', amountMinor: 'payments.amount_minor' } as const

const paid = () =>
  sql
    .selectFrom('allocations')
    .innerJoin('invoice_heads', 'invoice_heads.id', 'allocations.invoice_id')
    .where(raw<boolean>`allocations.payment_id = payments.id`)

/** Money that pays nothing yet belongs to the company that usually bills the client: the first one where none is named. */
function ofCompany(companyId: string) {
  const pays = paid().select('allocations.id').where('allocations.id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
  const theirs = pays.where('invoice_heads.company_id', '=', companyId)
  const first = sql.selectFrom('companies').select('id').orderBy('created_at').orderBy('id').limit(1)
  return raw<boolean>`case when exists ${pays} then exists ${theirs} else coalesce(clients.company_id, ${first}) = ${companyId} end`
}

function matching({ actor }: Context, filter: PaymentFilter) {
  let query = sql
    .selectFrom('payments')
    .innerJoin('clients', 'clients.id', 'payments.client_id')
    .where('payments.id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
  if (actor.scope !== 'everything') query = query.where('payments.client_id', 'in', actor.scope.clientIds)
  if (filter.search) {
    const pattern = containing(fold(filter.search))
    const reference = raw<string>`fold(payments.reference)`
    const document = paid().select('allocations.id').where('invoice_heads.search_text', 'like', pattern)
    query = query.where(({ eb, or, exists }) =>
      or([eb('clients.search_text', 'like', pattern), eb(reference, 'like', pattern), exists(document)]),
    )
  }
  const { invoiceId } = filter
  if (invoiceId)
    query = query.where(({ exists }) => exists(paid().select('allocations.id').where('allocations.invoice_id', '=', invoiceId)))
  if (filter.clientId) query = query.where('payments.client_id', '=', filter.clientId)
  if (filter.companyId) query = query.where(ofCompany(filter.companyId))
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
      .select(({ fn }) => [
        'payments.currency',
        fn.countAll<number>().as('count'),
        fn.sum<number>('payments.amount_minor').as('amountMinor'),
      ])
      .groupBy('payments.currency')
      .orderBy('payments.currency'),
  )
  const column = SORT_COLUMNS[filter.sort]
  const direction = filter.isDescending ? 'desc' : 'asc'
  const after = readCursor(filter.cursor)
  let query = matching(context, filter)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(column, 'payments.id'), filter.isDescending ? '<' : '>', tuple(after.value, after.id)),
    )
  const page = query
    .selectAll('payments')
    .select('clients.name as client_name')
    .orderBy(column, direction)
    .orderBy('payments.id', direction)
  const rows = store.all(page.limit(filter.limit + 1))
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const cursor = last && writeCursor(filter.sort === 'receivedOn' ? last.received_on : last.amount_minor, last.id)
  return {
    rows: shown.map((row): PaymentRow => {
      const payment = paymentOf(context, row)
      const numbers = payment.allocations.map(({ invoiceId }) => numberOf(context, invoiceId))
      return {
        ...payment,
        clientName: row.client_name,
        invoiceId: payment.allocations[0]?.invoiceId ?? null,
        invoiceNumber: numbers.join(', '),
      }
    }),
    next: cursor && rows.length > shown.length ? cursor : null,
    count: sums.reduce((total, { count }) => total + count, 0),
    sums,
  }
}

function numberOf({ store }: Context, invoiceId: string): string {
  return store.first(sql.selectFrom('invoice_heads').select('number').where('id', '=', invoiceId))?.number ?? ''
}
