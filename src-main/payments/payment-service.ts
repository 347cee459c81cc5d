// Payments: load, decide, save.
import { fail } from '#shared/basics/failure'
import { allocate, checkTogether, type OpenInvoice } from '#shared/payments/allocate'
import type { PaymentDetail } from '#shared/payments/contract'
import { paymentFailures } from '#shared/payments/failures'
import type { NewPayment, Payment } from '#shared/payments/payment'
import { requireClient } from '../clients/client-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { projectHead, requireFor } from '../invoices/invoice-service'
import { readNames, readParts, readRefunds } from './payment-detail-rows'
import { type PaymentFilter, readPaymentPage } from './payment-list-rows'
import { insertAllocation, insertPayment, insertWithdrawal, readPayments, readRefundedOfPayment } from './payment-rows'

export function listPayments(context: Context, filter: PaymentFilter) {
  return readPaymentPage(context, filter)
}

export function requirePayment(context: Context, id: string): Payment {
  return found(readPayments(context, { id })[0], 'payment', id)
}

/** A payment with the invoices that it pays and what was given back of it. */
export function getPayment(context: Context, { id }: { id: string }): PaymentDetail {
  const payment = requirePayment(context, id)
  const parts = readParts(context, id)
  return {
    ...payment,
    ...found(readNames(context, id), 'payment', id),
    invoiceId: parts[0]?.invoiceId ?? null,
    invoiceNumber: parts.map(({ invoiceNumber }) => invoiceNumber).join(', '),
    parts,
    refunds: readRefunds(context, id),
  }
}

/** Records money and lays it upon the invoices; what is left of it stays as the client's credit. */
export function recordPayment(context: Context, input: NewPayment): Payment {
  const wishes = wishesOf(input).map(({ invoiceId, amountMinor }, index) => ({
    invoice: openInvoice(context, invoiceId, input.allocations ? `allocations.${index}.invoiceId` : 'invoiceId'),
    amountMinor,
  }))
  const invoices = wishes.map(({ invoice }) => invoice)
  checkTogether(invoices)
  const clientId = invoices[0]?.clientId ?? (input.clientId && requireClient(context, input.clientId).id)
  const target = invoices[0]?.currency
  const currency = input.currency ?? target
  if (currency && target && currency !== target && input.amountMinor === undefined)
    throw fail(paymentFailures.payment_amount_missing, { path: 'amountMinor', currency, target })
  const amountMinor = input.amountMinor ?? defaultAmount(wishes)
  if (!clientId || !currency || !amountMinor) throw fail(paymentFailures.payment_for_nothing, {})
  const parts = allocate({ amountMinor, currency, rate: input.rate }, wishes).filter((part) => part.amountMinor > 0)
  const { method, reference } = input
  const id = insertPayment(context, { clientId, receivedOn: input.receivedOn ?? context.today, amountMinor, currency, method, reference })
  for (const part of parts) insertAllocation(context, id, part)
  for (const { invoiceId } of parts) projectHead(context, invoiceId)
  const payment = requirePayment(context, id)
  context.record({ subject: 'payment', subjectId: id, before: null, after: payment })
  for (const { id: invoiceId, openMinor } of invoices) recordOpen(context, invoiceId, openMinor, payment)
  return payment
}

/** The invoice's own trail says what became of it. */
function recordOpen(context: Context, invoiceId: string, openMinor: number, payment: Payment): void {
  const paid = payment.allocations.filter((part) => part.invoiceId === invoiceId).reduce((sum, part) => sum + part.amountMinor, 0)
  context.record({
    subject: 'invoice',
    subjectId: invoiceId,
    before: { openMinor },
    after: { openMinor: openMinor - paid, payment: payment.id },
  })
}

function wishesOf({ invoiceId, allocations }: NewPayment): { invoiceId: string; amountMinor?: number | undefined }[] {
  if (allocations) return allocations
  return invoiceId ? [{ invoiceId }] : []
}

function defaultAmount(wishes: readonly { invoice: OpenInvoice; amountMinor?: number | undefined }[]): number {
  return wishes.reduce((sum, { invoice, amountMinor }) => sum + (amountMinor ?? invoice.openMinor), 0)
}

function openInvoice(context: Context, id: string, path: string): OpenInvoice {
  const { number, clientId, currency, openMinor } = requireFor(context, 'record_payment', { id, path })
  return { id, number, clientId: found(clientId ?? undefined, 'client of invoice', id), currency, openMinor }
}

/** Takes back a payment that was recorded by mistake: the fact stays, and so does why it no longer counts. */
export function removePayment(context: Context, { id, reason }: { id: string; reason: string }): { id: string } {
  const before = requirePayment(context, id)
  if (readRefundedOfPayment(context, id) > 0) throw fail(paymentFailures.payment_is_refunded, {})
  insertWithdrawal(context, 'payment', id, reason)
  for (const { invoiceId } of before.allocations) projectHead(context, invoiceId)
  context.record({ subject: 'payment', subjectId: id, before, after: null })
  for (const { invoiceId } of before.allocations)
    context.record({ subject: 'invoice', subjectId: invoiceId, before: { payment: id }, after: { reason } })
  return { id }
}
