// All SQL of the cycle: each kind of thing in one statement for all projects.
import { sql as raw } from 'kysely'
import { scheduleSchema } from '#shared/projects/schedule'
import type { Context } from '../context'
import { sql } from '../database/store'
import { withinBudgets, withinScope } from '../projects/project-service'

/** The projects that can be invoiced: those that are not put away. */
export function readCycleProjects(context: Context) {
  const rows = context.store.all(
    sql
      .selectFrom('projects')
      .innerJoin('clients', 'clients.id', 'projects.client_id')
      .where('projects.is_archived', '=', 0)
      .where(withinScope(context, 'projects.id'))
      .select(['projects.id as projectId', 'projects.name as projectName', 'client_id as clientId', 'clients.name as clientName'])
      .select(['projects.currency as currency', 'schedule', 'starts_on as startsOn', 'ends_on as endsOn', 'status'])
      .orderBy('projects.sort_name')
      .orderBy('projects.id'),
  )
  return rows.map(({ schedule, ...row }) => ({ ...row, schedule: schedule === null ? null : scheduleSchema.parse(JSON.parse(schedule)) }))
}

export function readAllMembers({ store }: Context) {
  return store.all(sql.selectFrom('project_members').select(['project_id as projectId', 'person_id as personId']))
}

export function readBudgetIds(context: Context) {
  const seen = withinBudgets(context, { project: 'budgets.project_id', budget: 'budgets.id' })
  return context.store.all(sql.selectFrom('budgets').select(['id', 'project_id as projectId']).where(seen).orderBy('id'))
}

const isOpen = raw<boolean>`is_taken = 0`

/** Time up to a day that no living invoice took, by service, person and day; each entry is rounded as its project says. */
export function readOpenTime(context: Context, to: string) {
  const add = raw`case rounding_way when 'up' then rounding_step - 1 else rounding_step / 2 end`
  const billed = raw`(minutes + ${add}) / rounding_step * rounding_step`
  return context.store.all(
    sql
      .selectFrom('projects')
      .innerJoin('time_entries', 'time_entries.project_id', 'projects.id')
      .where('projects.is_archived', '=', 0)
      .where(withinBudgets(context, { project: 'projects.id', budget: 'time_entries.budget_id' }))
      .where('worked_on', '<=', to)
      .where('minutes', '>', 0)
      .where(isOpen)
      .select(['time_entries.project_id as projectId', 'budget_id as budgetId', 'service_id as serviceId', 'person_id as personId'])
      .select(['worked_on as on', raw<number>`sum(minutes)`.as('minutes')])
      .select([
        raw<number>`sum(minutes * is_billable)`.as('billableMinutes'),
        raw<number>`sum(is_billable * (${billed}))`.as('billedMinutes'),
      ])
      .groupBy(['time_entries.project_id', 'service_id', 'person_id', 'worked_on']),
  )
}

export function readOpenExpenses(context: Context, to: string) {
  return context.store.all(
    sql
      .selectFrom('expenses')
      .where('spent_on', '<=', to)
      .where('is_billable', '=', 1)
      .where(withinBudgets(context, { project: 'expenses.project_id', budget: 'expenses.budget_id' }))
      .where(isOpen)
      .select(['project_id as projectId', 'spent_on as on'])
      .select(['amount_minor as amountMinor', 'tax_minor as taxMinor', 'markup_ppm as markupPpm']),
  )
}

/** When the living invoices of a period that bill the work of projects were issued. What is credited as a whole does not count. */
export function readInvoicedDates({ store }: Context, from: string, to: string): Map<string, string[]> {
  const rows = store.all(
    sql
      .selectFrom('invoice_heads as h')
      .innerJoin('invoice_sources as s', 's.invoice_id', 'h.id')
      .innerJoin('budgets', 'budgets.id', 's.parent_id')
      .where('h.issue_on', '>=', from)
      .where('h.issue_on', '<=', to)
      .where('h.type', '=', 'invoice')
      .where('h.is_void', '=', 0)
      .where('h.is_cancelled', '=', 0)
      .where('h.is_archived', '=', 0)
      .where('s.kind', '=', 'service')
      .where(
        raw<boolean>`not exists (select 1 from invoice_heads c where c.credits_invoice_id = h.id and c.is_draft = 0 and c.is_void = 0
          and c.is_cancelled = 0 and c.is_archived = 0 and c.total_minor >= h.total_minor)`,
      )
      .select(['budgets.project_id as projectId', 'h.issue_on as issueOn'])
      .distinct(),
  )
  return new Map([...Map.groupBy(rows, ({ projectId }) => projectId)].map(([id, own]) => [id, own.map(({ issueOn }) => issueOn)]))
}
