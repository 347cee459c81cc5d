// Opportunities: load, decide, save; what was invoiced of them is said by the living invoices.
import { fail } from '#shared/basics/failure'
import type { Client } from '#shared/clients/client'
import type { OpportunityView } from '#shared/opportunities/contract'
import { opportunityFailures } from '#shared/opportunities/failures'
import { type Opportunity, type OpportunityInput, weightedValue, worthOf } from '#shared/opportunities/opportunity'
import { firstStage, type Pipeline, type Stage } from '#shared/pipelines/pipeline'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { filledIn, readInvoicesOf, snapshotOf } from '../invoices/invoice-service'
import { listNames } from '../people/people-service'
import { ensurePipeline, requirePipeline } from '../pipelines/pipeline-service'
import { type OpportunityFilter, readOpportunityPage } from './opportunity-list-rows'
import {
  deleteOpportunity,
  insertOpportunity,
  type OpportunityValues,
  readIsUsed,
  readOpportunity,
  updateOpportunity,
} from './opportunity-rows'

interface Versioned {
  id: string
  version: number
}

export function listOpportunities(context: Context, filter: OpportunityFilter) {
  return readOpportunityPage(context, filter)
}

export function requireOpportunity(context: Context, id: string): Opportunity {
  return found(readOpportunity(context, id), 'opportunity', id)
}

export function getOpportunity(context: Context, { id }: { id: string }): OpportunityView {
  const opportunity = requireOpportunity(context, id)
  const stage = stageOf(requirePipeline(context, opportunity.pipelineId), opportunity.stageId)
  const worthMinor = worthOf(opportunity)
  const weightedMinor = weightedValue(worthMinor, stage.probabilityPpm)
  return { ...opportunity, stageName: stage.name, outcome: stage.outcome, worthMinor, weightedMinor, ...billedOf(context, opportunity) }
}

const DEAD: readonly string[] = ['void', 'cancelled']

function billedOf(context: Context, { id, currency }: Opportunity) {
  const invoices = readInvoicesOf(context, id)
  const living = invoices.filter((row) => row.currency === currency && !DEAD.includes(row.status))
  const sum = (rows: typeof living, of: (row: (typeof living)[number]) => number) =>
    rows.reduce((total, row) => total + (row.type === 'credit_note' ? -of(row) : of(row)), 0)
  const issued = living.filter(({ status }) => status !== 'draft')
  return {
    invoices,
    invoicedMinor: sum(issued, ({ totalMinor }) => totalMinor),
    draftMinor: sum(
      living.filter(({ status }) => status === 'draft'),
      ({ totalMinor }) => totalMinor,
    ),
    paidMinor: sum(issued, ({ totalMinor, openMinor }) => totalMinor - openMinor),
  }
}

function stageOf({ name, stages }: Pipeline, id: string | undefined): Stage {
  const stage = id === undefined ? firstStage(stages) : stages.find((one) => one.id === id)
  if (stage) return stage
  throw fail(opportunityFailures.stage_of_other_pipeline, { pipeline: name, stages: stages.map((one) => one.name) })
}

type Fate = Pick<Opportunity, 'decidedOn' | 'reason' | 'isArchived'>
const OPEN = { decidedOn: null, reason: '' }

/** Begins in an open stage. Nobody sees what is nobody's: without a client it is its author's, where the author sees only some clients. */
export function createOpportunity(context: Context, input: OpportunityInput): OpportunityView {
  const { scope, personId } = context.actor
  const ownerId = input.ownerId ?? (scope === 'everything' || input.clientId ? null : personId)
  const values = valuesOf(context, { ...input, ownerId }, { ...OPEN, isArchived: false })
  checkReason(stageOf(requirePipeline(context, values.pipelineId), values.stageId), '')
  return noteChange(context, insertOpportunity(context, values), null)
}

/** Saves what it says; another stage decides or opens it by the rules of a move, and another pipeline begins at its first stage. */
export function saveOpportunity(
  context: Context,
  { id, version, reason, ...input }: OpportunityInput & Versioned & { reason?: string | undefined },
): OpportunityView {
  const before = requireVersion(context, { id, version })
  const pipelineId = input.pipelineId ?? before.pipelineId
  const stageId = input.stageId ?? (pipelineId === before.pipelineId ? before.stageId : undefined)
  const stage = stageOf(requirePipeline(context, pipelineId), stageId)
  const fate = stage.id === before.stageId ? before : { ...before, ...decided(stage, reason ?? '', context.today) }
  updateOpportunity(context, before, valuesOf(context, { ...input, pipelineId, stageId: stage.id }, fate))
  return noteChange(context, id, before)
}

