// What a line, an adjustment or a payment in advance of a document was taken from, so that nothing is billed twice.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { minorSchema, ppmSchema } from '../basics/money'

/** How a part of an item was chosen; parts by quantity and percentage add up to exactly the item at the end. */
export const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quantity'), quantity: decimalSchema }),
  z.object({ kind: z.literal('percent'), ppm: ppmSchema }),
  z.object({ kind: z.literal('amount') }),
])
export type Part = z.infer<typeof partSchema>

export const lineSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('work'),
    budgetId: idSchema,
    serviceId: idSchema.nullable(),
    from: calendarDateSchema.nullable().describe('the period that the line clears'),
    to: calendarDateSchema.nullable(),
    timeEntryIds: z.array(idSchema).max(20_000).default([]),
    expenseIds: z.array(idSchema).max(20_000).default([]),
  }),
  z.object({
    kind: z.literal('proposal_item'),
    proposalId: idSchema,
    itemId: idSchema,
    part: partSchema.default({ kind: 'amount' }),
    agreedMinor: minorSchema.default(0).describe('value of the item; the core fills it in with every save'),
    beforeMinor: minorSchema.default(0).describe('what issued invoices took of it before; the core fills it in with every save'),
  }),
])
export type LineSource = z.infer<typeof lineSourceSchema>

/** The part of a discount or charge of a proposal that an invoice carries. */
export const adjustmentSourceSchema = z.object({ proposalId: idSchema, adjustmentId: idSchema })

/** Money of a proposal's deposit that pays a part of the invoice in advance. */
export const depositTransferSchema = z.object({ proposalId: idSchema, amountMinor: minorSchema.min(1) })
