// A client's credit and what is done with it: used on invoices, given back; and what is given up of an invoice.
import { fail } from '#shared/basics/failure'
import type { CreditSource } from '#shared/payments/contract'
import { paymentFailures } from '#shared/payments/failures'
import { requireClient } from '../clients/client-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { getInvoice, projectHead, requireFor } from '../invoices/invoice-service'
import {
  findSettlement,
  insertAllocation,
  insertCreditAllocation,
  insertRefund,
  insertWithdrawal,
  insertWriteOff,
  isWithdrawn,
  readCreditNotes,
  readPayments,
} from './payment-rows'
import { requirePayment } from './payment-service'

type Source = Pick<CreditSource, 'kind' | 'id'>

/** What is left of payments and credit notes of a client, oldest first. */
export function creditOf(context: Context, { clientId }: { clientId: string }): CreditSource[] {
  requireClient(context, clientId)
  const payments = readPayments(context, { clientId }).map(
    ({ id, reference, receivedOn, currency, creditMinor }): CreditSource => ({
      kind: 'payment',
      id,
      name: reference,
      on: receivedOn,
      currency,
      creditMinor,
    }),
  )
  const notes = readCreditNotes(context, clientId).map(
    ({ id, number, issue_on, currency }): CreditSource => ({
      kind: 'credit_note',
      id,
      name: number,
      on: issue_on,
      currency,
      creditMinor: getInvoice(context, { id }).openMinor,
    }),
  )
  return [...payments, ...notes]
    .filter(({ creditMinor }) => creditMinor > 0)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}

export function applyCredit(
  context: Context,
  input: { invoiceId: string; source?: Source | undefined; amountMinor?: number | undefined },
): { appliedMinor: number } {
  const { clientId, currency, openMinor } = requireFor(context, 'apply_credit', { id: input.invoiceId, path: 'invoiceId' })
  const all = creditOf(context, { clientId: found(clientId ?? undefined, 'client of invoice', input.invoiceId) })
  const sources = all.filter((one) => one.currency === currency && (input.source === undefined || one.id === input.source.id))
  const availableMinor = sources.reduce((sum, { creditMinor }) => sum + creditMinor, 0)
  const amountMinor = input.amountMinor ?? Math.min(openMinor, availableMinor)
  if (amountMinor > availableMinor || amountMinor === 0)
    throw fail(paymentFailures.credit_exceeds_balance, { path: 'amountMinor', amountMinor, availableMinor, currency })
  if (amountMinor > openMinor) throw fail(paymentFailures.credit_exceeds_open, { path: 'amountMinor', amountMinor, openMinor, currency })
  let left = amountMinor
  for (const source of sources) {
    const part = Math.min(left, source.creditMinor)
    if (part > 0) use(context, source, input.invoiceId, part)
    left -= part
  }
  context.record({
    subject: 'invoice',
    subjectId: input.invoiceId,
    before: { openMinor },
    after: { openMinor: openMinor - amountMinor, credit: sources },
  })
  return { appliedMinor: amountMinor }
}

function use(context: Context, source: CreditSource, invoiceId: string, amountMinor: number): void {
  if (source.kind === 'credit_note') insertCreditAllocation(context, source.id, invoiceId, amountMinor)
  else insertAllocation(context, source.id, { invoiceId, amountMinor, paymentMinor: amountMinor })
  if (source.kind === 'credit_note') projectHead(context, source.id)
  projectHead(context, invoiceId)
}

export function refund(
  context: Context,
  { source, amountMinor, on, reference }: { source: Source; amountMinor?: number | undefined; on?: string | undefined; reference: string },
): { id: string; amountMinor: number } {
  const { availableMinor, currency } = leftOf(context, source)
  const amount = amountMinor ?? availableMinor
  if (amount > availableMinor || amount === 0)
    throw fail(paymentFailures.refund_exceeds_credit, { path: 'amountMinor', amountMinor: amount, availableMinor, currency })
  const id = insertRefund(context, { source, amountMinor: amount, on: on ?? context.today, reference })
  if (source.kind === 'credit_note') projectHead(context, source.id)
  const subject = source.kind === 'payment' ? 'payment' : 'invoice'
  context.record({
    subject,
    subjectId: source.id,
    before: { creditMinor: availableMinor },
    after: { creditMinor: availableMinor - amount, refund: id },
  })
  return { id, amountMinor: amount }
}

function leftOf(context: Context, { kind, id }: Source): { availableMinor: number; currency: string } {
  if (kind === 'payment') {
    const { creditMinor, currency } = requirePayment(context, id)
    return { availableMinor: creditMinor, currency }
  }
  const { openMinor, currency } = requireFor(context, 'refund', { id })
  return { availableMinor: openMinor, currency }
}

export function writeOff(
  context: Context,
  { invoiceId, amountMinor, on, reason }: { invoiceId: string; amountMinor?: number | undefined; on?: string | undefined; reason: string },
): { id: string; amountMinor: number } {
  const { openMinor, currency } = requireFor(context, 'write_off', { id: invoiceId, path: 'invoiceId' })
  const amount = amountMinor ?? openMinor
  if (amount > openMinor)
    throw fail(paymentFailures.write_off_exceeds_open, { path: 'amountMinor', amountMinor: amount, openMinor, currency })
  const id = insertWriteOff(context, { invoiceId, amountMinor: amount, on: on ?? context.today, reason })
  projectHead(context, invoiceId)
  context.record({
    subject: 'invoice',
    subjectId: invoiceId,
    before: { openMinor },
    after: { openMinor: openMinor - amount, writeOff: id, reason },
  })
  return { id, amountMinor: amount }
}

/** Takes back one settlement; the fact stays, and so does why it no longer counts. */
export function takeBack(context: Context, { id, reason }: { id: string; reason: string }): { id: string } {
  const { kind, documents, paymentId } = found(findSettlement(context, id), 'settlement', id)
  // What lies outside the asker's scope does not exist for them.
  for (const document of documents) getInvoice(context, { id: document })
  if (paymentId !== null) requirePayment(context, paymentId)
  if (isWithdrawn(context, id)) throw fail(paymentFailures.already_taken_back, {})
  insertWithdrawal(context, kind, id, reason)
  for (const document of documents) projectHead(context, document)
  const [document] = documents
  const subject = document === undefined ? { subject: 'payment', subjectId: paymentId ?? id } : { subject: 'invoice', subjectId: document }
  context.record({ ...subject, before: { settlement: id, kind }, after: { reason } })
  return { id }
}