function valuesOf(context: Context, input: OpportunityInput, { decidedOn, reason, isArchived }: Fate): OpportunityValues {
  const client = input.clientId ? requireClient(context, input.clientId) : undefined
  const company = requireCompany(context, input.companyId ?? client?.companyId ?? undefined)
  const pipeline = input.pipelineId ? requirePipeline(context, input.pipelineId) : ensurePipeline(context, company.language)
  if (input.ownerId)
    found(
      listNames(context).find(({ id }) => id === input.ownerId),
      'person',
      input.ownerId,
    )
  const currency = input.currency ?? client?.currency ?? company.currency
  checkContact(client, input.contactId)
  const content = filledIn(context, { companyId: company.id, clientId: input.clientId, currency, lines: input.lines, adjustments: [] })
  return {
    ...input,
    pipelineId: pipeline.id,
    stageId: stageOf(pipeline, input.stageId).id,
    companyId: company.id,
    clientId: content.clientId,
    clientName: client?.name ?? '',
    currency,
    lines: content.lines,
    productsMinor: snapshotOf(context, content).totals.linesMinor,
    decidedOn,
    reason,
    isArchived,
  }
}

/** Moves along the pipeline; the day and the reason of a decision are kept as long as it stands. */
export function moveOpportunity(
  context: Context,
  { id, version, stageId, reason, on = context.today }: Versioned & { stageId: string; reason: string; on?: string | undefined },
): OpportunityView {
  const before = requireVersion(context, { id, version })
  const stage = stageOf(requirePipeline(context, before.pipelineId), stageId)
  updateOpportunity(context, before, { ...withName(context, before), stageId, ...decided(stage, reason, on) })
  return noteChange(context, id, before)
}

/** What a stage makes of an opportunity: won or lost on a day for a reason, or open. */
function decided(stage: Stage, reason: string, on: string): Omit<Fate, 'isArchived'> {
  checkReason(stage, reason)
  return stage.outcome === 'open' ? OPEN : { decidedOn: on, reason }
}

function checkContact(client: Client | undefined, contactId: string | null): void {
  if (contactId === null || client?.contacts.some(({ id }) => id === contactId)) return
  const contacts = client?.contacts.map(({ name }) => name) ?? []
  throw fail(opportunityFailures.contact_of_other_client, { client: client?.name ?? '', contacts, path: 'contactId' })
}

function checkReason({ name, outcome }: Stage, reason: string): void {
  if (outcome !== 'open' && reason === '') throw fail(opportunityFailures.reason_needed, { stage: name, path: 'reason' })
}

export function archiveOpportunity(context: Context, { isArchived, ...input }: Versioned & { isArchived: boolean }): OpportunityView {
  const before = requireVersion(context, input)
  updateOpportunity(context, before, { ...withName(context, before), isArchived })
  return noteChange(context, input.id, before)
}

export function removeOpportunity(context: Context, input: Versioned): { id: string } {
  const before = requireVersion(context, input)
  if (readIsUsed(context, input.id)) throw fail(opportunityFailures.opportunity_in_use, { name: before.name })
  deleteOpportunity(context, input.id)
  context.record({ subject: 'opportunity', subjectId: input.id, before, after: null })
  return { id: input.id }
}

function requireVersion(context: Context, { id, version }: Versioned): Opportunity {
  const opportunity = requireOpportunity(context, id)
  checkVersion('opportunity', version, opportunity.version)
  return opportunity
}

function withName(context: Context, opportunity: Opportunity): OpportunityValues {
  return { ...opportunity, clientName: opportunity.clientId ? requireClient(context, opportunity.clientId).name : '' }
}

function noteChange(context: Context, id: string, before: Opportunity | null): OpportunityView {
  context.record({ subject: 'opportunity', subjectId: id, before, after: requireOpportunity(context, id) })
  return getOpportunity(context, { id })
}
