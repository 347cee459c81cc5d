// Time entries: load, decide, save. Submitted time and time on an invoice do not change.
import { addDays, type CalendarDate } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import { mondayOf } from '#shared/projects/months'
import type { Week } from '#shared/time-entries/contract'
import { timeEntryFailures } from '#shared/time-entries/failures'
import type { TimeEntry, TimeEntryInput, TimeEntryRow } from '#shared/time-entries/time-entry'
import { requireOpen, requireService } from '../budgets/budget-service'
import { type Context, may } from '../context'
import { checkVersion, found } from '../database/columns'
import { withinBudgets } from '../projects/project-service'
import {
  listHistory,
  ownPersonId,
  requireUnlocked,
  requireWorker,
  standingFor,
  type Worker,
  workerFor,
} from '../timesheets/timesheet-service'
import { billingRows } from './billing'
import { invoicedIds } from './invoiced-service'
import {
  deleteEntry,
  type EntryFilter,
  insertEntry,
  type NamedEntry,
  readEntriesOf,
  readEntriesOfProject,
  readEntry,
  readEntryPage,
  readMinutesOfDay,
  readRecentServices,
  updateEntry,
} from './time-entry-rows'

const visible = (context: Context) => withinBudgets(context, { project: 'time_entries.project_id', budget: 'time_entries.budget_id' })

export function listEntries(context: Context, filter: EntryFilter) {
  const others = may(context.actor, 'work.time_all')
  const own = ownPersonId(context)
  if (!others && filter.personId !== null && filter.personId !== own)
    throw fail(basicFailures.not_permitted, { permission: 'work.time_all' })
  const page = readEntryPage(context, others ? filter : { ...filter, personId: own ?? '' }, visible(context))
  return { ...page, rows: shownRows(context, page.rows) }
}

/** Who sees no rates sees no amounts, from which they follow. */
function shownRows(context: Context, entries: readonly NamedEntry[]): TimeEntryRow[] {
  const rows = billingRows(context, entries)
  return may(context.actor, 'work.rates') ? rows : rows.map((row) => ({ ...row, amountMinor: null, price: '', perMinutes: 0 }))
}

/** All time of a project up to a day, with what it bills; the asker must be allowed to see the project. */
export function listEntriesOfProject(context: Context, projectId: string, to?: CalendarDate) {
  return billingRows(context, readEntriesOfProject(context, projectId, to))
}

export function readWeek(context: Context, { personId, on }: { personId?: string | undefined; on: CalendarDate }): Week {
  const worker = workerFor(context, personId, 'work.time_all')
  const mondayOn = mondayOf(on)
  const entries = readEntriesOf(context, worker.id, mondayOn, addDays(mondayOn, 6), visible(context))
  const { lockedUntil } = standingFor(context, worker.id)
  return {
    personId: worker.id,
    personName: worker.name,
    mondayOn,
    lockedUntil,
    entries: shownRows(context, entries),
    recentServiceIds: readRecentServices(context, worker.id, [addDays(mondayOn, -28), addDays(mondayOn, 6)], visible(context)),
    sentBack: lastSentBack(context, worker, mondayOn),
    roundings: roundingsOf(entries),
  }
}

/** The comment with which time of this week came back, unless it was submitted again since. */
function lastSentBack(context: Context, { id }: Worker, mondayOn: CalendarDate): Week['sentBack'] {
  const sundayOn = addDays(mondayOn, 6)
  const last = listHistory(context, { personId: id, limit: 200 }).find(
    ({ kind, from, to }) =>
      (kind === 'submitted' && (to ?? '') >= mondayOn) || (kind === 'sent_back' && (from ?? '') <= sundayOn && (to ?? '') >= mondayOn),
  )
  return last?.kind === 'sent_back' ? { comment: last.comment, actor: last.actor } : null
}

function roundingsOf(entries: readonly NamedEntry[]): Week['roundings'] {
  const rounded = entries.filter(({ roundingStep }) => roundingStep > 1)
  const byProject = new Map(rounded.map((entry) => [entry.projectId, entry]))
  return [...byProject.values()].map(({ projectId, roundingStep, roundingWay }) => ({
    projectId,
    rounding: { stepMinutes: roundingStep as 5, way: roundingWay as 'up' },
  }))
}

export interface EntryChange {
  id?: string | undefined
  version?: number | undefined
  entry: TimeEntryInput
}

export function saveEntry(context: Context, { id, version, entry }: EntryChange): TimeEntry {
  const before = id === undefined ? null : requireChangeable(context, id, version)
  const worker = workerFor(context, entry.personId ?? before?.personId, 'work.time_all')
  requireUnlocked(context, worker, entry.on)
  const content = contentOf(context, worker, entry, before)
  const total = readMinutesOfDay(context, worker.id, entry.on, before?.id ?? '') + entry.minutes
  if (total > 1440) throw fail(timeEntryFailures.day_too_long, { on: entry.on, minutes: total })
  const savedId = before?.id ?? insertEntry(context, content)
  if (before) updateEntry(context, { ...content, id: before.id, version: before.version })
  const after = requireEntry(context, savedId)
  context.record({ subject: 'time-entry', subjectId: savedId, before, after })
  return after
}

/** What is written down of an entry: its service says which budget and project it belongs to. */
function contentOf(context: Context, worker: Worker, entry: TimeEntryInput, before: TimeEntry | null) {
  const place = requireService(context, entry.serviceId)
  if (before?.serviceId !== entry.serviceId) requireOpen(place)
  return {
    personId: worker.id,
    projectId: place.project.id,
    budgetId: place.budget.id,
    serviceId: place.service.id,
    on: entry.on,
    minutes: entry.minutes,
    note: entry.note,
    isBillable: entry.isBillable ?? before?.isBillable ?? place.service.isBillable,
  }
}

export function removeEntry(context: Context, { id, version }: { id: string; version: number }): { id: string } {
  const before = requireChangeable(context, id, version)
  deleteEntry(context, id)
  context.record({ subject: 'time-entry', subjectId: id, before, after: null })
  return { id }
}

function requireEntry(context: Context, id: string): TimeEntry {
  const { personId, version, projectId, budgetId, serviceId, on, minutes, note, isBillable } = found(
    readEntry(context, id, visible(context)),
    'time entry',
    id,
  )
  return { id, version, personId, projectId, budgetId, serviceId, on, minutes, note, isBillable }
}

/** An entry that may still change: of oneself or of others with the permission, not submitted, on no invoice. */
function requireChangeable(context: Context, id: string, version: number | undefined): TimeEntry {
  const entry = requireEntry(context, id)
  checkVersion('time entry', version ?? entry.version, entry.version)
  workerFor(context, entry.personId, 'work.time_all')
  if (invoicedIds(context, 'time_entry', [id]).has(id)) throw fail(timeEntryFailures.time_invoiced, { on: entry.on })
  requireUnlocked(context, requireWorker(context, entry.personId), entry.on)
  return entry
}
