// The money agreed for a project, and its services: what is done for it, and at which price.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { minorSchema, ppmSchema } from '../basics/money'
import { line, requiredLine } from '../basics/text'

export const SERVICE_KINDS = ['hourly', 'daily', 'fixed', 'piece'] as const
export const serviceKindSchema = z.enum(SERVICE_KINDS)

const price = decimalSchema.refine((text) => !text.startsWith('-'), 'a price that is not below zero')

export const serviceInputSchema = z.object({
  id: idSchema.optional().describe('of a service that the budget has already'),
  name: requiredLine(),
  kind: serviceKindSchema.default('hourly'),
  price: price.describe('of an hour, a day or a piece; the whole price of a fixed one'),
  usesRateCards: z.boolean().default(false).describe('rate cards of person, role or client go before the price; hours and days only'),
  minutesPerDay: z.int().min(60).max(1440).default(480).describe('of a daily rate'),
  quantity: price.default('0').describe('planned hours or days, or the pieces that are sold; a fixed price is 1'),
  isBillable: z.boolean().default(true),
  isArchived: z.boolean().default(false).describe('takes no new time'),
})
export type ServiceInput = z.infer<typeof serviceInputSchema>
export const serviceSchema = serviceInputSchema.extend({ id: idSchema })
export type Service = z.infer<typeof serviceSchema>

export const budgetInputSchema = z
  .object({
    name: requiredLine(),
    valueMinor: minorSchema.min(0).nullable().default(null).describe('what was agreed, in the project’s currency; null when it is open'),
    warnPpm: ppmSchema.default(800_000).describe('warns when so much of the value is used: 800000 is 80 %'),
    startsOn: calendarDateSchema.nullable().default(null),
    endsOn: calendarDateSchema.nullable().default(null),
    orderNumber: line(80).default('').describe('the client’s purchase order'),
    isClosed: z.boolean().default(false).describe('takes no new time or expenses'),
    services: z.array(serviceInputSchema).max(200).default([]),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'must not be before the start',
  })
export type BudgetInput = z.infer<typeof budgetInputSchema>

export const budgetSchema = z.object({
  ...budgetInputSchema.shape,
  id: idSchema,
  version: z.int(),
  projectId: idSchema,
  services: z.array(serviceSchema),
})
export type Budget = z.infer<typeof budgetSchema>
