// The SQL of one payment's page: what it pays, and what was given back of it. What was taken back is left out.
import type { PaymentDetail } from '#shared/payments/contract'
import type { Context } from '../context'
import { sql } from '../database/store'

export function readParts({ store }: Context, paymentId: string): PaymentDetail['parts'] {
  const rows = store.all(
    sql
      .selectFrom('allocations as a')
      .innerJoin('invoice_heads as h', 'h.id', 'a.invoice_id')
      .select(['a.id', 'a.invoice_id', 'h.number', 'h.currency', 'a.amount_minor', 'a.payment_minor'])
      .where('a.payment_id', '=', paymentId)
      .where('a.id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
      .orderBy('a.id'),
  )
  return rows.map(({ id, invoice_id, number, currency, amount_minor, payment_minor }) => ({
    id,
    invoiceId: invoice_id,
    invoiceNumber: number,
    invoiceCurrency: currency,
    amountMinor: amount_minor,
    paymentMinor: payment_minor ?? amount_minor,
  }))
}

export function readRefunds({ store }: Context, paymentId: string): PaymentDetail['refunds'] {
  return store.all(
    sql
      .selectFrom('refunds')
      .select(['id', 'refunded_on as on', 'amount_minor as amountMinor', 'reference'])
      .where('payment_id', '=', paymentId)
      .where('id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
      .orderBy('id'),
  )
}

/** Who recorded the payment, and the name of the client as it is now. */
export function readNames({ store }: Context, paymentId: string): { actor: string; clientName: string } | undefined {
  return store.first(
    sql
      .selectFrom('payments')
      .innerJoin('clients', 'clients.id', 'payments.client_id')
      .select(['payments.actor', 'clients.name as clientName'])
      .where('payments.id', '=', paymentId),
  )
}
