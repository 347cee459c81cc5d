// How an invoice is made from budgets: which of them, by which method, of which days, and how its lines read.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { minorSchema, ppmSchema } from '../basics/money'
import { line } from '../basics/text'

export const METHODS = ['uninvoiced_time_and_expenses', 'uninvoiced_amount', 'percentage'] as const
export const GROUPINGS = ['service', 'person', 'task', 'day', 'entry'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const generationSchema = z.object({
  budgetIds: z.array(idSchema).min(1, 'must not be empty').max(100).describe('of one client and in one currency'),
  method: z.enum(METHODS),
  by: z.enum(['service', 'budget']).nullable().default(null).describe('of an amount or a percentage'),
  percentPpm: ppmSchema.nullable().default(null).describe('of the revenue of each budget: 500000 is 50 %'),
  groupBy: z.enum(GROUPINGS).default('service').describe('of time: one line for each; a task is a note on a service'),
  displayFormat: line(300).default('{service}').describe('of lines: {service} {person} {date} {note} {budget} {project}'),
  expenseFormat: line(300).default('{expense}').describe('of expenses: {expense} {person} {date} {note} {budget} {project}'),
  from: calendarDateSchema.nullable().default(null).describe('null: from the beginning'),
  to: calendarDateSchema.nullable().default(null).describe('null: up to the end'),
  issueOn: calendarDateSchema.nullable().default(null).describe('null: today'),
  hasTimesheet: z.boolean().default(false).describe('the time of the invoice is printed on pages behind it'),
})
export type Generation = z.infer<typeof generationSchema>

/** How much of an invoice belongs to which budget, before tax, and of which days. */
export const attributionSchema = z.object({
  budgetId: idSchema,
  budgetName: z.string(),
  projectId: idSchema,
  projectName: z.string(),
  amountMinor: minorSchema,
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
})
export type Attribution = z.infer<typeof attributionSchema>
