// Proposals: load, decide, save; each save after the first sending is a revision.
import { fail } from '#shared/basics/failure'
import { compareProposals, type Difference } from '#shared/proposals/compare'
import type { ProjectChoice, Proposal } from '#shared/proposals/contract'
import { proposalFailures } from '#shared/proposals/failures'
import { allowedProposalActions, type ProposalState } from '#shared/proposals/lifecycle'
import { asDocument, type NewProposal, newProposalContent, type ProposalContent } from '#shared/proposals/proposal'
import { checkAlternatives, checkChange, missingForSending } from '#shared/proposals/readiness'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import { type Context, may } from '../context'
import { found } from '../database/columns'
import { readDepositRefunds, readDeposits } from '../deposits/deposit-service'
import { readInvoicesOf, snapshotOf } from '../invoices/invoice-service'
import { ensureProposalSeries, takeNextNumber, takeTypedNumber } from '../number-series/number-series-service'
import { productsById } from '../products/product-service'
import { type ProposalFilter, readProposalPage } from './proposal-list-rows'
import { checkProject, enterProject, projectName } from './proposal-projects'
import {
  deleteProposal,
  insertProposal,
  insertProposalEvent,
  insertRevision,
  type NewProposalEvent,
  type NewProposalRow,
  readAttachedTo,
  readIsProgressive,
  readProposalEvents,
  readRevision,
  updateProposal,
  writeIsProgressive,
} from './proposal-rows'
import { openTotal, requireProposal, requireProposalFor, type Standing } from './proposal-standing'

interface Versioned {
  id: string
  version: number
}
interface Decision extends Versioned {
  on?: string | undefined
  person: string
}

export function listProposals(context: Context, filter: ProposalFilter) {
  return readProposalPage(context, filter)
}

export function getProposal(context: Context, { id }: { id: string }): Proposal {
  return viewProposal(context, requireProposal(context, id))
}

function viewProposal(context: Context, proposal: Standing): Proposal {
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

export function createProposal(context: Context, input: NewProposal): Proposal {
  const company = requireCompany(context, input.companyId)
  const client = input.clientId ? requireClient(context, input.clientId) : undefined
  const products = productsById(
    context,
    input.items.flatMap(({ productId }) => productId ?? []),
  )
  const content = newProposalContent(input, { company, client, products, today: context.today, newId: () => context.newId() })
  checkProject(context, content, input.projectId ?? null)
  return insertDraft(context, content, input.projectId)
}

/** A new draft that says the same; its items are its own, so that each is invoiced for itself. */
export function duplicateProposal(context: Context, { id }: { id: string }): Proposal {
  const { content, projectId } = requireProposal(context, id)
  const items = content.items.map((item) => ({ ...item, id: context.newId() }))
  const adjustments = content.adjustments.map((adjustment) => ({ ...adjustment, id: context.newId() }))
  const dated = newProposalContent(
    { sections: [], items: [], adjustments: [] },
    {
      company: requireCompany(context, content.companyId),
      client: undefined,
      products: new Map(),
      today: context.today,
      newId: () => context.newId(),
    },
  )
  const { issueOn } = dated
  const validUntil = content.validUntil && dated.validUntil
  return insertDraft(context, { ...content, items, adjustments, number: '', issueOn, validUntil }, projectId)
}

function insertDraft(context: Context, content: ProposalContent, projectId: string | null = null): Proposal {
  const id = insertProposal(context, rowOf(context, { state: 'draft', revision: 0, number: '', content, projectId, budgetId: null }))
  return noteChange(context, id, null)
}

/** The row with what the proposal says now. */
function rowOf(context: Context, row: Omit<NewProposalRow, 'snapshot'>): NewProposalRow {
  return { ...row, snapshot: snapshotOf(context, asDocument(row.content)) }
}

function noteChange(context: Context, id: string, before: Standing | null): Proposal {
  const after = requireProposal(context, id)
  context.record({ subject: 'proposal', subjectId: id, before: before && trail(before), after: trail(after) })
  return viewProposal(context, after)
}

function trail({ version, status, revision, number, snapshot, content, projectId, budgetId }: Standing) {
  return { projectId, budgetId, version, status, revision, number, totalMinor: snapshot.totals.totalMinor, content }
}

export function saveProposal(context: Context, { id, version, content }: Versioned & { content: ProposalContent }): Proposal {
  const before = requireProposalFor(context, 'save', { id, version })
  const isSameParty = content.clientId === before.content.clientId && content.currency === before.content.currency
  if (!isSameParty) checkProject(context, content, before.projectId)
  const row = rowOf(context, { ...before, content })
  checkChange(before, { content, totals: row.snapshot.totals })
  write(context, before, row)
  checkDepositFits(context, id)
  return noteChange(context, id, before)
}

/** Writes the proposal, as a new revision when it was sent before and says something else now. */
function write(context: Context, before: Standing, row: NewProposalRow): void {
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
function checkDepositFits(context: Context, id: string): void {
  const proposal = requireProposal(context, id)
  const openMinor = openTotal(context, proposal)
  const depositMinor = proposal.deposit.leftMinor
  if (depositMinor > openMinor)
    throw fail(proposalFailures.proposal_below_deposit, { openMinor, depositMinor, currency: proposal.content.currency })
}

export function removeProposal(context: Context, input: Versioned): { id: string } {
  const before = requireProposalFor(context, 'delete', input)
  deleteProposal(context, input.id)
  context.record({ subject: 'proposal', subjectId: input.id, before: trail(before), after: null })
  return { id: input.id }
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

export function compareRevisions(context: Context, { id, from, to }: { id: string; from: number; to: number }): Difference[] {
  requireProposal(context, id)
  const revision = (number: number) => found(readRevision(context, id, number), 'revision', String(number))
  return compareProposals(revision(from), revision(to))
}

export function proposalSettings(context: Context): { isProgressive: boolean } {
  return { isProgressive: readIsProgressive(context) }
}

export function saveProposalSettings(context: Context, { isProgressive }: { isProgressive: boolean }): { isProgressive: boolean } {
  const before = proposalSettings(context)
  const id = writeIsProgressive(context, isProgressive)
  context.record({ subject: 'project-settings', subjectId: id, before, after: { isProgressive } })
  return { isProgressive }
}
