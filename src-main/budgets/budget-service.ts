// Budgets and their services: load, decide, save.
import { fail } from '#shared/basics/failure'
import type { Budget, BudgetInput, Service } from '#shared/budgets/budget'
import type { Bookable } from '#shared/budgets/contract'
import { budgetFailures } from '#shared/budgets/failures'
import type { RateCard, RateCardInput } from '#shared/budgets/rates'
import type { Project } from '#shared/projects/project'
import { requireClient } from '../clients/client-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { assignToAsker } from '../people/access-service'
import { requireProject } from '../projects/project-service'
import {
  deleteService,
  insertBudget,
  readBookable,
  readBudgetPlace,
  readBudgets,
  readBudgetsByIds,
  readServicePlace,
  readServiceUse,
  updateBudget,
  writeService,
} from './budget-rows'
import { deleteRateCard, insertRateCard, readRateCards, updateRateCard } from './rate-card-rows'

export function listBudgets(context: Context, { projectId }: { projectId: string }): Budget[] {
  return readBudgets(context, requireProject(context, projectId).id)
}

/** Budgets by their ids; the asker must be allowed to see their projects. */
export function budgetsByIds(context: Context, ids: readonly string[]): Budget[] {
  return readBudgetsByIds(context, ids)
}

export function requireBudget(context: Context, id: string): Budget {
  const { projectId } = found(readBudgetPlace(context, id), 'budget', id)
  return found(
    listBudgets(context, { projectId }).find((budget) => budget.id === id),
    'budget',
    id,
  )
}

export function createBudget(context: Context, { projectId, budget: input }: { projectId: string; budget: BudgetInput }): Budget {
  requireProject(context, projectId)
  const id = insertBudget(context, projectId, input)
  input.services.forEach((service, position) => {
    writeService(context, id, position, { ...service, id: undefined })
  })
  if (!readBudgets(context, projectId).some((budget) => budget.id === id)) assignToAsker(context, 'budget', id)
  const after = requireBudget(context, id)
  context.record({ subject: 'budget', subjectId: id, before: null, after })
  return after
}

export function saveBudget(context: Context, { id, version, budget: input }: { id: string; version: number; budget: BudgetInput }): Budget {
  const before = requireBudget(context, id)
  checkVersion('budget', version, before.version)
  const kept = new Set(input.services.map((service) => service.id))
  for (const service of before.services) if (!kept.has(service.id)) removeService(context, service)
  const known = new Set(before.services.map((service) => service.id))
  input.services.forEach((service, position) => {
    writeService(context, id, position, { ...service, id: service.id && known.has(service.id) ? service.id : undefined })
  })
  updateBudget(context, before, input)
  const after = requireBudget(context, id)
  context.record({ subject: 'budget', subjectId: id, before, after })
  return after
}

function removeService(context: Context, { id, name }: Service): void {
  if (readServiceUse(context, id) > 0) throw fail(budgetFailures.service_in_use, { name })
  deleteService(context, id)
}

export interface ServicePlace {
  project: Project
  budget: Budget
  service: Service
}

/** A service with the budget and the project that it belongs to. */
export function requireService(context: Context, id: string): ServicePlace {
  const place = found(readServicePlace(context, id), 'service', id)
  const project = requireProject(context, place.projectId)
  const budget = requireBudget(context, place.budgetId)
  const service = found(
    budget.services.find((one) => one.id === id),
    'service',
    id,
  )
  return { project, budget, service }
}

/** Refuses new time or expenses on what is closed. */
export function requireOpen({ budget, service }: Pick<ServicePlace, 'budget'> & { service?: Service }): void {
  if (budget.isClosed || service?.isArchived) throw fail(budgetFailures.service_closed, { name: service?.name ?? budget.name })
}

export function listBookable(context: Context, { personId }: { personId: string | null }): Bookable[] {
  return readBookable(context, personId).map(({ isMember: _isMember, ...row }) => row)
}

export function listRateCards(context: Context): RateCard[] {
  return readRateCards(context)
}

export interface RateCardChange {
  id?: string | undefined
  version?: number | undefined
  card: RateCardInput
}

export function saveRateCard(context: Context, { id, version, card }: RateCardChange): RateCard {
  const before = id === undefined ? null : requireRateCard(context, id)
  for (const one of [before, card]) if (one) checkOwnClient(context, one)
  if (before) {
    checkVersion('rate card', version ?? before.version, before.version)
    updateRateCard(context, before, card)
  }
  const after = requireRateCard(context, before ? before.id : insertRateCard(context, card))
  context.record({ subject: 'rate-card', subjectId: after.id, before, after })
  return after
}

export function removeRateCard(context: Context, { id }: { id: string }): { id: string } {
  const before = requireRateCard(context, id)
  checkOwnClient(context, before)
  deleteRateCard(context, id)
  context.record({ subject: 'rate-card', subjectId: id, before, after: null })
  return { id }
}

/** A card for all clients changes what others bill: who sees only some clients writes cards for those. */
function checkOwnClient(context: Context, { clientId }: Pick<RateCard, 'clientId'>): void {
  if (context.actor.scope === 'everything') return
  if (clientId === null) throw fail(budgetFailures.rate_card_needs_client, { path: 'card.clientId' })
  requireClient(context, clientId)
}

function requireRateCard(context: Context, id: string): RateCard {
  return found(
    readRateCards(context).find((card) => card.id === id),
    'rate card',
    id,
  )
}
