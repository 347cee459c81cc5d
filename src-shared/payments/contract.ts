import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line, requiredLine } from '../basics/text'
import { newPaymentSchema, paymentMethodSchema, paymentSchema } from './payment'

const amount = minorSchema.min(1)
const takenBack = z.object({ id: idSchema })

/** A part of a client's credit: what is left of a payment or of a credit note. */
export const creditSourceSchema = z.object({
  kind: z.enum(['payment', 'credit_note']),
  id: idSchema,
  name: z.string().describe('the number of the credit note, or the reference of the payment'),
  on: calendarDateSchema,
  currency: currencySchema,
  creditMinor: minorSchema,
})
export type CreditSource = z.infer<typeof creditSourceSchema>

export const paymentRowSchema = paymentSchema.extend({
  clientName: z.string(),
  invoiceId: idSchema.nullable().describe('the first invoice that it pays'),
  invoiceNumber: z.string().describe('the numbers of all invoices that it pays'),
})
export type PaymentRow = z.infer<typeof paymentRowSchema>

export const paymentDetailSchema = paymentRowSchema.extend({
  parts: z.array(
    z.object({
      id: idSchema,
      invoiceId: idSchema,
      invoiceNumber: z.string(),
      invoiceCurrency: currencySchema,
      amountMinor: minorSchema.describe('in the currency of the invoice'),
      paymentMinor: minorSchema.describe('what it took of the money'),
    }),
  ),
  refunds: z.array(z.object({ id: idSchema, on: calendarDateSchema, amountMinor: minorSchema, reference: z.string() })),
  actor: z.string().describe('who recorded it'),
})
export type PaymentDetail = z.infer<typeof paymentDetailSchema>

export const PAYMENT_SORTS = ['receivedOn', 'amountMinor'] as const
const sumsSchema = z.array(z.object({ currency: currencySchema, count: z.int(), amountMinor: minorSchema }))

export const paymentsContract = {
  list: query({
    summary: 'Payments, with the sums of all that match',
    permission: 'payments.read',
    input: z.object({
      ...pageInput,
      invoiceId: idSchema.nullable().default(null),
      clientId: idSchema.nullable().default(null),
      companyId: idSchema.nullable().default(null).describe('whose invoices it pays; on account: who usually bills the client'),
      receivedFrom: calendarDateSchema.nullable().default(null),
      receivedTo: calendarDateSchema.nullable().default(null),
      currency: currencySchema.nullable().default(null),
      methods: z.array(paymentMethodSchema).default([]).describe('empty: all'),
      sort: z.enum(PAYMENT_SORTS).default('receivedOn'),
      isDescending: z.boolean().default(true),
    }),
    output: pageOf(paymentRowSchema).extend({ sums: sumsSchema }),
  }),
  get: query({
    summary: 'One payment with the invoices that it pays and what was given back of it',
    permission: 'payments.read',
    input: z.object({ id: idSchema }),
    output: paymentDetailSchema,
  }),
  record: command({
    summary: 'Record money received: for one sent invoice, for several of a client, or on account; what is left over is credit',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: newPaymentSchema,
    output: paymentSchema,
  }),
  remove: command({
    summary: 'Take back a payment that was recorded by mistake, with all that it paid',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: z.object({ id: idSchema, reason: requiredLine(500) }),
    output: takenBack,
  }),
  refund: command({
    summary: 'Record that money was given back: what is left of a payment, or of a credit note',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: z.object({
      source: z.object({ kind: z.enum(['payment', 'credit_note']), id: idSchema }),
      amountMinor: amount.optional(),
      on: calendarDateSchema.optional(),
      reference: line().default(''),
    }),
    output: z.object({ id: idSchema, amountMinor: minorSchema }),
  }),
  credit: query({
    summary: 'The credit of a client, the oldest first',
    permission: 'payments.read',
    input: z.object({ clientId: idSchema }),
    output: z.array(creditSourceSchema),
  }),
  applyCredit: command({
    summary: 'Pay an invoice from the credit of its client, the oldest first',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: z.object({
      invoiceId: idSchema,
      source: z
        .object({ kind: z.enum(['payment', 'credit_note']), id: idSchema })
        .optional()
        .describe('only from this one'),
      amountMinor: amount.optional().describe('as much as is open and there is, when left out'),
    }),
    output: z.object({ appliedMinor: minorSchema }),
  }),
  writeOff: command({
    summary: 'Give up what is open of an invoice, or a part of it',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: z.object({
      invoiceId: idSchema,
      amountMinor: amount.optional().describe('all that is open when left out'),
      on: calendarDateSchema.optional(),
      reason: requiredLine(500),
    }),
    output: z.object({ id: idSchema, amountMinor: minorSchema }),
  }),
  takeBack: command({
    summary: 'Take back one settlement of a document: a part of a payment, a use of credit, a write-off or a refund',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: z.object({ id: idSchema.describe('as invoices.get lists it under settlements'), reason: requiredLine(500) }),
    output: takenBack,
  }),
}
