// All SQL about payments and what they are allocated to.
import type { Payment } from '#shared/payments/payment'
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
