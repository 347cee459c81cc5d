// Today on the calendar of this computer: the one place where screens look at the clock for a date.
import { type CalendarDate, localDate } from '#shared/basics/calendar-date'

export function today(): CalendarDate {
  return localDate(new Date())
}
