// Money that a person spent for a project: with its receipt, the tax in it, and what the client is billed.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { type Minor, minorSchema, partOf, ppmSchema } from '../basics/money'
import { paragraph, requiredLine } from '../basics/text'

export const expenseInputSchema = z
  .object({
    projectId: idSchema,
    budgetId: idSchema.nullable().default(null),
    personId: idSchema.optional().describe('oneself when left out'),
    spentOn: calendarDateSchema,
    name: requiredLine(),
    amountMinor: minorSchema.min(1, 'must be above zero').describe('what was paid, tax included, in the project’s currency'),
    taxMinor: minorSchema.min(0).default(0).describe('the tax in it that you get back'),
    markupPpm: ppmSchema.default(0).describe('what is added for the client: 100000 is 10 %'),
    isBillable: z.boolean().default(true),
    receiptId: z.string().nullable().default(null),
    notes: paragraph(2000).default(''),
  })
  .refine(({ amountMinor, taxMinor }) => taxMinor < amountMinor, { path: ['taxMinor'], message: 'must be less than the amount' })
export type ExpenseInput = z.infer<typeof expenseInputSchema>
export const expenseSchema = z.object({ ...expenseInputSchema.shape, personId: idSchema, id: idSchema, version: z.int() })
export type Expense = z.infer<typeof expenseSchema>

/** What the client is billed before tax: what was paid without the tax that comes back, and the markup on it, rounded half away from zero. */
export function billedExpense({
  amountMinor,
  taxMinor,
  markupPpm,
  isBillable,
}: Pick<Expense, 'amountMinor' | 'taxMinor' | 'markupPpm' | 'isBillable'>): Minor {
  if (!isBillable) return 0
  const net = amountMinor - taxMinor
  return net + partOf(net, markupPpm)
}

export const RECEIPT_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const
export const MAX_RECEIPT_BYTES = 10_000_000
export type ReceiptType = (typeof RECEIPT_TYPES)[number]

/** What the bytes of a receipt are, by their beginning; undefined when they are neither PDF, PNG nor JPEG. */
export function recognizeReceipt(bytes: Uint8Array): ReceiptType | undefined {
  const begins = (...codes: number[]) => codes.every((code, index) => bytes[index] === code)
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined
}
