import type { CalendarDate } from '../basics/calendar-date'
import { defineFailures } from '../basics/failure'

export const timesheetFailures = defineFailures({
  time_locked: (facts: { on: CalendarDate; person: string; lockedUntil: CalendarDate }) =>
    `The time of ${facts.person} is submitted up to ${facts.lockedUntil}; ${facts.on} can no longer change. Somebody who may unlock it can open it again.`,
  already_submitted: (facts: { person: string; lockedUntil: CalendarDate }) =>
    `The time of ${facts.person} is submitted up to ${facts.lockedUntil} already. Choose a later day.`,
  nothing_to_unlock: (facts: { person: string; on: CalendarDate }) => `The time of ${facts.person} is open from ${facts.on} on already.`,
  not_submitted: (facts: { person: string; to: CalendarDate }) =>
    `The time of ${facts.person} is not submitted up to ${facts.to}. It can be approved once it is.`,
  time_of_other_projects: (facts: { person: string }) =>
    `In these days ${facts.person} also worked on projects that are not assigned to you. Somebody who sees all of them can decide.`,
  approval_is_off: () => 'Approval is switched off. Switch it on in the settings of time first.',
  approval_wants_project: () => 'Time is approved for each project. Name the project.',
  comment_missing: () => 'Say what is to be changed, so that the person knows why the time comes back.',
  person_unknown: () => 'You are not entered as a person yet. Choose whose time it is, or let somebody enter you under People.',
})
