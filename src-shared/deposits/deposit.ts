// Money received on a proposal, before anything of it is invoiced.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { line } from '../basics/text'
import { paymentMethodSchema } from '../payments/payment'

export const depositSchema = z.object({
  id: idSchema,
  proposalId: idSchema,
  receivedOn: calendarDateSchema,
  amountMinor: minorSchema.min(1),
  currency: currencySchema,
  method: paymentMethodSchema,
  reference: line(),
})
export type Deposit = z.infer<typeof depositSchema>

export const depositRefundSchema = z.object({
  id: idSchema,
  amountMinor: minorSchema.min(1),
  refundedOn: calendarDateSchema,
  reference: line(),
})
export type DepositRefund = z.infer<typeof depositRefundSchema>

/** All money of a proposal's deposit: received = used + refunded + left. */
export const depositSumsSchema = z.object({
  receivedMinor: minorSchema,
  usedMinor: minorSchema.describe('transferred to living invoices, drafts too'),
  refundedMinor: minorSchema,
  leftMinor: minorSchema,
})
export type DepositSums = z.infer<typeof depositSumsSchema>
