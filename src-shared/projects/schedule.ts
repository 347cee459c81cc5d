// When a project is invoiced: on which days, and up to which day of work. Calendar dates only, so no time change can move one.
import { z } from 'zod'
import { addDays, type CalendarDate, calendarDateSchema, daysBetween } from '../basics/calendar-date'
import { addMonths, dayOfMonth, lastOfMonth, monthOf, monthsBetween, nthWorkingDay } from './months'

export const BILLS_UP_TO = ['date', 'day_before', 'month_before'] as const
const billsUpTo = z
  .enum(BILLS_UP_TO)
  .default('date')
  .describe('the last day whose work an invoice bills: its own date, the day before, or the end of the month before')

const monthDaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.int().min(1).max(31).describe('the last day where a month is shorter') }),
  z.object({ kind: z.literal('last') }),
  z.object({ kind: z.literal('working_day'), nth: z.int().min(1).max(20).describe('Monday to Friday') }),
  z.object({ kind: z.literal('last_working_day') }),
])
export type MonthDay = z.infer<typeof monthDaySchema>

export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('monthly'), on: monthDaySchema, billsUpTo }),
  z.object({ kind: z.literal('two_weeks'), anchorOn: calendarDateSchema.describe('the first date'), billsUpTo }),
  z.object({
    kind: z.literal('every'),
    count: z.int().min(1).max(366),
    unit: z.enum(['days', 'weeks', 'months']),
    anchorOn: calendarDateSchema.describe('the first date'),
    billsUpTo,
  }),
  z.object({ kind: z.literal('dates'), dates: z.array(calendarDateSchema).min(1, 'must not be empty').max(400), billsUpTo }),
])
export type Schedule = z.infer<typeof scheduleSchema>

/** The days that an invoice bills; `from` is null where no invoice came before. */
export interface BilledPeriod {
  from: CalendarDate | null
  to: CalendarDate
}

/** The dates of a schedule from `from` to `to`, both included, in their order and each once. */
export function scheduledDates(schedule: Schedule, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return datesAround(schedule, from, to).filter((date) => date >= from && date <= to)
}

/** The first date after a day; undefined when the schedule has none any more. */
export function nextDate(schedule: Schedule, after: CalendarDate): CalendarDate | undefined {
  if (schedule.kind === 'dates') return [...schedule.dates].sort().find((date) => date > after)
  const begin = 'anchorOn' in schedule && schedule.anchorOn > after ? schedule.anchorOn : addDays(after, 1)
  return scheduledDates(schedule, begin, addDays(begin, longestGap(schedule)))[0]
}

/** The last date before a day; undefined when there is none. */
export function previousDate(schedule: Schedule, before: CalendarDate): CalendarDate | undefined {
  if (schedule.kind === 'dates') return [...schedule.dates].sort().findLast((date) => date < before)
  return scheduledDates(schedule, addDays(before, -longestGap(schedule)), addDays(before, -1)).at(-1)
}

/** Which days the invoice of a scheduled date bills: after those of the date before, up to what the schedule says. */
export function billedPeriod(schedule: Schedule, on: CalendarDate): BilledPeriod {
  const before = previousDate(schedule, on)
  return { from: before === undefined ? null : addDays(lastBilledDay(schedule, before), 1), to: lastBilledDay(schedule, on) }
}

function lastBilledDay({ billsUpTo: upTo }: Schedule, on: CalendarDate): CalendarDate {
  if (upTo === 'date') return on
  return upTo === 'day_before' ? addDays(on, -1) : addDays(dayOfMonth(monthOf(on), 1), -1)
}

/** Days between two dates at most. */
function longestGap(schedule: Schedule): number {
  if (schedule.kind !== 'every') return 62
  const days = { days: 1, weeks: 7, months: 31 }[schedule.unit]
  return (schedule.count + 1) * days
}

/** The dates of a schedule from `from` to `to`, and perhaps some beside. */
function datesAround(schedule: Schedule, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  if (schedule.kind === 'dates') return [...new Set(schedule.dates)].sort()
  if (schedule.kind === 'monthly') {
    const count = monthsBetween(monthOf(from), monthOf(to))
    return Array.from({ length: Math.max(0, count + 1) }, (_, index) => inMonth(schedule.on, addMonths(monthOf(from), index)))
  }
  if (schedule.kind === 'every' && schedule.unit === 'months') return everyMonths(schedule, from, to)
  const step = schedule.kind === 'two_weeks' ? 14 : schedule.count * (schedule.unit === 'weeks' ? 7 : 1)
  const first = Math.max(0, Math.ceil(daysBetween(schedule.anchorOn, from) / step))
  const last = Math.floor(daysBetween(schedule.anchorOn, to) / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => addDays(schedule.anchorOn, (first + index) * step))
}

/** Counted from the anchor each time, so that 31 January, 28 February, 31 March does not become 28 March. */
function everyMonths({ anchorOn, count }: { anchorOn: CalendarDate; count: number }, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const anchor = monthOf(anchorOn)
  const day = Number(anchorOn.slice(8))
  const first = Math.max(0, Math.floor(monthsBetween(anchor, monthOf(from)) / count))
  const last = Math.floor(monthsBetween(anchor, monthOf(to)) / count)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dayOfMonth(addMonths(anchor, (first + index) * count), day))
}

function inMonth(on: MonthDay, month: string): CalendarDate {
  switch (on.kind) {
    case 'day':
      return dayOfMonth(month, on.day)
    case 'last':
      return lastOfMonth(month)
    case 'working_day':
      return nthWorkingDay(month, on.nth)
    case 'last_working_day':
      return nthWorkingDay(month, -1)
  }
}
