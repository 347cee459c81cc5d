import type { CalendarDate } from '../basics/calendar-date'
import { defineFailures } from '../basics/failure'
import type { ImportProblem } from './time-import'

export const timeEntryFailures = defineFailures({
  time_invoiced: (facts: { on: CalendarDate }) =>
    `The time of ${facts.on} is on an invoice and cannot change until the invoice gives it back.`,
  work_invoiced_twice: (facts: { count: number }) =>
    `${facts.count} time entries or expenses are on another invoice already. Take them out of this one, or void the other.`,
  day_too_long: (facts: { on: CalendarDate; minutes: number }) =>
    `${facts.on} would have ${Math.floor(facts.minutes / 60)}:${String(facts.minutes % 60).padStart(2, '0')} hours. A day has 24.`,
  no_timer: () => 'No timer runs.',
  timer_too_long: (facts: { hours: number }) => `The timer has run for ${facts.hours} hours. Say how long you worked.`,
  file_not_readable: (facts: { problem: string }) => `The file could not be read: ${facts.problem}. Save it as CSV and choose it again.`,
  file_too_long: (facts: { rows: number; most: number }) =>
    `The file has ${facts.rows} rows; up to ${facts.most} can be imported at once. Part it.`,
  import_rows_wrong: (facts: { problems: readonly ImportProblem[]; count: number }) =>
    `${facts.count} cells cannot be imported, so nothing was saved. ${facts.problems
      .slice(0, 3)
      .map(({ line, column, value, expected }) => `Line ${line}, ${column}: "${value}" should be ${expected}.`)
      .join(' ')}`,
})
