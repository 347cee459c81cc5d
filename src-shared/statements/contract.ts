import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pdfSchema } from '../documents/contract'
import { MOVEMENTS } from './ledger'

const questionSchema = z.object({
  clientId: idSchema,
  companyId: idSchema.nullable().default(null).describe('only what concerns this company; null: all companies'),
})
const periodSchema = questionSchema.extend({
  from: calendarDateSchema.nullable().default(null).describe('null: the first day of the year of `to`'),
  to: calendarDateSchema.nullable().default(null).describe('null: today'),
})
export type StatementQuestion = z.infer<typeof periodSchema>

const rowSchema = z.object({
  kind: z.enum(MOVEMENTS),
  on: calendarDateSchema,
  name: z.string().describe('a number or a reference'),
  note: z.string(),
  documentId: idSchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
  amountMinor: minorSchema.describe('positive: the client owes more'),
  balanceMinor: minorSchema,
})
const accountSchema = z.object({
  currency: currencySchema,
  openingMinor: minorSchema,
  rows: z.array(rowSchema),
  closingMinor: minorSchema,
})
export const statementSchema = z.object({ from: calendarDateSchema, to: calendarDateSchema, accounts: z.array(accountSchema) })

const openItemSchema = z.object({
  id: idSchema,
  number: z.string(),
  subject: z.string(),
  issueOn: calendarDateSchema,
  dueOn: calendarDateSchema.nullable(),
  currency: currencySchema,
  payableMinor: minorSchema,
  openMinor: minorSchema,
  ownOpenMinor: minorSchema.nullable().describe('in the currency of the company’s books; null without an exchange rate'),
  ownCurrency: z.string(),
  daysOverdue: z.int().describe('negative before the due date'),
})
const openAccountSchema = z.object({
  currency: currencySchema,
  items: z.array(openItemSchema),
  buckets: z
    .array(z.object({ count: z.int(), openMinor: minorSchema }))
    .describe('not due, 1 to 30, 31 to 60, 61 to 90, more days overdue'),
  openMinor: minorSchema,
  credits: z.array(
    z.object({
      kind: z.enum(['payment', 'credit_note']),
      id: z.string(),
      name: z.string(),
      on: calendarDateSchema,
      creditMinor: minorSchema,
    }),
  ),
  creditMinor: minorSchema,
})

export const statementsContract = {
  get: query({
    summary: 'The account of a client between two days: documents, payments, credit, write-offs and refunds, with the balance after each',
    permission: 'payments.read',
    input: periodSchema,
    output: statementSchema,
  }),
  open: query({
    summary: 'What a client has still to pay on a day, how long it is overdue, and the client’s credit',
    permission: 'payments.read',
    input: questionSchema.extend({ on: calendarDateSchema.nullable().default(null).describe('null: today') }),
    output: z.array(openAccountSchema),
  }),
  pdf: query({
    summary:
      'The statement as a PDF in the design of the company and the language of the client; where several companies billed, of one of them',
    permission: 'payments.read',
    input: periodSchema,
    output: pdfSchema,
  }),
}
