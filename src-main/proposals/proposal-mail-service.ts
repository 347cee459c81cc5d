// Proposals and the receipts of their deposits as mail sees them: to whom they belong, under which number, and their PDFs.
import { fail } from '#shared/basics/failure'
import type { PdfAnswer } from '#shared/documents/contract'
import { proposalFailures } from '#shared/proposals/failures'
import { missingForSending } from '#shared/proposals/readiness'
import type { Context } from '../context'
import { requireDeposit } from '../deposits/deposit-service'
import { previewProposalNumber } from '../number-series/number-series-service'
import { receiptPdf, sentProposalPdf } from './proposal-pdf'
import { requireProposal, type Standing } from './proposal-standing'

/** The proposal with the number under which it is, or would be, sent. */
export function proposalToSend(context: Context, id: string): Standing {
  const proposal = requireProposal(context, id)
  const { state, content, number } = proposal
  if (state !== 'draft') return proposal
  const missing = missingForSending(content)
  if (missing.length > 0) throw fail(proposalFailures.proposal_not_ready, { missing })
  const { companyId, issueOn, clientId } = content
  return { ...proposal, number: number || content.number || previewProposalNumber(context, { companyId, issueOn, clientId }) }
}

export function drawProposal(context: Context, { id, number }: Pick<Standing, 'id' | 'number'>): Promise<PdfAnswer> {
  return sentProposalPdf(context, { id, number })
}

/** A deposit with the proposal that holds it. */
export function receiptToSend(context: Context, depositId: string) {
  const deposit = requireDeposit(context, depositId)
  return { deposit, proposal: requireProposal(context, deposit.proposalId) }
}

export function drawReceipt(context: Context, depositId: string): Promise<PdfAnswer> {
  return receiptPdf(context, { id: depositId })
}

export { sendProposal } from './decision-service'
