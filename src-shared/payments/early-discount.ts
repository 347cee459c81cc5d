// What may be kept back of an invoice that is paid within the days of its discount for early payment.
import type { CalendarDate } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import { type EarlyPayment, type EarlyPaymentOffer, earlyPaymentOffer } from '../company/early-payment'

interface PayableInvoice {
  type: string
  content: { earlyPayment: EarlyPayment | null; issueOn: CalendarDate }
  openMinor: Minor
  settlements: readonly { kind: string; amountMinor: Minor }[]
}

/**
 * The discount on what is open and what was paid already, and what is then left to pay, in minor units of the invoice.
 * Undefined after the last day, for credit notes, where something was written off already, and where less is open than the discount.
 */
export function earlyDiscount({ type, content, openMinor, settlements }: PayableInvoice, on: CalendarDate): EarlyPaymentOffer | undefined {
  if (type !== 'invoice' || settlements.some(({ kind }) => kind === 'write_off')) return undefined
  const paidMinor = settlements.reduce((sum, { kind, amountMinor }) => (kind === 'payment' ? sum + amountMinor : sum), 0)
  const offer = earlyPaymentOffer(content.earlyPayment, content.issueOn, openMinor + paidMinor)
  if (!offer || on > offer.until || on < content.issueOn || offer.discountMinor <= 0 || offer.discountMinor >= openMinor) return undefined
  return { ...offer, amountMinor: openMinor - offer.discountMinor }
}
