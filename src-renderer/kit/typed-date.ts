// Reads dates as people type them and answers calendar dates; the order of day and month is never guessed from the machine.
import { addDays, type CalendarDate, isCalendarDate, yearOf } from '#shared/basics/calendar-date'

/**
 * "2026-11-22", "20261122", "22.11.2026", "22.11.26", "22/11/2026" (day first), "22.11." (this year), "+14" and "-3" (days from `from`).
 * Undefined when it is no date.
 */
export function readDate(typed: string, today: CalendarDate, from: CalendarDate = today): CalendarDate | undefined {
  const text = typed.trim()
  const days = /^([+-]\d{1,4})$/.exec(text)?.[1]
  if (days) return addDays(from, Number(days))
  const iso = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text)
  if (iso) return existing(iso[1], iso[2], iso[3])
  const dayFirst = /^(\d{1,2})[./ ](\d{1,2})(?:[./ ](\d{4}|\d{2})?)?$/.exec(text)
  if (!dayFirst) return undefined
  const year = dayFirst[3] ?? String(yearOf(today))
  return existing(year.length === 2 ? `20${year}` : year, dayFirst[2], dayFirst[1])
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}
