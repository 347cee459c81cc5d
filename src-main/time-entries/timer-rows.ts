// All SQL about timers: one row while a timer runs.
import type { Timer } from '#shared/time-entries/time-entry'
import type { Context } from '../context'
import { sql } from '../database/store'
import { withinBudgets } from '../projects/project-service'

/** A timer on a project that the asker may not see runs unseen. */
export function readTimer(context: Context, personId: string): Timer | undefined {
  return context.store.first(
    sql
      .selectFrom('timers')
      .innerJoin('services', 'services.id', 'timers.service_id')
      .innerJoin('budgets', 'budgets.id', 'services.budget_id')
      .innerJoin('projects', 'projects.id', 'budgets.project_id')
      .where('timers.person_id', '=', personId)
      .where(withinBudgets(context, { project: 'projects.id', budget: 'budgets.id' }))
      .select(['timers.person_id as personId', 'service_id as serviceId', 'services.name as serviceName', 'projects.name as projectName'])
      .select(['note', 'started_at as startedAt']),
  )
}

export function insertTimer({ store, now }: Context, personId: string, serviceId: string, note: string): void {
  store.run(sql.insertInto('timers').values({ person_id: personId, service_id: serviceId, note, started_at: now }))
}

export function deleteTimer({ store }: Context, personId: string): void {
  store.run(sql.deleteFrom('timers').where('person_id', '=', personId))
}
