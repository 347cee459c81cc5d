// All SQL about budgets and their services.
import { sql as raw } from 'kysely'
import { type Budget, type BudgetInput, type Service, type ServiceInput, serviceKindSchema } from '#shared/budgets/budget'
import type { Bookable } from '#shared/budgets/contract'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import type { BudgetsTable, ServicesTable } from '../database/schema-work'
import { sql } from '../database/store'
import { withinBudgets } from '../projects/project-service'

const ofBudget = { project: 'budgets.project_id', budget: 'budgets.id' }

export function readBudgets(context: Context, projectId: string): Budget[] {
  const { store } = context
  const own = sql.selectFrom('budgets').selectAll().where('project_id', '=', projectId).where(withinBudgets(context, ofBudget))
  const budgets = store.all(own.orderBy('id'))
  const ids = budgets.map(({ id }) => id)
  const services =
    ids.length === 0 ? [] : store.all(sql.selectFrom('services').selectAll().where('budget_id', 'in', ids).orderBy('position'))
  return budgets.map((row) => budgetOf(row, services))
}

/** Budgets by their ids, in two statements however many they are. */
export function readBudgetsByIds(context: Context, ids: readonly string[]): Budget[] {
  const { store } = context
  const among = (column: string) => raw<boolean>`${raw.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
  const services = store.all(sql.selectFrom('services').selectAll().where(among('budget_id')).orderBy('position'))
  const byBudget = Map.groupBy(services, ({ budget_id }) => budget_id)
  const budgets = store.all(sql.selectFrom('budgets').selectAll().where(among('id')).where(withinBudgets(context, ofBudget)).orderBy('id'))
  return budgets.map((row) => budgetOf(row, byBudget.get(row.id) ?? []))
}

export function readBudgetPlace({ store }: Context, id: string): { projectId: string } | undefined {
  const row = store.first(sql.selectFrom('budgets').select('project_id').where('id', '=', id))
  return row && { projectId: row.project_id }
}

export function readServicePlace({ store }: Context, id: string): { projectId: string; budgetId: string } | undefined {
  const query = sql.selectFrom('services').innerJoin('budgets', 'budgets.id', 'budget_id').where('services.id', '=', id)
  const row = store.first(query.select(['project_id', 'budget_id']))
  return row && { projectId: row.project_id, budgetId: row.budget_id }
}

/** Open services of projects that are not done; those on which the person is a member come first. */
export function readBookable(context: Context, personId: string | null): (Bookable & { isMember: number })[] {
  return context.store
    .all(
      sql
        .selectFrom('services')
        .innerJoin('budgets', 'budgets.id', 'services.budget_id')
        .innerJoin('projects', 'projects.id', 'budgets.project_id')
        .innerJoin('clients', 'clients.id', 'projects.client_id')
        .leftJoin('project_members', (join) =>
          join.onRef('project_members.project_id', '=', 'projects.id').on('project_members.person_id', '=', personId ?? ''),
        )
        .where('services.is_archived', '=', 0)
        .where('budgets.is_closed', '=', 0)
        .where(withinBudgets(context, ofBudget))
        .where('projects.is_archived', '=', 0)
        .where('projects.status', '<>', 'done')
        .select([
          'services.id as serviceId',
          'services.name as service',
          'services.kind as kind',
          'services.is_billable as isBillable',
          'budgets.id as budgetId',
          'budgets.name as budget',
          'projects.id as projectId',
          'projects.name as project',
          'clients.name as clientName',
        ])
        .select(({ eb }) => eb.case().when('project_members.person_id', 'is', null).then(0).else(1).end().as('isMember'))
        .orderBy('isMember', 'desc')
        .orderBy('projects.sort_name')
        .orderBy('budgets.id')
        .orderBy('services.position'),
    )
    .map(({ isBillable, kind, ...row }) => ({ ...row, kind: serviceKindSchema.parse(kind), isBillable: isBillable === 1 }))
}

/** How much stands on a service: time entries. */
export function readServiceUse({ store }: Context, serviceId: string): number {
  const query = sql.selectFrom('time_entries').select(({ fn }) => fn.countAll<number>().as('count'))
  return store.first(query.where('service_id', '=', serviceId))?.count ?? 0
}

export function insertBudget(context: Context, projectId: string, input: BudgetInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('budgets').values({ ...stamp, project_id: projectId, ...columnsOf(input) }))
  return stamp.id
}

export function updateBudget(context: Context, { id, version }: Pick<Budget, 'id' | 'version'>, input: BudgetInput): void {
  context.store.run(
    sql
      .updateTable('budgets')
      .set({ ...columnsOf(input), ...stampChanged(context, version) })
      .where('id', '=', id),
  )
}

export function deleteService({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('timers').where('service_id', '=', id))
  store.run(sql.deleteFrom('services').where('id', '=', id))
}

/** Writes a service at its place: a new one, or one that the budget has. */
export function writeService(context: Context, budgetId: string, position: number, service: ServiceInput): void {
  const columns = {
    budget_id: budgetId,
    position,
    name: service.name,
    kind: service.kind,
    price: service.price,
    uses_rate_cards: flag(service.usesRateCards),
    minutes_per_day: service.minutesPerDay,
    quantity: service.quantity,
    is_billable: flag(service.isBillable),
    is_archived: flag(service.isArchived),
  }
  if (service.id) context.store.run(sql.updateTable('services').set(columns).where('id', '=', service.id))
  else context.store.run(sql.insertInto('services').values({ id: context.newId(), ...columns }))
}

function columnsOf(input: BudgetInput) {
  return {
    name: input.name,
    value_minor: input.valueMinor,
    warn_ppm: input.warnPpm,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    order_number: input.orderNumber,
    is_closed: flag(input.isClosed),
  }
}

function budgetOf(row: BudgetsTable, services: readonly ServicesTable[]): Budget {
  return {
    id: row.id,
    version: row.version,
    projectId: row.project_id,
    name: row.name,
    valueMinor: row.value_minor,
    warnPpm: row.warn_ppm,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    orderNumber: row.order_number,
    isClosed: row.is_closed === 1,
    services: services.filter(({ budget_id }) => budget_id === row.id).map(serviceOf),
  }
}

function serviceOf(row: ServicesTable): Service {
  return {
    id: row.id,
    name: row.name,
    kind: serviceKindSchema.parse(row.kind),
    price: row.price,
    usesRateCards: row.uses_rate_cards === 1,
    minutesPerDay: row.minutes_per_day,
    quantity: row.quantity,
    isBillable: row.is_billable === 1,
    isArchived: row.is_archived === 1,
  }
}
