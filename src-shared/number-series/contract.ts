import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { gapSchema } from './gaps'
import { numberedTypeSchema, numberSeriesSchema } from './number-series'

export const numberSeriesContract = {
  list: query({ summary: 'All number series', permission: 'number_series.read', input: nothing, output: z.array(numberSeriesSchema) }),
  save: command({
    summary: 'Change a series; numbers that were taken stay as they are',
    permission: 'number_series.write',
    changes: ['number-series'],
    input: numberSeriesSchema.omit({ companyId: true, documentType: true }),
    output: numberSeriesSchema,
  }),
  preview: query({
    summary: 'The number that the next document of a date would take',
    permission: 'number_series.read',
    input: z.object({
      companyId: idSchema,
      documentType: numberedTypeSchema,
      issueOn: calendarDateSchema,
      clientId: idSchema.nullable().default(null).describe('for patterns with {client}'),
    }),
    output: z.object({ number: z.string() }),
  }),
  try: query({
    summary: 'The number that the next document of a date would take if the series were like this',
    permission: 'number_series.read',
    input: numberSeriesSchema.pick({ id: true, pattern: true, reset: true, start: true }).extend({ issueOn: calendarDateSchema }),
    output: z.object({ number: z.string() }),
  }),
  years: query({
    summary: 'The years in which a series took numbers, the newest first',
    permission: 'number_series.read',
    input: z.object({ id: idSchema }),
    output: z.array(z.int()),
  }),
  gaps: query({
    summary: 'Every number of a year that no document bears, and why; of all years in a series that never begins anew',
    permission: 'number_series.write',
    input: z.object({ id: idSchema, year: z.int().min(1900).max(9999) }),
    output: z.array(gapSchema),
  }),
}
