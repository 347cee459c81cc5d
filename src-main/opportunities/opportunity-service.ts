// Opportunities: load, decide, save; what was invoiced of them is said by the living invoices.
import { fail } from '#shared/basics/failure'
import type { OpportunityView } from '#shared/opportunities/contract'
import { opportunityFailures } from '#shared/opportunities/failures'
import { type Opportunity, type OpportunityInput, weightedValue, worthOf } from '#shared/opportunities/opportunity'
import type { Pipeline, Stage } from '#shared/pipelines/pipeline'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { newContent, readInvoicesOf, snapshotOf } from '../invoices/invoice-service'
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
  const stage = id === undefined ? stages[0] : stages.find((one) => one.id === id)
  if (stage) return stage
  throw fail(opportunityFailures.stage_of_other_pipeline, { pipeline: name, stages: stages.map((one) => one.name) })
}

export function createOpportunity(context: Context, input: OpportunityInput): OpportunityView {
  const values = valuesOf(context, input, { decidedOn: null, reason: '', isArchived: false })
  return noteChange(context, insertOpportunity(context, values), null)
}

export function saveOpportunity(context: Context, { id, version, ...input }: OpportunityInput & Versioned): OpportunityView {
  const before = requireVersion(context, { id, version })
  const { pipelineId, stageId } = before
  const place = { pipelineId: input.pipelineId ?? pipelineId, stageId: input.stageId ?? stageId }
  if (place.stageId !== stageId) checkReason(stageOf(requirePipeline(context, place.pipelineId), place.stageId), before.reason)
  updateOpportunity(context, before, valuesOf(context, { ...input, ...place }, before))
  return noteChange(context, id, before)
}

type Fate = Pick<Opportunity, 'decidedOn' | 'reason' | 'isArchived'>

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
  const content = newContent(context, { companyId: company.id, clientId: input.clientId, currency, lines: input.lines, adjustments: [] })
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
  checkReason(stage, reason)
  const fate = stage.outcome === 'open' ? { decidedOn: null, reason: '' } : { decidedOn: on, reason }
  updateOpportunity(context, before, { ...withName(context, before), stageId, ...fate })
  return noteChange(context, id, before)
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
