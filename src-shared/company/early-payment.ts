// A discount for who pays early ("2 % within 10 days"): what it comes to and until when.
import { z } from 'zod'
import { addDays, type CalendarDate } from '../basics/calendar-date'
import { type Minor, partOf, ppmSchema } from '../basics/money'

export const earlyPaymentSchema = z.object({
  ppm: ppmSchema.max(1_000_000).describe('the discount in millionths: 20000 is 2 %; 0 is none'),
  days: z.int().min(0).max(365).describe('from the issue date'),
})
export type EarlyPayment = z.infer<typeof earlyPaymentSchema>

export interface EarlyPaymentOffer {
  /** the last day on which the discount holds */
  until: CalendarDate
  discountMinor: Minor
  /** what is then to be paid */
  amountMinor: Minor
}

/** What the discount means for an amount to pay, in minor units of its currency; undefined where there is none, or nothing to pay. */
export function earlyPaymentOffer(terms: EarlyPayment | null, issueOn: CalendarDate, payableMinor: Minor): EarlyPaymentOffer | undefined {
  if (terms === null || terms.ppm === 0 || payableMinor <= 0) return undefined
  const discountMinor = partOf(payableMinor, terms.ppm)
  return { until: addDays(issueOn, terms.days), discountMinor, amountMinor: payableMinor - discountMinor }
}
