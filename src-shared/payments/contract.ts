import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { newPaymentSchema, paymentMethodSchema, paymentSchema } from './payment'

export const paymentRowSchema = paymentSchema.extend({ clientName: z.string(), invoiceNumber: z.string() })
export type PaymentRow = z.infer<typeof paymentRowSchema>

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
      receivedFrom: calendarDateSchema.nullable().default(null),
      receivedTo: calendarDateSchema.nullable().default(null),
      currency: currencySchema.nullable().default(null),
      methods: z.array(paymentMethodSchema).default([]).describe('empty: all'),
      sort: z.enum(PAYMENT_SORTS).default('receivedOn'),
      isDescending: z.boolean().default(true),
    }),
    output: pageOf(paymentRowSchema).extend({ sums: sumsSchema }),
  }),
  record: command({
    summary: 'Record a payment of a sent invoice',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: newPaymentSchema,
    output: paymentSchema,
  }),
}
