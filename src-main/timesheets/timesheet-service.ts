// Submitting time, opening it again, approving it: load, decide, save.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import type { Lock } from '#shared/timesheets/contract'
import { timesheetFailures } from '#shared/timesheets/failures'
import { type ApprovalFlow, isLocked, nothingSubmitted, type Standing, standingOf, type TimesheetEvent } from '#shared/timesheets/timesheet'
import { type Context, may } from '../context'
import { found } from '../database/columns'
import { isProjectSeen, requireProject } from '../projects/project-service'
import {
  insertEvent,
  readApprovalFlow,
  readEvents,
  readHasUnseen,
  readWorkedSums,
  readWorkers,
  type WorkedSum,
  type Worker,
  writeApprovalFlow,
} from './timesheet-rows'

export type { Worker } from './timesheet-rows'

/** Everybody whose time is written down, by name. */
export function listWorkers(context: Context): Worker[] {
  return readWorkers(context)
}

export function requireWorker(context: Context, id: string): Worker {
  return found(
    readWorkers(context).find((worker) => worker.id === id),
    'person',
    id,
  )
}

/** Whose time is meant: oneself when nobody is named; somebody else's needs its own permission. */
export function workerFor(context: Context, personId: string | undefined, permission: string): Worker {
  const own = ownPersonId(context)
  const id = personId ?? own
  if (id === undefined) throw fail(timesheetFailures.person_unknown, {})
  if (id !== own && !may(context.actor, permission)) throw fail(basicFailures.not_permitted, { permission })
  return requireWorker(context, id)
}

/** The person who asks; undefined for the program itself. */
export function ownPersonId({ actor }: Context): string | undefined {
  return actor.personId ?? undefined
}

/** Where the time of these people stands; of everybody when left out. */
export function standingsOf(context: Context, personIds?: readonly string[]): Map<string, Standing> {
  const byPerson = Map.groupBy(readEvents(context, personIds), ({ personId }) => personId)
  return new Map([...byPerson].map(([id, events]) => [id, standingOf(events)]))
}

export function standingFor(context: Context, personId: string): Standing {
  return standingsOf(context, [personId]).get(personId) ?? nothingSubmitted
}

/** Refuses a change of time that is submitted. */
export function requireUnlocked(context: Context, worker: Worker, on: CalendarDate): void {
  const standing = standingFor(context, worker.id)
  if (isLocked(standing, on))
    throw fail(timesheetFailures.time_locked, { on, person: worker.name, lockedUntil: standing.lockedUntil ?? on })
}

export function approvalFlow(context: Context): ApprovalFlow {
  return readApprovalFlow(context)?.flow ?? 'off'
}

export function readSettings(context: Context): { approval: ApprovalFlow } {
  return { approval: approvalFlow(context) }
}

export function saveSettings(context: Context, after: { approval: ApprovalFlow }): { approval: ApprovalFlow } {
  const before = readSettings(context)
  context.record({ subject: 'work-settings', subjectId: writeApprovalFlow(context, after.approval), before, after })
  return after
}

export function listLocks(context: Context): Lock[] {
  const standings = standingsOf(context)
  const own = may(context.actor, 'work.time_all') ? undefined : (ownPersonId(context) ?? '')
  return readWorkers(context)
    .filter(({ id, isArchived }) => !isArchived && (own === undefined || id === own))
    .map(({ id, name }) => ({ personId: id, name, lockedUntil: standings.get(id)?.lockedUntil ?? null }))
}

/** Time by person, project and day. */
export function sumWorked(context: Context, question: Parameters<typeof readWorkedSums>[1]): WorkedSum[] {
  return readWorkedSums(context, question)
}

export function listHistory(context: Context, { personId, limit }: { personId: string; limit: number }): TimesheetEvent[] {
  const worker = workerFor(context, personId, 'work.time_all')
  return readEvents(context, [worker.id])
    .filter((event) => event.projectId === null || isProjectSeen(context, event.projectId))
    .reverse()
    .slice(0, limit)
}

export function submitTime(context: Context, { personId, to }: { personId?: string | undefined; to: CalendarDate }): Lock {
  const worker = workerFor(context, personId, 'work.time_all')
  const { lockedUntil } = standingFor(context, worker.id)
  if (worker.id !== ownPersonId(context)) requireWholeTime(context, worker, { from: FIRST_DAY, to })
  if (lockedUntil !== null && lockedUntil >= to) throw fail(timesheetFailures.already_submitted, { person: worker.name, lockedUntil })
  return append(context, worker, { kind: 'submitted', from: null, to, comment: '', projectId: null })
}

export function unlockTime(context: Context, input: { personId: string; from: CalendarDate; reason: string }): Lock {
  const worker = requireWorker(context, input.personId)
  requireWholeTime(context, worker, { from: input.from, to: LAST_DAY })
  if (!isLocked(standingFor(context, worker.id), input.from))
    throw fail(timesheetFailures.nothing_to_unlock, { person: worker.name, on: input.from })
  return append(context, worker, { kind: 'unlocked', from: input.from, to: null, comment: input.reason, projectId: null })
}

export interface Decision {
  items: readonly { personId: string; from: CalendarDate; to: CalendarDate; projectId: string | null }[]
  decision: 'approved' | 'sent_back'
  comment: string
}

/** Approves submitted time, or sends it back: it is then open again from its first day on. */
export function decideTime(context: Context, { items, decision, comment }: Decision): { count: number } {
  const flow = approvalFlow(context)
  if (flow === 'off') throw fail(timesheetFailures.approval_is_off, {})
  if (decision === 'sent_back' && comment.trim() === '') throw fail(timesheetFailures.comment_missing, {})
  for (const { personId, from, to, projectId } of items) {
    const worker = requireWorker(context, personId)
    if (projectId === null) requireWholeTime(context, worker, { from, to })
    else requireProject(context, projectId)
    if (flow === 'project' && projectId === null) throw fail(timesheetFailures.approval_wants_project, {})
    if (!isLocked(standingFor(context, personId), decision === 'approved' ? to : from))
      throw fail(timesheetFailures.not_submitted, { person: worker.name, to })
    append(context, worker, { kind: decision, from, to, projectId, comment })
  }
  return { count: items.length }
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

interface Days {
  from: CalendarDate
  to: CalendarDate
}

/** Whether all that a person worked in these days is on projects that the asker sees. */
export function seesWholeTime(context: Context, personId: string, days: Days): boolean {
  return context.actor.scope === 'everything' || !readHasUnseen(context, personId, days)
}

/** What is decided for a whole stretch of time is decided by somebody who sees all of it. */
function requireWholeTime(context: Context, { id, name }: Worker, days: Days): void {
  if (!seesWholeTime(context, id, days)) throw fail(timesheetFailures.time_of_other_projects, { person: name })
}

function append(context: Context, { id, name }: Worker, told: Omit<Parameters<typeof insertEvent>[1], 'personId'>): Lock {
  const before = standingFor(context, id)
  insertEvent(context, { personId: id, ...told })
  const { lockedUntil } = standingFor(context, id)
  const { kind, from, to, projectId, comment } = told
  const after = { lockedUntil, kind, from, to, projectId, comment }
  context.record({ subject: 'timesheet', subjectId: id, before: { lockedUntil: before.lockedUntil }, after })
  return { personId: id, name, lockedUntil }
}
