// Money received, and the parts of it that pay invoices; what is left of it is the client's credit.
import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { line, requiredLine } from '../basics/text'

export const PAYMENT_METHODS = ['bank_transfer', 'card', 'cash', 'direct_debit', 'cheque', 'other'] as const
export const paymentMethodSchema = z.enum(PAYMENT_METHODS)

const allocationSchema = z.object({ invoiceId: idSchema, amountMinor: minorSchema.min(1).describe('in the currency of the invoice') })

export const newPaymentSchema = z.object({
  invoiceId: idSchema.optional().describe('the one invoice that it pays; more than is open becomes credit'),
  allocations: z.array(allocationSchema).min(1).max(200).optional().describe('several invoices of one client, each with its part'),
  clientId: idSchema.optional().describe('for money on account, without an invoice'),
  receivedOn: calendarDateSchema.optional().describe('today when left out'),
  amountMinor: minorSchema
    .min(1)
    .optional()
    .describe('everything that is open when left out; needed where the money is in another currency than the invoices'),
  currency: currencySchema.optional().describe('of the money; that of the invoices when left out'),
  rate: decimalSchema
    .refine((text) => !/^-|^[0.]+$/.test(text), 'must be above zero')
    .optional()
    .describe('what one unit of the money is worth in the currency of the invoices'),
  method: paymentMethodSchema.default('bank_transfer'),
  reference: line().default(''),
  writeOff: z
    .object({ amountMinor: minorSchema.min(1), reason: requiredLine(500) })
    .optional()
    .describe('given up of the one invoice that it pays, such as a discount for early payment'),
})
export const paymentSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  receivedOn: calendarDateSchema,
  amountMinor: minorSchema,
  currency: currencySchema,
  method: paymentMethodSchema,
  reference: z.string(),
  recordedAt: instantSchema,
  allocations: z.array(allocationSchema.extend({ id: idSchema })),
  /** what of it pays no invoice and was not given back */
  creditMinor: minorSchema,
})
export type NewPayment = z.infer<typeof newPaymentSchema>
export type Payment = z.infer<typeof paymentSchema>
