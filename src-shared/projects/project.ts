// The work for a client: who does it, in which currency, and when it is invoiced.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { noRounding, roundingSchema } from '../basics/hours'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { line, paragraph, requiredLine } from '../basics/text'
import { scheduleSchema } from './schedule'

export const PROJECT_STATUSES = ['planned', 'active', 'paused', 'done'] as const
export const projectStatusSchema = z.enum(PROJECT_STATUSES)
export type ProjectStatus = z.infer<typeof projectStatusSchema>

export const projectInputSchema = z
  .object({
    clientId: idSchema,
    name: requiredLine(),
    code: line(40).default('').describe('a short name of your own'),
    ownerId: idSchema.nullable().default(null).describe('the person who answers for it'),
    memberIds: z.array(idSchema).max(500).default([]).describe('who works on it and owes time'),
    currency: currencySchema.optional().describe('the client’s or the company’s when left out'),
    startsOn: calendarDateSchema.nullable().default(null),
    endsOn: calendarDateSchema.nullable().default(null),
    status: projectStatusSchema.default('active'),
    schedule: scheduleSchema.nullable().default(null).describe('null: listed under missing data'),
    rounding: roundingSchema.default(noRounding).describe('how the minutes of an entry are billed'),
    notes: paragraph().default(''),
    opportunityId: idSchema.nullable().default(null).describe('the sale that it came from'),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'must not be before the start',
  })
export type ProjectInput = z.infer<typeof projectInputSchema>

export const projectSchema = z.object({
  ...projectInputSchema.shape,
  id: idSchema,
  version: z.int(),
  isArchived: z.boolean(),
  currency: currencySchema,
})
export type Project = z.infer<typeof projectSchema>
