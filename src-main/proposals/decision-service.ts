// What happens to a proposal: it is sent, accepted, declined, opened again, and becomes a project.
import { fail } from '#shared/basics/failure'
import type { ProjectChoice, Proposal } from '#shared/proposals/contract'
import { proposalFailures } from '#shared/proposals/failures'
import type { ProposalState } from '#shared/proposals/lifecycle'
import type { ProposalContent } from '#shared/proposals/proposal'
import { checkAlternatives, missingForSending } from '#shared/proposals/readiness'
import type { Context } from '../context'
import { found } from '../database/columns'
import { ensureProposalSeries, takeNextNumber, takeTypedNumber } from '../number-series/number-series-service'
import { enterProject } from './proposal-projects'
import { insertProposalEvent, insertRevision, type NewProposalEvent, readAttachedTo, updateProposal } from './proposal-rows'
import { checkDepositFits, noteChange, rowOf, write } from './proposal-saving'
import { requireProposalFor, type Standing } from './proposal-standing'

interface Versioned {
  id: string
  version: number
}
interface Decision extends Versioned {
  on?: string | undefined
  person: string
}

/** Gives the proposal its number the first time, and keeps what it says as its first revision. */
export function sendProposal(context: Context, { id, version, on }: Versioned & { on?: string | undefined }): Proposal {
  const before = requireProposalFor(context, 'mark_sent', { id, version })
  const missing = missingForSending(before.content)
  if (missing.length > 0) throw fail(proposalFailures.proposal_not_ready, { missing })
  const { companyId, issueOn, number: typed } = before.content
  const request = { companyId, documentType: 'proposal' as const, issueOn, clientId: before.content.clientId, invoiceId: id }
  ensureProposalSeries(context, companyId)
  if (typed !== '') takeTypedNumber(context, { ...request, number: typed })
  const number = typed || takeNextNumber(context, request)
  const row = rowOf(context, { ...before, state: 'sent', revision: 1, number })
  insertRevision(context, id, row)
  updateProposal(context, id, version, row)
  insertProposalEvent(context, id, { kind: 'sent', on: on ?? context.today })
  return noteChange(context, id, before)
}

interface Acceptance extends Decision {
  takenItemIds?: readonly string[] | undefined
  fileId: string | null
  project: ProjectChoice | null
}

/** Accepts, and opens or joins the project in the same step: both or nothing. */
export function acceptProposal(context: Context, { takenItemIds, fileId, person, on, project, ...versioned }: Acceptance): Proposal {
  const before = requireProposalFor(context, 'accept', versioned)
  if (fileId !== null) found(readAttachedTo(context, fileId, before.id), 'attachment', fileId)
  const content = takenItemIds ? choose(before.content, new Set(takenItemIds)) : before.content
  checkAlternatives(content)
  const event = { kind: 'accepted' as const, on: on ?? context.today, person, fileId }
  const accepted = decide(context, before, { state: 'accepted', content, event })
  return project ? openProjectOf(context, { ...versioned, version: accepted.version, project }) : accepted
}

/** Gives an accepted proposal its project: a new one, or one that the client has. */
export function openProjectOf(context: Context, { project, ...versioned }: Versioned & { project: ProjectChoice }): Proposal {
  const before = requireProposalFor(context, 'open_project', versioned)
  updateProposal(context, before.id, before.version, { ...before, ...enterProject(context, before, project) })
  return noteChange(context, before.id, before)
}

function choose(content: ProposalContent, taken: ReadonlySet<string>): ProposalContent {
  const items = content.items.map((item) =>
    item.choice.kind === 'fixed' ? item : { ...item, choice: { ...item.choice, isTaken: taken.has(item.id) } },
  )
  return { ...content, items }
}

export function declineProposal(context: Context, { reason, person, on, ...versioned }: Decision & { reason: string }): Proposal {
  const before = requireProposalFor(context, 'decline', versioned)
  const event = { kind: 'declined' as const, on: on ?? context.today, person, note: reason }
  return decide(context, before, { state: 'declined', content: before.content, event })
}

/** Takes a decision back; not while something of the proposal is on invoices. */
export function reopenProposal(context: Context, { reason, ...versioned }: Versioned & { reason: string }): Proposal {
  const before = requireProposalFor(context, 'reopen', versioned)
  if (before.taken.some(({ amountMinor }) => amountMinor !== 0)) throw fail(proposalFailures.proposal_is_invoiced, { field: 'acceptance' })
  return decide(context, before, { state: 'sent', content: before.content, event: { kind: 'reopened', on: context.today, note: reason } })
}

interface Outcome {
  state: ProposalState
  content: ProposalContent
  event: NewProposalEvent
}

function decide(context: Context, before: Standing, { state, content, event }: Outcome): Proposal {
  const isSame = content === before.content
  write(context, before, isSame ? { ...before, state } : rowOf(context, { ...before, state, content }))
  insertProposalEvent(context, before.id, event)
  checkDepositFits(context, before.id)
  return noteChange(context, before.id, before)
}
