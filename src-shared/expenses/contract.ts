import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line } from '../basics/text'
import { expenseInputSchema, expenseSchema, RECEIPT_TYPES } from './expense'

export const expenseRowSchema = expenseSchema.extend({
  personName: z.string(),
  projectName: z.string(),
  clientName: z.string(),
  currency: currencySchema,
  billedMinor: minorSchema,
  isInvoiced: z.boolean(),
})
export type ExpenseRow = z.infer<typeof expenseRowSchema>
const receiptSchema = z.object({ id: z.string(), name: z.string(), mediaType: z.enum(RECEIPT_TYPES), bytes: z.int() })

export const expensesContract = {
  list: query({
    summary: 'Expenses, newest first, with the sums of all that match',
    permission: 'work.read',
    input: z.object({
      ...pageInput,
      projectId: idSchema.nullable().default(null),
      personId: idSchema.nullable().default(null),
      from: calendarDateSchema.nullable().default(null),
      to: calendarDateSchema.nullable().default(null),
      isBillable: z.boolean().nullable().default(null),
    }),
    output: pageOf(expenseRowSchema).extend({
      sums: z.array(z.object({ currency: currencySchema, amountMinor: minorSchema, billedMinor: minorSchema })),
    }),
  }),
  create: command({
    summary: 'Enter an expense',
    permission: 'work.expenses_own',
    changes: ['expenses', 'budgets'],
    input: expenseInputSchema,
    output: expenseSchema,
  }),
  save: command({
    summary: 'Change an expense',
    permission: 'work.expenses_own',
    changes: ['expenses', 'budgets'],
    input: z.object({ id: idSchema, version: z.int(), expense: expenseInputSchema }),
    output: expenseSchema,
  }),
  remove: command({
    summary: 'Remove an expense',
    permission: 'work.expenses_own',
    changes: ['expenses', 'budgets'],
    input: z.object({ id: idSchema, version: z.int() }),
    output: z.object({ id: idSchema }),
  }),
  keepReceipt: command({
    summary: 'Keep a receipt as PDF, PNG or JPEG; the same bytes are kept once',
    permission: 'work.expenses_own',
    changes: [],
    input: z.object({ name: line(200).default(''), base64: z.base64() }),
    output: receiptSchema,
  }),
  receipt: query({
    summary: 'A kept receipt with its bytes',
    permission: 'work.read',
    input: z.object({ id: z.string() }),
    output: receiptSchema.extend({ base64: z.string() }),
  }),
}
