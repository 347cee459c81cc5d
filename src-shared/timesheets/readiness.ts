// Whether the time that would go on an invoice is complete: nobody's days are open, and nothing waits for approval.
import { addDays, type CalendarDate, daysBetween } from '../basics/calendar-date'
import type { Id } from '../basics/id'
import { isLocked, nothingSubmitted, type Standing, stateOf } from './timesheet'

/** The time of one person on one day for the project that is not invoiced yet. */
export interface WorkedDay {
  personId: Id
  on: CalendarDate
  minutes: number
}
export interface ReadinessQuestion {
  projectId: Id
  /** the days that the invoice is to bill, both included */
  from: CalendarDate
  to: CalendarDate
  /** who is expected to submit, whether they worked or not */
  memberIds: readonly Id[]
  /** what was worked up to `to` and is not invoiced; earlier days count too */
  worked: readonly WorkedDay[]
  standings: ReadonlyMap<Id, Standing>
  needsApproval: boolean
}
export interface OpenPerson {
  personId: Id
  openDays: number
  /** null: never locked */
  lockedUntil: CalendarDate | null
}
export interface Readiness {
  isReady: boolean
  open: OpenPerson[]
  openDays: number
  openMinutes: number
  pendingMinutes: number
  /** submitted time that waits, by person */
  pending: { personId: Id; minutes: number }[]
  /** approved time, or submitted time where nobody approves */
  doneMinutes: number
}

/** How complete the time of a project is for a period (seed: the routine of invoicing). Time after the period is not looked at. */
export function readinessOf(question: ReadinessQuestion): Readiness {
  const { memberIds, standings, to } = question
  const worked = question.worked.filter(({ on, minutes }) => on <= to && minutes > 0)
  const people = [...new Set([...memberIds, ...worked.map(({ personId }) => personId)])]
  const open = people.map((personId) => openOf(question, personId, worked)).filter(({ openDays }) => openDays > 0)
  let [openMinutes, doneMinutes] = [0, 0]
  const waiting = new Map<Id, number>()
  for (const { personId, on, minutes } of worked) {
    const state = stateOf(standings.get(personId) ?? nothingSubmitted, question.projectId, on)
    if (state === 'open') openMinutes += minutes
    else if (state === 'approved' || !question.needsApproval) doneMinutes += minutes
    else waiting.set(personId, (waiting.get(personId) ?? 0) + minutes)
  }
  const pending = [...waiting].map(([personId, minutes]) => ({ personId, minutes }))
  return {
    isReady: open.length === 0 && pending.length === 0,
    open,
    openDays: open.reduce((sum, { openDays }) => sum + openDays, 0),
    openMinutes,
    pendingMinutes: pending.reduce((sum, { minutes }) => sum + minutes, 0),
    pending,
    doneMinutes,
  }
}

/** The open days of the period, and earlier ones on which there is time. */
function openOf({ from, to, standings }: ReadinessQuestion, personId: Id, worked: readonly WorkedDay[]): OpenPerson {
  const standing = standings.get(personId) ?? nothingSubmitted
  const { lockedUntil } = standing
  const begin = lockedUntil === null || lockedUntil < from ? from : addDays(lockedUntil, 1)
  const inPeriod = Math.max(0, daysBetween(begin, to) + 1)
  const earlier = new Set(
    worked.filter((day) => day.personId === personId && day.on < from && !isLocked(standing, day.on)).map(({ on }) => on),
  )
  return { personId, openDays: inPeriod + earlier.size, lockedUntil }
}
