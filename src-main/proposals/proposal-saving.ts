// What every change of a proposal does: it is written, as a revision where it was sent before, noted, and answered as it is then.
import { fail } from '#shared/basics/failure'
import type { Proposal } from '#shared/proposals/contract'
import { proposalFailures } from '#shared/proposals/failures'
import { allowedProposalActions } from '#shared/proposals/lifecycle'
import { asDocument } from '#shared/proposals/proposal'
import { checkAlternatives } from '#shared/proposals/readiness'
import { type Context, may } from '../context'
import { readDepositRefunds, readDeposits } from '../deposits/deposit-service'
import { readInvoicesOf, snapshotOf } from '../invoices/invoice-service'
import { projectName } from './proposal-projects'
import {
  insertProposalEvent,
  insertRevision,
  type NewProposalRow,
  readIsProgressive,
  readProposalEvents,
  updateProposal,
} from './proposal-rows'
import { openTotal, requireProposal, type Standing } from './proposal-standing'

export function viewProposal(context: Context, proposal: Standing): Proposal {
  const { id, version, revision, number, status, content, snapshot, items, deposit, projectId, budgetId } = proposal
  return {
    id,
    version,
    revision,
    number,
    status,
    content,
    snapshot,
    projectId,
    projectName: projectName(context, projectId),
    budgetId,
    clientId: content.clientId,
    clientName: snapshot.buyer?.name ?? '',
    subject: content.subject,
    issueOn: content.issueOn,
    validUntil: content.validUntil,
    currency: content.currency,
    netMinor: snapshot.totals.netMinor,
    totalMinor: snapshot.totals.totalMinor,
    actions: allowedProposalActions(status, (permission) => may(context.actor, permission)),
    events: readProposalEvents(context, id),
    progress: { isProgressive: readIsProgressive(context), items, openMinor: openTotal(context, proposal), deposit },
    deposits: readDeposits(context, { proposalId: id }),
    refunds: readDepositRefunds(context, id),
    invoices: readInvoicesOf(context, id),
  }
}

/** The row with what the proposal says now. */
export function rowOf(context: Context, row: Omit<NewProposalRow, 'snapshot'>): NewProposalRow {
  return { ...row, snapshot: snapshotOf(context, asDocument(row.content)) }
}

export function noteChange(context: Context, id: string, before: Standing | null): Proposal {
  const after = requireProposal(context, id)
  context.record({ subject: 'proposal', subjectId: id, before: before && trail(before), after: trail(after) })
  return viewProposal(context, after)
}

export function trail({ version, status, revision, number, snapshot, content, projectId, budgetId }: Standing) {
  return { projectId, budgetId, version, status, revision, number, totalMinor: snapshot.totals.totalMinor, content }
}

/** Writes the proposal, as a new revision when it was sent before and says something else now. */
export function write(context: Context, before: Standing, row: NewProposalRow): void {
  const isRevision = before.state !== 'draft' && JSON.stringify(row.content) !== JSON.stringify(before.content)
  const next = isRevision ? { ...row, revision: before.revision + 1 } : row
  if (isRevision) {
    if (row.state === 'accepted') checkAlternatives(row.content)
    insertRevision(context, before.id, next)
    insertProposalEvent(context, before.id, { kind: 'revised', on: context.today, note: String(next.revision) })
  }
  updateProposal(context, before.id, before.version, next)
}

/** Refuses a proposal of which less is open than is left of its deposit. */
export function checkDepositFits(context: Context, id: string): void {
  const proposal = requireProposal(context, id)
  const openMinor = openTotal(context, proposal)
  const depositMinor = proposal.deposit.leftMinor
  if (depositMinor > openMinor)
    throw fail(proposalFailures.proposal_below_deposit, { openMinor, depositMinor, currency: proposal.content.currency })
}
