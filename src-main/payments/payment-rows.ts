// All SQL about payments and what they are allocated to.
import { type Payment, paymentMethodSchema } from '#shared/payments/payment'
import type { Context } from '../context'
import { sql } from '../database/store'

export function insertPayment(context: Context, payment: Omit<Payment, 'id' | 'recordedAt'>): Payment {
  const { clientId, invoiceId, receivedOn, amountMinor, currency, method, reference } = payment
  const [id, now] = [context.newId(), context.now]
  const values = {
    id,
    client_id: clientId,
    received_on: receivedOn,
    amount_minor: amountMinor,
    currency,
    method,
    reference,
    recorded_at: now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('payments').values(values))
  context.store.run(
    sql
      .insertInto('allocations')
      .values({ id: context.newId(), payment_id: id, invoice_id: invoiceId, amount_minor: amountMinor, recorded_at: now }),
  )
  return { ...payment, id, recordedAt: now }
}

export function readPayments(
  { store, actor }: Context,
  { invoiceId, limit }: { invoiceId?: string | undefined; limit: number },
): Payment[] {
  let query = sql
    .selectFrom('payments')
    .innerJoin('allocations', 'allocations.payment_id', 'payments.id')
    .selectAll('payments')
    .select(['allocations.invoice_id', 'allocations.amount_minor as allocated_minor'])
  if (actor.scope !== 'everything') query = query.where('payments.client_id', 'in', actor.scope.clientIds)
  if (invoiceId) query = query.where('allocations.invoice_id', '=', invoiceId)
  const rows = store.all(query.orderBy('payments.received_on', 'desc').orderBy('payments.id', 'desc').limit(limit))
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    invoiceId: row.invoice_id,
    receivedOn: row.received_on,
    amountMinor: row.allocated_minor,
    currency: row.currency,
    method: paymentMethodSchema.parse(row.method),
    reference: row.reference,
    recordedAt: row.recorded_at,
  }))
}
