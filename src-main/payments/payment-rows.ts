// All SQL about payments, allocations, credit, write-offs, refunds, and what was taken back of them.

import type { Part } from '#shared/payments/allocate'
import { type Payment, paymentMethodSchema } from '#shared/payments/payment'
import type { Context } from '../context'
import type { PaymentsTable } from '../database/schema-payments'
import { sql } from '../database/store'

export type NewPaymentRow = Omit<Payment, 'id' | 'recordedAt' | 'allocations' | 'creditMinor'>

export function insertPayment(context: Context, { clientId, receivedOn, amountMinor, currency, method, reference }: NewPaymentRow): string {
  const id = context.newId()
  const values = {
    id,
    client_id: clientId,
    received_on: receivedOn,
    amount_minor: amountMinor,
    currency,
    method,
    reference,
    recorded_at: context.now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('payments').values(values))
  return id
}

export function insertAllocation(context: Context, paymentId: string, { invoiceId, amountMinor, paymentMinor }: Part): void {
  const values = {
    id: context.newId(),
    payment_id: paymentId,
    invoice_id: invoiceId,
    amount_minor: amountMinor,
    payment_minor: paymentMinor,
    recorded_at: context.now,
  }
  context.store.run(sql.insertInto('allocations').values(values))
}

export function insertCreditAllocation(context: Context, creditNoteId: string, invoiceId: string, amountMinor: number): void {
  const values = {
    id: context.newId(),
    credit_note_id: creditNoteId,
    invoice_id: invoiceId,
    amount_minor: amountMinor,
    used_on: context.today,
    recorded_at: context.now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('credit_allocations').values(values))
}

export function insertWriteOff(
  context: Context,
  { invoiceId, amountMinor, on, reason }: { invoiceId: string; amountMinor: number; on: string; reason: string },
): string {
  const id = context.newId()
  const values = {
    id,
    invoice_id: invoiceId,
    amount_minor: amountMinor,
    written_off_on: on,
    reason,
    recorded_at: context.now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('write_offs').values(values))
  return id
}

export interface NewRefund {
  source: { kind: 'payment' | 'credit_note'; id: string }
  amountMinor: number
  on: string
  reference: string
}
export function insertRefund(context: Context, { source, amountMinor, on, reference }: NewRefund): string {
  const id = context.newId()
  const of = { payment_id: source.kind === 'payment' ? source.id : null, credit_note_id: source.kind === 'credit_note' ? source.id : null }
  const values = { id, ...of, amount_minor: amountMinor, refunded_on: on, reference, recorded_at: context.now, actor: context.actor.name }
  context.store.run(sql.insertInto('refunds').values(values))
  return id
}

export function insertWithdrawal(context: Context, subject: string, subjectId: string, reason: string): void {
  const values = { id: context.newId(), subject, subject_id: subjectId, reason, recorded_at: context.now, actor: context.actor.name }
  context.store.run(sql.insertInto('withdrawals').values(values))
}

export function isWithdrawn({ store }: Context, subjectId: string): boolean {
  return store.first(sql.selectFrom('withdrawals').select('id').where('subject_id', '=', subjectId).limit(1)) !== undefined
}

export interface FoundSettlement {
  kind: 'payment' | 'credit' | 'write_off' | 'refund'
  /** the documents that it settles: two for a use of a credit note */
  documents: string[]
  /** the payment of which a refund gave back */
  paymentId: string | null
}

/** Which kind of settlement has the id, and the documents that it settles; undefined when none has. */
export function findSettlement({ store }: Context, id: string): FoundSettlement | undefined {
  const allocation = store.first(sql.selectFrom('allocations').select('invoice_id').where('id', '=', id))
  if (allocation) return { kind: 'payment', documents: [allocation.invoice_id], paymentId: null }
  const credit = store.first(sql.selectFrom('credit_allocations').select(['invoice_id', 'credit_note_id']).where('id', '=', id))
  if (credit) return { kind: 'credit', documents: [credit.invoice_id, credit.credit_note_id], paymentId: null }
  const writeOff = store.first(sql.selectFrom('write_offs').select('invoice_id').where('id', '=', id))
  if (writeOff) return { kind: 'write_off', documents: [writeOff.invoice_id], paymentId: null }
  const refund = store.first(sql.selectFrom('refunds').select(['credit_note_id', 'payment_id']).where('id', '=', id))
  return refund && { kind: 'refund', documents: refund.credit_note_id ? [refund.credit_note_id] : [], paymentId: refund.payment_id }
}

export function readRefundedOfPayment({ store }: Context, paymentId: string): number {
  const sum = sql
    .selectFrom('refunds')
    .select(({ fn }) => fn.sum<number | null>('amount_minor').as('refunded'))
    .where('payment_id', '=', paymentId)
  return store.first(sum.where('id', 'not in', sql.selectFrom('withdrawals').select('subject_id')))?.refunded ?? 0
}

export interface PaymentQuestion {
  id?: string
  clientId?: string
}

/** Payments that stand, newest first, with what they pay. */
export function readPayments(context: Context, { id, clientId }: PaymentQuestion): Payment[] {
  const { store, actor } = context
  let query = sql.selectFrom('payments').selectAll().where('id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (id) query = query.where('id', '=', id)
  if (clientId) query = query.where('client_id', '=', clientId)
  const rows = store.all(query.orderBy('received_on', 'desc').orderBy('id', 'desc'))
  return rows.map((row) => paymentOf(context, row))
}

/** A payment with what it pays and what is left of it. */
export function paymentOf(context: Context, row: PaymentsTable): Payment {
  const allocations = readAllocations(context, row.id)
  const paid = allocations.reduce((sum, { payment_minor, amount_minor }) => sum + (payment_minor ?? amount_minor), 0)
  return {
    id: row.id,
    clientId: row.client_id,
    receivedOn: row.received_on,
    amountMinor: row.amount_minor,
    currency: row.currency,
    method: paymentMethodSchema.parse(row.method),
    reference: row.reference,
    recordedAt: row.recorded_at,
    allocations: allocations.map((one) => ({ id: one.id, invoiceId: one.invoice_id, amountMinor: one.amount_minor })),
    creditMinor: row.amount_minor - paid - readRefundedOfPayment(context, row.id),
  }
}

function readAllocations({ store }: Context, paymentId: string) {
  const query = sql.selectFrom('allocations').selectAll().where('payment_id', '=', paymentId)
  return store.all(query.where('id', 'not in', sql.selectFrom('withdrawals').select('subject_id')).orderBy('id'))
}

/** Sent credit notes of a client, oldest first. */
export function readCreditNotes({ store }: Context, clientId: string) {
  const query = sql
    .selectFrom('invoice_heads')
    .select(['id', 'number', 'issue_on', 'currency'])
    .where('client_id', '=', clientId)
    .where('type', '=', 'credit_note')
  return store.all(
    query
      .where('is_draft', '=', 0)
      .where('is_sent', '=', 1)
      .where('is_void', '=', 0)
      .where('is_archived', '=', 0)
      .orderBy('issue_on')
      .orderBy('id'),
  )
}
