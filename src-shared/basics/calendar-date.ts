// Calendar dates are `YYYY-MM-DD` texts without a time zone, so nothing can move by a day.
import { z } from 'zod'

export type CalendarDate = string
const DAY = 86_400_000

/** Whether the text is a day that exists: "2026-02-29" is not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && fromTime(time) === text
}

/** A calendar date on the wire. */
export const calendarDateSchema = z.string().refine(isCalendarDate, 'a date that exists, as YYYY-MM-DD')
/** A UTC instant on the wire, such as 2026-11-22T10:30:00.000Z. */
export const instantSchema = z.iso.datetime()

function fromTime(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10)
}

function toTime(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromTime(toTime(date) + days * DAY)
}

/** The date `months` later (earlier when negative); a day that the month does not have becomes its last day: 31 January becomes 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromTime(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toTime(to) - toTime(from)) / DAY)
}

/** The year, 2026 of 2026-12-31. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

/** The calendar date of a moment in the machine's own time zone. */
export function localDate(moment: Date): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`
}
