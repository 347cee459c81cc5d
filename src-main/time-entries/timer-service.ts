// A timer for each person, kept in the file so that it survives a restart. Its time is entered on the day on which it began.
import { localDate } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { timeEntryFailures } from '#shared/time-entries/failures'
import { type TimeEntry, type Timer, timedMinutes } from '#shared/time-entries/time-entry'
import { requireOpen, requireService } from '../budgets/budget-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { workerFor } from '../timesheets/timesheet-service'
import { saveEntry } from './time-entry-service'
import { deleteTimer, insertTimer, readTimer } from './timer-rows'

interface Whose {
  personId?: string | undefined
}

export function runningTimer(context: Context, { personId }: Whose): Timer | null {
  return readTimer(context, workerFor(context, personId, 'work.time_all').id) ?? null
}

export function startTimer(context: Context, { personId, serviceId, note }: Whose & { serviceId: string; note: string }): Timer {
  const worker = workerFor(context, personId, 'work.time_all')
  requireOpen(requireService(context, serviceId))
  if (readTimer(context, worker.id)) stopTimer(context, { personId: worker.id })
  insertTimer(context, worker.id, serviceId, note)
  const after = found(readTimer(context, worker.id), 'timer', worker.id)
  context.record({ subject: 'timer', subjectId: worker.id, before: null, after })
  return after
}

export function stopTimer(context: Context, { personId, minutes }: Whose & { minutes?: number | undefined }): TimeEntry {
  const timer = requireTimer(context, personId)
  const ran = timedMinutes(timer.startedAt, context.now)
  if (minutes === undefined && ran > 1440) throw fail(timeEntryFailures.timer_too_long, { hours: Math.floor(ran / 60) })
  const entry = { personId: timer.personId, serviceId: timer.serviceId, on: localDate(new Date(timer.startedAt)), note: timer.note }
  deleteTimer(context, timer.personId)
  return saveEntry(context, { entry: { ...entry, minutes: minutes ?? ran } })
}

export function discardTimer(context: Context, { personId }: Whose): { personId: string } {
  const before = requireTimer(context, personId)
  deleteTimer(context, before.personId)
  context.record({ subject: 'timer', subjectId: before.personId, before, after: null })
  return { personId: before.personId }
}

function requireTimer(context: Context, personId: string | undefined): Timer {
  const timer = readTimer(context, workerFor(context, personId, 'work.time_all').id)
  if (!timer) throw fail(timeEntryFailures.no_timer, {})
  return timer
}
