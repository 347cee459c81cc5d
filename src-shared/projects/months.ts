// Months as "2026-02": counting them, and their days, with shorter months taken as they are.
import { addDays, type CalendarDate, daysBetween } from '../basics/calendar-date'

export type Month = string

/** "2026-02" of 2026-02-14. */
export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7)
}

/** The month `count` months later; earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
}

/** The last day of a month. */
export function lastOfMonth(month: Month): CalendarDate {
  return addDays(`${addMonths(month, 1)}-01`, -1)
}

/** A day of a month, its last one where the month is shorter. */
export function dayOfMonth(month: Month, day: number): CalendarDate {
  const date = addDays(`${month}-01`, day - 1)
  return monthOf(date) === month ? date : lastOfMonth(month)
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(date: CalendarDate): number {
  return ((daysBetween('2024-01-01', date) % 7) + 7) % 7
}

/** The Monday of the week of a day. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -weekday(date))
}

/** The nth day of a month from Monday to Friday; from the end when negative, the last one when there are fewer. */
export function nthWorkingDay(month: Month, nth: number): CalendarDate {
  const length = Number(lastOfMonth(month).slice(8))
  const days = Array.from({ length }, (_, index) => dayOfMonth(month, index + 1)).filter((date) => weekday(date) < 5)
  return days.at(nth > 0 ? Math.min(nth, days.length) - 1 : nth) ?? lastOfMonth(month)
}
