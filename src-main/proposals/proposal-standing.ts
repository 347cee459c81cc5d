// How a proposal stands: what it says, what invoices took of it, and its deposit; every decision about it starts from here.
import { fail } from '#shared/basics/failure'
import { minorToPrice } from '#shared/basics/money'
import type { DepositSums } from '#shared/deposits/deposit'
import { contentTotals } from '#shared/invoices/content-totals'
import type { InvoiceContent, InvoiceLine } from '#shared/invoices/invoice'
import type { Snapshot } from '#shared/invoices/snapshot'
import type { Taken, TakingKind } from '#shared/invoices/taking'
import { proposalFailures } from '#shared/proposals/failures'
import { type ProposalAction, type ProposalStatus, proposalHindrance, proposalStatus } from '#shared/proposals/lifecycle'
import { addUp, type ItemProgress, progressOf } from '#shared/proposals/progress'
import { asDocument, lineOfItem, takenItems } from '#shared/proposals/proposal'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { readDepositRefunds, readDeposits } from '../deposits/deposit-service'
import { readTaken, snapshotOf } from '../invoices/invoice-service'
import { type KeptProposal, readProposal } from './proposal-rows'

export interface Standing extends Omit<KeptProposal, 'snapshot'> {
  status: ProposalStatus
  snapshot: Snapshot
  taken: Taken[]
  items: ItemProgress[]
  deposit: DepositSums
}

const KINDS: readonly TakingKind[] = ['proposal_item', 'proposal_adjustment', 'deposit']

export function requireProposal(context: Context, id: string): Standing {
  const kept = found(readProposal(context, id), 'proposal', id)
  const snapshot = kept.snapshot ?? snapshotOf(context, asDocument(kept.content))
  const taken = readTaken(context, { kinds: KINDS, parentId: id })
  return {
    ...kept,
    snapshot,
    status: proposalStatus(kept.state, kept.content.validUntil, context.today),
    taken,
    items: progressOf(kept.content, snapshot.totals, taken),
    deposit: depositOf(context, id, taken),
  }
}

/** The proposal, when its status allows the action. */
export function requireProposalFor(context: Context, action: ProposalAction, { id, version }: { id: string; version?: number }): Standing {
  const proposal = requireProposal(context, id)
  const allowed = proposalHindrance(action, proposal.status)
  if (allowed) throw fail(proposalFailures.proposal_action_not_allowed, { action, status: proposal.status, allowed })
  if (version !== undefined) checkVersion('proposal', version, proposal.version)
  return proposal
}

function depositOf(context: Context, proposalId: string, taken: readonly Taken[]): DepositSums {
  const receivedMinor = addUp(readDeposits(context, { proposalId }))
  const refundedMinor = addUp(readDepositRefunds(context, proposalId))
  const usedMinor = addUp(taken.filter(({ kind }) => kind === 'deposit'))
  return { receivedMinor, usedMinor, refundedMinor, leftMinor: receivedMinor - usedMinor - refundedMinor }
}

/** What one invoice for all that is open would come to, with tax: as much deposit may be left. */
export function openTotal(
  context: Context,
  { content, snapshot, items, taken }: Pick<Standing, 'content' | 'snapshot' | 'items' | 'taken'>,
): number {
  const open = new Map(items.map((item) => [item.itemId, item]))
  const lines = takenItems(content).flatMap((item): InvoiceLine[] => {
    const progress = open.get(item.id)
    if (progress === undefined || progress.openMinor === 0) return []
    if (progress.openMinor === progress.valueMinor) return [lineOfItem(item)]
    const unitPrice = minorToPrice(progress.openMinor, content.currency)
    return [{ ...lineOfItem(item), quantity: '1', pricePer: '1', unitPrice, discount: null, charge: null }]
  })
  const adjustments = content.adjustments.map(({ id, ...adjustment }, index) => {
    const whole = snapshot.totals.adjustments[index]?.amountMinor ?? 0
    const carried = addUp(taken.filter(({ kind, sourceId }) => kind === 'proposal_adjustment' && sourceId === id))
    return { ...adjustment, value: { kind: 'amount' as const, amountMinor: Math.max(0, whole - carried) } }
  })
  const rates = new Map(snapshot.taxRates.map((rate) => [rate.id, rate]))
  const rest = { ...asDocument(content), lines, adjustments: lines.length === 0 ? [] : adjustments }
  return contentTotals(rest, rates, requireCompany(context, content.companyId)).totalMinor
}

/** Sum of each line after its own discount and charge, as the document states prices. */
export function lineSums(document: InvoiceContent, lines: readonly InvoiceLine[]): number[] {
  const plain = { ...document, lines: [...lines], adjustments: [], deposits: [] }
  return contentTotals(plain, new Map(), { cashRoundingMinor: {} }).lines.map(({ lineMinor }) => lineMinor)
}
