// A line of the time behind an invoice, as the annex lists it.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'

export const timesheetLineSchema = z.object({
  on: calendarDateSchema,
  personName: z.string(),
  serviceName: z.string(),
  note: z.string(),
  minutes: z.int(),
  billedMinutes: z.int().describe('after the rounding of the project'),
})
export type TimesheetLine = z.infer<typeof timesheetLineSchema>
