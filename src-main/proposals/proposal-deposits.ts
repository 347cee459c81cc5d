// Money received on a proposal: recorded, taken back, given back where it was never used.
import { fail } from '#shared/basics/failure'
import type { Deposit, DepositRefund } from '#shared/deposits/deposit'
import { proposalFailures } from '#shared/proposals/failures'
import type { Context } from '../context'
import { found } from '../database/columns'
import { insertDeposit, insertDepositRefund, readDepositRefunds, requireDeposit, withdrawDeposit } from '../deposits/deposit-service'
import { openTotal, requireProposal, requireProposalFor } from './proposal-standing'

interface NewDeposit {
  proposalId: string
  amountMinor: number
  receivedOn?: string | undefined
  method: Deposit['method']
  reference: string
}

/** Refuses more than is open of the proposal and not covered by a deposit yet. */
export function recordDeposit(context: Context, { proposalId, amountMinor, receivedOn, method, reference }: NewDeposit): Deposit {
  const proposal = requireProposalFor(context, 'record_deposit', { id: proposalId })
  const { currency } = proposal.content
  const mostMinor = openTotal(context, proposal) - proposal.deposit.leftMinor
  if (amountMinor > mostMinor) throw fail(proposalFailures.deposit_exceeds_proposal, { amountMinor, mostMinor, currency })
  const clientId = found(proposal.content.clientId ?? undefined, 'client of proposal', proposalId)
  const values = { proposalId, receivedOn: receivedOn ?? context.today, amountMinor, currency, method, reference }
  const deposit = requireDeposit(context, insertDeposit(context, clientId, values))
  context.record({ subject: 'proposal', subjectId: proposalId, before: { deposit: proposal.deposit }, after: { deposit } })
  return deposit
}

export function removeDeposit(context: Context, { id, reason }: { id: string; reason: string }): { id: string } {
  const before = requireDeposit(context, id)
  const { deposit } = requireProposal(context, before.proposalId)
  if (deposit.leftMinor < before.amountMinor)
    throw fail(proposalFailures.deposit_is_used, { mostMinor: deposit.leftMinor, currency: before.currency })
  withdrawDeposit(context, id, reason)
  context.record({ subject: 'proposal', subjectId: before.proposalId, before: { deposit: before }, after: { reason } })
  return { id }
}

interface NewRefund {
  proposalId: string
  amountMinor?: number | undefined
  on?: string | undefined
  reference: string
}

export function refundDeposit(context: Context, { proposalId, amountMinor, on, reference }: NewRefund): DepositRefund {
  const { deposit, content } = requireProposal(context, proposalId)
  const amount = amountMinor ?? deposit.leftMinor
  const limit = { amountMinor: amount, mostMinor: deposit.leftMinor, currency: content.currency }
  if (amount > deposit.leftMinor || amount === 0) throw fail(proposalFailures.deposit_exceeds_left, limit)
  const id = insertDepositRefund(context, proposalId, { amountMinor: amount, refundedOn: on ?? context.today, reference })
  const refund = found(
    readDepositRefunds(context, proposalId).find((one) => one.id === id),
    'refund',
    id,
  )
  context.record({ subject: 'proposal', subjectId: proposalId, before: { deposit }, after: { refund } })
  return refund
}
