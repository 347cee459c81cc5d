// The rows of a week: the services with time on them, those of the weeks before, and those that somebody added just now.
import { addDays, type CalendarDate } from '#shared/basics/calendar-date'
import type { Bookable } from '#shared/budgets/contract'
import type { Week } from '#shared/time-entries/contract'
import type { TimeEntryRow } from '#shared/time-entries/time-entry'

export interface WeekRow {
  serviceId: string
  service: string
  project: string
  /** takes new time */
  isOpen: boolean
  /** the entries of each day, Monday first */
  days: TimeEntryRow[][]
  minutes: number
}

export function daysOf(mondayOn: CalendarDate): CalendarDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(mondayOn, index))
}

export function weekRows(
  { entries, recentServiceIds, mondayOn }: Week,
  bookable: readonly Bookable[],
  added: readonly string[],
): WeekRow[] {
  const places = new Map(bookable.map((place) => [place.serviceId, place]))
  const recent = recentServiceIds.filter((id) => places.has(id))
  const ids = [...new Set([...entries.map(({ serviceId }) => serviceId), ...recent, ...added])]
  const rows = ids.map((serviceId): WeekRow => {
    const own = entries.filter((entry) => entry.serviceId === serviceId)
    const place = places.get(serviceId)
    return {
      serviceId,
      service: place?.service ?? own[0]?.serviceName ?? '',
      project: place?.project ?? own[0]?.projectName ?? '',
      isOpen: place !== undefined,
      days: daysOf(mondayOn).map((on) => own.filter((entry) => entry.on === on)),
      minutes: minutesOf(own),
    }
  })
  return rows.sort((a, b) => a.project.localeCompare(b.project) || a.service.localeCompare(b.service))
}

export function minutesOf(entries: readonly { minutes: number }[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0)
}
