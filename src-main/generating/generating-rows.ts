// All SQL of what can be invoiced of budgets: a few statements, however many budgets are asked about.
import { sql as raw } from 'kysely'
import type { Place } from '#shared/generating/attributions'
import type { Context } from '../context'
import { sql } from '../database/store'
import { withinBudgets } from '../projects/project-service'

const among = (column: string, ids: readonly string[]) =>
  raw<boolean>`${raw.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

const isOpen = raw<boolean>`is_taken = 0`

/** Budgets that the asker may see, with the project and client that they belong to. */
export function readPlaces(context: Context, budgetIds: readonly string[]) {
  return context.store.all(
    sql
      .selectFrom('budgets')
      .innerJoin('projects', 'projects.id', 'budgets.project_id')
      .where(among('budgets.id', budgetIds))
      .where(withinBudgets(context, { project: 'projects.id', budget: 'budgets.id' }))
      .select(['budgets.id as budgetId', 'projects.id as projectId', 'projects.name as projectName'])
      .select(['projects.client_id as clientId', 'projects.currency as currency'])
      .select(['projects.rounding_step as roundingStep', 'projects.rounding_way as roundingWay']),
  )
}

/** Billable time of the budgets up to a day that no living invoice took, in the order of its days. */
export function readUninvoicedTime({ store }: Context, budgetIds: readonly string[], to: string) {
  return store.all(
    sql
      .selectFrom('time_entries')
      .where(among('time_entries.budget_id', budgetIds))
      .where('worked_on', '<=', to)
      .where('is_billable', '=', 1)
      .where('minutes', '>', 0)
      .where(isOpen)
      .select(['id', 'person_id as personId', 'budget_id as budgetId', 'service_id as serviceId', 'worked_on as on', 'note', 'minutes'])
      .orderBy('worked_on')
      .orderBy('id'),
  )
}

/** Billable expenses of the budgets that no living invoice took; those of no budget stand at the oldest one of their project. */
export function readUninvoicedExpenses({ store }: Context, budgetIds: readonly string[], to: string) {
  const budget = raw<string>`coalesce(expenses.budget_id, (select min(id) from budgets where project_id = expenses.project_id))`
  return store.all(
    sql
      .selectFrom('expenses')
      .innerJoin('people', 'people.id', 'expenses.person_id')
      .where(
        raw<boolean>`expenses.project_id in (select project_id from budgets where id in (select value from json_each(${JSON.stringify(budgetIds)})))`,
      )
      .where('spent_on', '<=', to)
      .where('expenses.is_billable', '=', 1)
      .where(isOpen)
      .select(['expenses.id as id', 'people.name as personName', 'spent_on as on', 'expenses.name as name', 'expenses.notes as note'])
      .select(['amount_minor as amountMinor', 'tax_minor as taxMinor', 'markup_ppm as markupPpm', budget.as('budgetId')])
      .orderBy('spent_on')
      .orderBy('expenses.id'),
  )
}

/** The time entries of an invoice in the order of their days, with the names of what they belong to. */
export function readEntriesByIds({ store }: Context, ids: readonly string[]) {
  return store.all(
    sql
      .selectFrom('time_entries')
      .innerJoin('people', 'people.id', 'time_entries.person_id')
      .innerJoin('services', 'services.id', 'time_entries.service_id')
      .innerJoin('projects', 'projects.id', 'time_entries.project_id')
      .where(among('time_entries.id', ids))
      .select(['worked_on as on', 'people.name as personName', 'services.name as serviceName', 'note', 'minutes'])
      .select(['rounding_step as roundingStep', 'rounding_way as roundingWay'])
      .orderBy('worked_on')
      .orderBy('people.name')
      .orderBy('time_entries.id'),
  )
}

/** What budgets are called, and where they stand, whoever asks: the asker sees the document that names them. */
export function readBudgetPlaces({ store }: Context, ids: readonly string[]): Map<string, Place> {
  const rows = store.all(
    sql
      .selectFrom('budgets')
      .innerJoin('projects', 'projects.id', 'budgets.project_id')
      .select(['budgets.id as id', 'budgets.name as budgetName', 'projects.id as projectId', 'projects.name as projectName'])
      .where(among('budgets.id', ids)),
  )
  return new Map(rows.map(({ id, ...place }) => [id, place]))
}
