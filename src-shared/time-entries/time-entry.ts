// What somebody did: on which service, on which day, for how long.
import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { minutesSchema } from '../basics/hours'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { paragraph } from '../basics/text'
import { DAY_STATES } from '../timesheets/timesheet'

export const timeEntryInputSchema = z.object({
  personId: idSchema.optional().describe('oneself when left out'),
  serviceId: idSchema,
  on: calendarDateSchema,
  minutes: minutesSchema,
  note: paragraph(2000).default(''),
  isBillable: z.boolean().optional().describe('as the service when left out'),
})
export type TimeEntryInput = z.infer<typeof timeEntryInputSchema>

export const timeEntrySchema = z.object({
  id: idSchema,
  version: z.int(),
  personId: idSchema,
  projectId: idSchema,
  budgetId: idSchema,
  serviceId: idSchema,
  on: calendarDateSchema,
  minutes: minutesSchema,
  note: z.string(),
  isBillable: z.boolean(),
})
export type TimeEntry = z.infer<typeof timeEntrySchema>

/** An entry with the names of what it belongs to, what it bills, and whether it can still change. */
export const timeEntryRowSchema = timeEntrySchema.extend({
  personName: z.string(),
  projectName: z.string(),
  clientName: z.string(),
  serviceName: z.string(),
  billedMinutes: z.int().describe('after the rounding of the project; 0 when it is not billable'),
  amountMinor: minorSchema.nullable().describe('null for who sees no rates'),
  currency: currencySchema,
  state: z.enum(DAY_STATES),
  isInvoiced: z.boolean(),
})
export type TimeEntryRow = z.infer<typeof timeEntryRowSchema>

/** A clock that runs for a person; kept in the file, so it goes on over a restart. */
export const timerSchema = z.object({
  personId: idSchema,
  serviceId: idSchema,
  serviceName: z.string(),
  projectName: z.string(),
  note: z.string(),
  startedAt: instantSchema,
})
export type Timer = z.infer<typeof timerSchema>

/** Whole minutes of a timer: begun ones count, and there is at least one. */
export function timedMinutes(startedAt: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(now) - Date.parse(startedAt)) / 60_000))
}
