import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'

const money = (amount: Minor, currency: string) => `${minorToDecimal(amount, currency)} ${currency}`

export const paymentFailures = defineFailures({
  payment_for_nothing: () =>
    'Say what the payment is for: an invoice, several invoices with their parts, or a client for money on account with its amount and currency.',
  payment_rate_missing: (facts: { currency: string; target: string }) =>
    `The money is in ${facts.currency}, the invoice in ${facts.target}. Enter what one ${facts.currency} is worth in ${facts.target}.`,
  allocation_twice: (facts: { path: string; number: string }) =>
    `${facts.number} stands twice among the invoices of the payment. Name it once, with its whole part.`,
  payment_amount_missing: (facts: { path: string; currency: string; target: string }) =>
    `The money is in ${facts.currency}, the invoice in ${facts.target}. Enter how much was received in ${facts.currency}.`,
  allocation_exceeds_open: (facts: { path: string; number: string; amountMinor: Minor; openMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} is more than the ${money(facts.openMinor, facts.currency)} that are open on ${facts.number}.`,
  allocations_exceed_payment: (facts: { allocatedMinor: Minor; paymentMinor: Minor; currency: string }) =>
    `The parts add up to ${money(facts.allocatedMinor, facts.currency)}; the payment is ${money(facts.paymentMinor, facts.currency)}.`,
  invoices_differ: (facts: { first: string; other: string }) =>
    `${facts.first} and ${facts.other} are of different clients or currencies. Record a payment for each.`,
  write_off_exceeds_open: (facts: { path: string; amountMinor: Minor; openMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} is more than the ${money(facts.openMinor, facts.currency)} that are open.`,
  write_off_for_one_invoice: () => 'A payment can only give up a part of the one invoice that it pays. Record a payment for each invoice.',
  credit_exceeds_balance: (facts: { path: string; amountMinor: Minor; availableMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} cannot be used: the client has ${money(facts.availableMinor, facts.currency)} of credit.`,
  credit_exceeds_open: (facts: { path: string; amountMinor: Minor; openMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} is more than the ${money(facts.openMinor, facts.currency)} that are open on the invoice.`,
  refund_exceeds_credit: (facts: { path: string; amountMinor: Minor; availableMinor: Minor; currency: string }) =>
    `${money(facts.amountMinor, facts.currency)} cannot be given back: ${money(facts.availableMinor, facts.currency)} are left.`,
  already_taken_back: () => 'This was taken back already.',
  payment_is_refunded: () => 'A part of this payment was given back to the client. Take the refund back first.',
})
