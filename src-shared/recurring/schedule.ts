// A recurring invoice: when it is made, from what, and what it does with the invoice that it made.
import { z } from 'zod'
import { addDays, type CalendarDate, calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { line } from '../basics/text'
import { COVERS, firstDayFrom, type Rule, ruleSchema } from './rule'

export const endSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('on'), on: calendarDateSchema.describe('the last day on which one may be made') }),
  z.object({ kind: z.literal('after'), count: z.int().min(1).max(10_000).describe('how many are made in all') }),
])

export const scheduleInputSchema = ruleSchema.extend({
  name: line(120).default(''),
  ends: endSchema.default({ kind: 'never' }),
  covers: z.enum(COVERS).default('from_day').describe('which period the invoice of a day is for'),
  statesPeriod: z.boolean().default(true).describe('print the period as the period of supply'),
  finalizes: z.boolean().default(false).describe('finalise the invoice at once; otherwise it stays a draft'),
})
export type ScheduleInput = z.infer<typeof scheduleInputSchema>

export const scheduleSchema = scheduleInputSchema.extend({
  id: idSchema,
  version: z.int(),
  templateId: idSchema.describe('the draft that it is made from; edit it with invoices.save'),
  isPaused: z.boolean(),
  notBefore: calendarDateSchema.describe('no invoice is made for a day before this one'),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** How far a schedule has come: the newest day for which an invoice was made, and how many were made. */
export interface Progress {
  lastOn: CalendarDate | null
  count: number
}

type Timing = Pick<Schedule, 'every' | 'unit' | 'anchorOn' | 'ends' | 'isPaused' | 'notBefore'>

/** The next day for which an invoice is made, in the past too when nobody was there; null while paused and after the end. */
export function nextDay(schedule: Timing, { lastOn, count }: Progress): CalendarDate | null {
  const { ends, isPaused, notBefore } = schedule
  if (isPaused || (ends.kind === 'after' && count >= ends.count)) return null
  const earliest = lastOn !== null && lastOn >= notBefore ? addDays(lastOn, 1) : notBefore
  const next = firstDayFrom(schedule, earliest)
  return ends.kind === 'on' && next > ends.on ? null : next
}

/** The next days, at most `limit`, as if each were made. */
export function nextDays(schedule: Timing, progress: Progress, limit: number): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = nextDay(schedule, progress); day !== null && days.length < limit; ) {
    days.push(day)
    day = nextDay(schedule, { lastOn: day, count: progress.count + days.length })
  }
  return days
}

/** The first day for which a schedule with other days makes an invoice: tomorrow, because its first invoice is often the one it was made from. */
export function firstDayAfter(today: CalendarDate): CalendarDate {
  return addDays(today, 1)
}

/** Whether two schedules fall on the same days. */
export function haveSameDays(a: Rule, b: Rule): boolean {
  return a.every === b.every && a.unit === b.unit && a.anchorOn === b.anchorOn
}

/** Whether no invoice will ever be made again, unless the schedule is changed. */
export function isOver(schedule: Timing, progress: Progress): boolean {
  return nextDay({ ...schedule, isPaused: false }, progress) === null
}
