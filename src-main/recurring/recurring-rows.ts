// All SQL about recurring invoices and what they made.
import { sql as raw } from 'kysely'
import { COVERS, UNITS } from '#shared/recurring/rule'
import type { Progress, Schedule, ScheduleInput } from '#shared/recurring/schedule'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import type { RecurringSchedulesTable } from '../database/schema-recurring'
import { sql } from '../database/store'

export type NewSchedule = ScheduleInput & Pick<Schedule, 'isPaused' | 'notBefore'>

/** Recurring invoices of clients that the asker may see. */
export function readSchedules({ store, actor }: Context): Schedule[] {
  let query = sql.selectFrom('recurring_schedules').selectAll('recurring_schedules')
  if (actor.scope !== 'everything') {
    const clientId = raw<string>`(select json_extract(d.content, '$.clientId') from invoice_drafts d where d.invoice_id = template_id)`
    query = query.where(clientId, 'in', actor.scope.clientIds)
  }
  return store.all(query.orderBy('created_at').orderBy('id')).map(scheduleOf)
}

export function readProgress({ store }: Context, scheduleId: string): Progress {
  const query = sql
    .selectFrom('recurring_runs')
    .select(({ fn }) => [fn.max<string | null>('run_on').as('lastOn'), fn.countAll<number>().as('count')])
  return store.first(query.where('schedule_id', '=', scheduleId)) ?? { lastOn: null, count: 0 }
}

/** What was made, the newest first. */
export function readRuns({ store }: Context, scheduleId: string, limit: number): { on: string; invoiceId: string }[] {
  const query = sql.selectFrom('recurring_runs').select(['run_on as on', 'invoice_id as invoiceId']).where('schedule_id', '=', scheduleId)
  return store.all(query.orderBy('run_on', 'desc').limit(limit))
}

/** `id` is known before, because the template names it. */
export function insertSchedule(context: Context, id: string, templateId: string, schedule: NewSchedule): void {
  const values = { ...stampNew(context), ...columnsOf(schedule), id, template_id: templateId }
  context.store.run(sql.insertInto('recurring_schedules').values(values))
}

export function updateSchedule(context: Context, { id, version, ...schedule }: NewSchedule & { id: string; version: number }): void {
  context.store.run(
    sql
      .updateTable('recurring_schedules')
      .set({ ...columnsOf(schedule), ...stampChanged(context, version) })
      .where('id', '=', id),
  )
}

export function deleteSchedule(context: Context, id: string): void {
  context.store.run(sql.deleteFrom('recurring_schedules').where('id', '=', id))
  context.store.run(sql.insertInto('tombstones').values({ id, what: 'recurring', deleted_at: context.now, actor: context.actor.name }))
}

export function insertRun(context: Context, scheduleId: string, on: string, invoiceId: string): void {
  const values = {
    id: context.newId(),
    schedule_id: scheduleId,
    run_on: on,
    invoice_id: invoiceId,
    recorded_at: context.now,
    actor: context.actor.name,
  }
  context.store.run(sql.insertInto('recurring_runs').values(values))
}

function columnsOf({ name, every, unit, anchorOn, ends, covers, statesPeriod, finalizes, isPaused, notBefore }: NewSchedule) {
  return {
    name,
    every,
    unit,
    anchor_on: anchorOn,
    ends_on: ends.kind === 'on' ? ends.on : null,
    ends_after: ends.kind === 'after' ? ends.count : null,
    covers,
    states_period: flag(statesPeriod),
    finalizes: flag(finalizes),
    is_paused: flag(isPaused),
    not_before: notBefore,
  }
}

function scheduleOf(row: RecurringSchedulesTable): Schedule {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    templateId: row.template_id,
    every: row.every,
    unit: UNITS.find((unit) => unit === row.unit) ?? 'month',
    anchorOn: row.anchor_on,
    ends: endOf(row),
    covers: COVERS.find((covers) => covers === row.covers) ?? 'from_day',
    statesPeriod: row.states_period === 1,
    finalizes: row.finalizes === 1,
    isPaused: row.is_paused === 1,
    notBefore: row.not_before,
  }
}

function endOf({ ends_on, ends_after }: RecurringSchedulesTable): Schedule['ends'] {
  if (ends_on !== null) return { kind: 'on', on: ends_on }
  return ends_after === null ? { kind: 'never' } : { kind: 'after', count: ends_after }
}
