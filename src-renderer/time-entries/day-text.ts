// A day as the head of a column says it.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { screenLocale } from '../kit/language'

/** 2026-11-23 as "Mon 23". */
export function dayText(date: CalendarDate): string {
  return new Intl.DateTimeFormat(screenLocale(), { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}
