// Ranges of days that people ask for often.
import { addDays, type CalendarDate } from '#shared/basics/calendar-date'

export type RangeName = 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear' | 'lastYear'
export const RANGE_NAMES: readonly RangeName[] = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'lastYear']

export interface Range {
  from: CalendarDate
  to: CalendarDate
}

const first = (year: number, month: number): CalendarDate => `${year}-${String(month).padStart(2, '0')}-01`

/** From the first day of a month to the last day, `count` months long. */
function months(year: number, month: number, count: number): Range {
  const after = month + count > 12 ? first(year + 1, month + count - 12) : first(year, month + count)
  return { from: first(year, month), to: addDays(after, -1) }
}

export function rangeOf(name: RangeName, today: CalendarDate): Range {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (name === 'thisMonth') return months(year, month, 1)
  if (name === 'lastMonth') return month === 1 ? months(year - 1, 12, 1) : months(year, month - 1, 1)
  if (name === 'thisQuarter') return months(year, month - ((month - 1) % 3), 3)
  return months(name === 'thisYear' ? year : year - 1, 1, 12)
}
