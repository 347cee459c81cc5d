// All SQL about deposits and their refunds; a deposit that was taken back does not count.
import type { Deposit, DepositRefund } from '#shared/deposits/deposit'
import { paymentMethodSchema } from '#shared/payments/payment'
import type { Context } from '../context'
import { sql } from '../database/store'

export function insertDeposit(context: Context, clientId: string, input: Omit<Deposit, 'id'>): string {
  const id = context.newId()
  const { proposalId, receivedOn, amountMinor, currency, method, reference } = input
  const values = { id, proposal_id: proposalId, client_id: clientId, received_on: receivedOn, amount_minor: amountMinor, currency, method }
  context.store.run(sql.insertInto('deposits').values({ ...values, reference, recorded_at: context.now, actor: context.actor.name }))
  return id
}

export function insertDepositRefund(context: Context, proposalId: string, input: Omit<DepositRefund, 'id'>): string {
  const id = context.newId()
  const values = { id, proposal_id: proposalId, amount_minor: input.amountMinor, refunded_on: input.refundedOn, reference: input.reference }
  context.store.run(sql.insertInto('deposit_refunds').values({ ...values, recorded_at: context.now, actor: context.actor.name }))
  return id
}

export function withdrawDeposit(context: Context, id: string, reason: string): void {
  const values = { id: context.newId(), subject: 'deposit', subject_id: id, reason, recorded_at: context.now, actor: context.actor.name }
  context.store.run(sql.insertInto('withdrawals').values(values))
}

export function readDeposits({ store, actor }: Context, by: { id?: string; proposalId?: string }): Deposit[] {
  let query = sql.selectFrom('deposits').selectAll().where('id', 'not in', sql.selectFrom('withdrawals').select('subject_id'))
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (by.id !== undefined) query = query.where('id', '=', by.id)
  if (by.proposalId !== undefined) query = query.where('proposal_id', '=', by.proposalId)
  return store.all(query.orderBy('received_on').orderBy('id')).map((row) => ({
    id: row.id,
    proposalId: row.proposal_id,
    receivedOn: row.received_on,
    amountMinor: row.amount_minor,
    currency: row.currency,
    method: paymentMethodSchema.parse(row.method),
    reference: row.reference,
  }))
}

export function readDepositRefunds({ store }: Context, proposalId: string): DepositRefund[] {
  const rows = store.all(sql.selectFrom('deposit_refunds').selectAll().where('proposal_id', '=', proposalId).orderBy('id'))
  return rows.map((row) => ({ id: row.id, amountMinor: row.amount_minor, refundedOn: row.refunded_on, reference: row.reference }))
}
