// The day that the reader's own clock shows.
import { type CalendarDate, localDate } from '#shared/basics/calendar-date'

export function today(): CalendarDate {
  return localDate(new Date())
}
