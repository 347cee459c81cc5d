// On which days a recurring invoice is made: counted from an anchor, so that no day drifts (31 January, 28 February, 31 March).
import { z } from 'zod'
import { addDays, addMonths, type CalendarDate, calendarDateSchema, daysBetween } from '../basics/calendar-date'

export const UNITS = ['day', 'week', 'month', 'year'] as const
export const ruleSchema = z.object({
  every: z.int().min(1).max(366),
  unit: z.enum(UNITS),
  anchorOn: calendarDateSchema
    .refine((date) => date < '2200', 'a date before the year 2200')
    .describe('the day from which all others are counted; the 31st becomes the last day of shorter months'),
})
export type Rule = z.infer<typeof ruleSchema>

/** The day number `index` of the rule: 0 is the anchor, negative ones lie before it. */
export function dayOf({ every, unit, anchorOn }: Rule, index: number): CalendarDate {
  const steps = index * every
  if (unit === 'day') return addDays(anchorOn, steps)
  if (unit === 'week') return addDays(anchorOn, steps * 7)
  return addMonths(anchorOn, unit === 'month' ? steps : steps * 12)
}

/** The longest step of each unit in days: counting with it never goes too far. */
const LONGEST = { day: 1, week: 7, month: 31, year: 366 } as const

/** The number of the first day of the rule on `from` or later, never before the anchor. */
export function indexFrom(rule: Rule, from: CalendarDate): number {
  let index = Math.max(0, Math.floor(daysBetween(rule.anchorOn, from) / (LONGEST[rule.unit] * rule.every)))
  while (dayOf(rule, index) < from) index += 1
  return index
}

/** The first day of the rule on `from` or later. */
export function firstDayFrom(rule: Rule, from: CalendarDate): CalendarDate {
  return dayOf(rule, indexFrom(rule, from))
}

/** Which days the invoice of a day is for: from it on, up to the day before it, or up to and with it. */
export const COVERS = ['from_day', 'before_day', 'until_day'] as const
export type Covers = (typeof COVERS)[number]

export interface Period {
  from: CalendarDate
  to: CalendarDate
}

/** The period that the invoice of a day of the rule is for. */
export function periodOf(rule: Rule, covers: Covers, on: CalendarDate): Period {
  const index = indexFrom(rule, on)
  if (covers === 'from_day') return { from: on, to: addDays(dayOf(rule, index + 1), -1) }
  const previous = dayOf(rule, index - 1)
  return covers === 'before_day' ? { from: previous, to: addDays(on, -1) } : { from: addDays(previous, 1), to: on }
}
