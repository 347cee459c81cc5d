// All SQL about submitted, opened and approved time, about whose it is, and about the setting for approval.
import { sql as raw } from 'kysely'
import { type ApprovalFlow, approvalFlowSchema, type TimesheetEvent, timesheetEventSchema } from '#shared/timesheets/timesheet'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import type { TimesheetEventsTable } from '../database/schema-work'
import { sql } from '../database/store'
import { withinBudgets } from '../projects/project-service'

export interface Worker {
  id: string
  name: string
  role: string
  isArchived: boolean
}

export function readWorkers({ store }: Context): Worker[] {
  const rows = store.all(sql.selectFrom('people').select(['id', 'name', 'role_id', 'is_archived']).orderBy('name').orderBy('id'))
  return rows.map(({ id, name, role_id, is_archived }) => ({ id, name, role: role_id, isArchived: is_archived === 1 }))
}

/** What happened to the time of these people, oldest first; of everybody when left out. */
export function readEvents({ store }: Context, personIds?: readonly string[]): TimesheetEvent[] {
  let query = sql.selectFrom('timesheet_events').selectAll().orderBy('id')
  if (personIds) query = query.where('person_id', 'in', personIds)
  return store.all(query).map(eventOf)
}

export function insertEvent(
  context: Context,
  told: Pick<TimesheetEvent, 'personId' | 'kind' | 'from' | 'to' | 'projectId' | 'comment'>,
): void {
  const { personId, kind, from, to, projectId, comment } = told
  const values = { id: context.newId(), person_id: personId, kind, from_on: from, to_on: to, project_id: projectId, comment }
  context.store.run(sql.insertInto('timesheet_events').values({ ...values, recorded_at: context.now, actor: context.actor.name }))
}

export function readApprovalFlow({ store }: Context): { flow: ApprovalFlow; id: string; version: number } | undefined {
  const row = store.first(sql.selectFrom('work_settings').selectAll().orderBy('created_at').limit(1))
  return row && { flow: approvalFlowSchema.parse(row.approval), id: row.id, version: row.version }
}

export function writeApprovalFlow(context: Context, flow: ApprovalFlow): string {
  const known = readApprovalFlow(context)
  if (!known) {
    const stamp = stampNew(context)
    context.store.run(sql.insertInto('work_settings').values({ ...stamp, approval: flow }))
    return stamp.id
  }
  context.store.run(
    sql
      .updateTable('work_settings')
      .set({ ...stampChanged(context, known.version), approval: flow })
      .where('id', '=', known.id),
  )
  return known.id
}

export interface WorkedSum {
  personId: string
  projectId: string
  projectName: string
  on: string
  minutes: number
  billableMinutes: number
}

/** Time by person, project and day, as far as the asker sees the project (`isVisible` is a condition on project_id). */
export function readWorkedSums(
  { store }: Context,
  { from, to, isVisible }: { from: string; to: string; isVisible: ReturnType<typeof raw<boolean>> },
): WorkedSum[] {
  return store.all(
    sql
      .selectFrom('time_entries')
      .innerJoin('projects', 'projects.id', 'time_entries.project_id')
      .where('worked_on', '>=', from)
      .where('worked_on', '<=', to)
      .where('minutes', '>', 0)
      .where(isVisible)
      .select(['person_id as personId', 'project_id as projectId', 'projects.name as projectName', 'worked_on as on'])
      .select([raw<number>`sum(minutes)`.as('minutes'), raw<number>`sum(minutes * is_billable)`.as('billableMinutes')])
      .groupBy(['person_id', 'project_id', 'worked_on']),
  )
}

/** Whether a person worked in these days on a project that the asker does not see. */
export function readHasUnseen(context: Context, personId: string, { from, to }: { from: string; to: string }): boolean {
  const query = sql.selectFrom('time_entries').select('id').where('person_id', '=', personId)
  const unseen = query.where(({ not }) =>
    not(withinBudgets(context, { project: 'time_entries.project_id', budget: 'time_entries.budget_id' })),
  )
  return context.store.first(unseen.where('worked_on', '>=', from).where('worked_on', '<=', to).limit(1)) !== undefined
}

function eventOf(row: TimesheetEventsTable): TimesheetEvent {
  return timesheetEventSchema.parse({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    from: row.from_on,
    to: row.to_on,
    projectId: row.project_id,
    comment: row.comment,
    at: row.recorded_at,
    actor: row.actor,
  })
}
