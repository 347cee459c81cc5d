// Money received, and the part of it that pays one invoice.
import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { line } from '../basics/text'

export const PAYMENT_METHODS = ['bank_transfer', 'card', 'cash', 'direct_debit', 'cheque', 'other'] as const
export const paymentMethodSchema = z.enum(PAYMENT_METHODS)

export const newPaymentSchema = z.object({
  invoiceId: idSchema,
  receivedOn: calendarDateSchema.optional().describe('today when left out'),
  amountMinor: minorSchema.min(1).optional().describe('everything that is open when left out'),
  method: paymentMethodSchema.default('bank_transfer'),
  reference: line().default(''),
})
export const paymentSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  invoiceId: idSchema,
  receivedOn: calendarDateSchema,
  amountMinor: minorSchema,
  currency: currencySchema,
  method: paymentMethodSchema,
  reference: z.string(),
  recordedAt: instantSchema,
})
export type NewPayment = z.infer<typeof newPaymentSchema>
export type Payment = z.infer<typeof paymentSchema>
