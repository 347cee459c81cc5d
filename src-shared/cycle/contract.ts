import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { invoiceRowSchema } from '../invoices/contract'

export const amountSchema = z.object({ currency: currencySchema, amountMinor: minorSchema })
export type Amount = z.infer<typeof amountSchema>

const owingSchema = z.object({ personId: idSchema, name: z.string(), openDays: z.int(), lockedUntil: calendarDateSchema.nullable() })

/** One scheduled invoice of a project, with the time and expenses that it would bill. */
export const cycleRowSchema = z.object({
  projectId: idSchema,
  projectName: z.string(),
  clientId: idSchema,
  clientName: z.string(),
  budgetIds: z.array(idSchema),
  scheduledOn: calendarDateSchema,
  from: calendarDateSchema.nullable().describe('the first day that it bills; null: everything before too'),
  to: calendarDateSchema,
  currency: currencySchema,
  expectedMinor: minorSchema.describe('billable time and expenses that are not invoiced, before tax'),
  expensesMinor: minorSchema,
  isReady: z.boolean().describe('nothing is open and nothing waits for approval up to the end of the period'),
  open: z.array(owingSchema),
  openDays: z.int(),
  openMinutes: z.int(),
  pending: z.array(z.object({ personId: idSchema, name: z.string(), minutes: z.int() })),
  pendingMinutes: z.int(),
  doneMinutes: z.int().describe('approved time, or locked time where nobody approves'),
})
export type CycleRow = z.infer<typeof cycleRowSchema>

export const LEFT_OUT = ['late', 'not_billable'] as const
export const leftOutSchema = z.object({
  projectId: idSchema,
  projectName: z.string(),
  clientName: z.string(),
  reason: z.enum(LEFT_OUT).describe('late: came or was open when its invoice was made; not_billable: nobody is billed for it'),
  minutes: z.int(),
})
export type LeftOut = z.infer<typeof leftOutSchema>

export const missingSchema = z.object({
  projectId: idSchema,
  projectName: z.string(),
  clientName: z.string(),
  minutes: z.int().describe('billable time that is not invoiced'),
})

export const overviewSchema = z.object({
  from: calendarDateSchema,
  to: calendarDateSchema,
  needsApproval: z.boolean(),
  missing: z.array(missingSchema),
  pending: z.array(cycleRowSchema),
  ready: z.array(cycleRowSchema),
  pendingAmounts: z.array(amountSchema),
  readyAmounts: z.array(amountSchema),
  toSend: z.array(invoiceRowSchema),
  toSendAmounts: z.array(amountSchema),
  sent: z.array(invoiceRowSchema),
  sentAmounts: z.array(amountSchema),
  unpaidAmounts: z.array(amountSchema).describe('of what was sent'),
  invoicedAmounts: z.array(amountSchema).describe('of all documents of the period that count, credit notes taken off'),
  leftOut: z.array(leftOutSchema),
  isClear: z
    .boolean()
    .describe('nothing is left to invoice, neither here nor in projects without a schedule, and nothing waits to be sent'),
})
export type Overview = z.infer<typeof overviewSchema>

export const cycleContract = {
  overview: query({
    summary: 'The invoicing of a period: what is missing, pending, ready, to be sent and sent',
    permission: 'work.invoice',
    input: z
      .object({ from: calendarDateSchema, to: calendarDateSchema })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before the start' }),
    output: overviewSchema,
  }),
}
