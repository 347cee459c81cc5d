// Payments: load, decide, save.
import { fail } from '#shared/basics/failure'
import { paymentFailures } from '#shared/payments/failures'
import type { NewPayment, Payment } from '#shared/payments/payment'
import type { Context } from '../context'
import { found } from '../database/columns'
import { requireFor } from '../invoices/invoice-service'
import { type PaymentFilter, readPaymentPage } from './payment-list-rows'
import { insertPayment } from './payment-rows'

export function listPayments(context: Context, filter: PaymentFilter) {
  return readPaymentPage(context, filter)
}

/** Records money for a sent invoice: all that is open, or a part of it, never more. */
export function recordPayment(context: Context, { invoiceId, receivedOn, amountMinor, method, reference }: NewPayment): Payment {
  const invoice = requireFor(context, 'record_payment', { id: invoiceId })
  const { openMinor, currency } = invoice
  const amount = amountMinor ?? openMinor
  if (amount > openMinor) throw fail(paymentFailures.payment_exceeds_open, { amountMinor: amount, openMinor, currency })
  const clientId = found(invoice.clientId ?? undefined, 'client of invoice', invoiceId)
  const payment = insertPayment(context, {
    clientId,
    invoiceId,
    receivedOn: receivedOn ?? context.today,
    amountMinor: amount,
    currency,
    method,
    reference,
  })
  context.record({ subject: 'invoice', subjectId: invoiceId, before: { openMinor }, after: { openMinor: openMinor - amount, payment } })
  return payment
}
