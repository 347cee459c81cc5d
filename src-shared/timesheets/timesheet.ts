// What becomes of somebody's time: they submit it up to a day, managers approve it or send it back, and who may opens it again with a reason.
// These are facts in the order in which they happened; the state of a day follows from them and from nothing else.
import { z } from 'zod'
import { addDays, type CalendarDate, calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { type Id, idSchema } from '../basics/id'

export const APPROVAL_FLOWS = ['off', 'week', 'project'] as const
export const approvalFlowSchema = z.enum(APPROVAL_FLOWS)
/** off: submitted is enough; week: a manager approves a person's whole week; project: each project's part of it. */
export type ApprovalFlow = z.infer<typeof approvalFlowSchema>

export const DECISIONS = ['approved', 'sent_back'] as const
export const timesheetEventSchema = z.object({
  id: idSchema,
  personId: idSchema,
  kind: z.enum(['submitted', 'unlocked', ...DECISIONS]),
  from: calendarDateSchema.nullable().describe('the first day decided about; of the opened time, the first day that is open again'),
  to: calendarDateSchema.nullable().describe('the last day decided about; of submitted time, the day up to which it is'),
  projectId: idSchema.nullable().describe('decides about one project only'),
  comment: z.string(),
  at: instantSchema,
  actor: z.string(),
})
export type TimesheetEvent = z.infer<typeof timesheetEventSchema>

export const DAY_STATES = ['open', 'pending', 'approved'] as const
export type DayState = (typeof DAY_STATES)[number]

/** Approved days, both ends included; of one project or of all (null). */
interface ApprovedRange {
  from: CalendarDate
  to: CalendarDate
  projectId: Id | null
}

/** Where a person's time stands. */
export interface Standing {
  /** the last day that is submitted; null when none ever was */
  lockedUntil: CalendarDate | null
  approved: readonly ApprovedRange[]
}

export const nothingSubmitted: Standing = { lockedUntil: null, approved: [] }

/** Where a person's time stands after their events, oldest first. Opening days takes back what was decided about them. */
export function standingOf(events: readonly TimesheetEvent[]): Standing {
  return events.reduce(follow, nothingSubmitted)
}

function follow(standing: Standing, { kind, from, to, projectId }: TimesheetEvent): Standing {
  const { lockedUntil, approved } = standing
  if (kind === 'submitted') return { lockedUntil: lockedUntil === null || (to ?? '') > lockedUntil ? to : lockedUntil, approved }
  const begin = from ?? ''
  if (kind === 'approved') return { lockedUntil, approved: [...approved, { from: begin, to: to ?? begin, projectId }] }
  // Opened again, or sent back: everything from that day on is open.
  const lastLocked = begin === '' ? null : addDays(begin, -1)
  return {
    lockedUntil: lockedUntil === null || lastLocked === null ? null : lastLocked < lockedUntil ? lastLocked : lockedUntil,
    approved: approved
      .filter((range) => range.from < begin)
      .map((range) => (range.to < begin ? range : { ...range, to: addDays(begin, -1) })),
  }
}

/** Whether a person's time on a day is submitted, and may no longer be changed. */
export function isLocked({ lockedUntil }: Standing, on: CalendarDate): boolean {
  return lockedUntil !== null && on <= lockedUntil
}

/** The state of a person's time for a project on a day. */
export function stateOf(standing: Standing, projectId: Id, on: CalendarDate): DayState {
  if (!isLocked(standing, on)) return 'open'
  const isApproved = standing.approved.some(
    (range) => range.from <= on && on <= range.to && (range.projectId === null || range.projectId === projectId),
  )
  return isApproved ? 'approved' : 'pending'
}
