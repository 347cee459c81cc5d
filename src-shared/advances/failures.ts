import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'

interface CreditOfDeducted {
  number: string
  /** the number of the document that deducts it; empty: a draft */
  by: string
  clientName: string
  amountMinor: Minor
  leftMinor: Minor
  currency: string
}

export const advanceFailures = defineFailures({
  advance_of_nothing: ({ amountMinor, wholeMinor, currency }: { amountMinor: Minor; wholeMinor: Minor; currency: string }) =>
    `An advance of ${minorToDecimal(amountMinor, currency)} ${currency} is not possible: ask for more than nothing and at most ${minorToDecimal(wholeMinor, currency)} ${currency}.`,
  advance_not_issued: ({ number, status }: { number: string; status: string }) =>
    `The advance invoice ${number} is ${status}; only an issued one that counts can be deducted.`,
  advance_differs: ({ number, currency }: { number: string; currency: string }) =>
    `The advance invoice ${number} is for another client or company, or with other prices. It can be deducted in ${currency}, for its own client, with prices of its kind.`,
  advance_deducted: ({ number, by, clientName }: { number: string; by: string; clientName: string }) =>
    by === ''
      ? `The advance invoice ${number} is deducted already, in a draft for ${clientName}. Take it out there first.`
      : `The advance invoice ${number} is deducted already, in ${by}.`,
  advance_in_use: ({ number, by, clientName }: { number: string; by: string; clientName: string }) =>
    by === ''
      ? `The advance invoice ${number} is deducted in a draft for ${clientName} and stays as it is. Take it out there first.`
      : `The advance invoice ${number} is deducted in ${by} and stays as it is. Cancel ${by} or make it void first.`,
  advance_credited: ({ number }: { number: string }) => `The advance invoice ${number} is credited in full: there is nothing to deduct.`,
  advance_exceeded: ({
    number,
    amountMinor,
    leftMinor,
    currency,
  }: {
    number: string
    amountMinor: Minor
    leftMinor: Minor
    currency: string
  }) =>
    `${minorToDecimal(amountMinor, currency)} ${currency} of the advance invoice ${number} cannot be deducted: after its credit notes ${minorToDecimal(leftMinor, currency)} ${currency} of it is left.`,
  advance_credit_exceeded: ({ number, by, clientName, amountMinor, leftMinor, currency }: CreditOfDeducted) =>
    `${minorToDecimal(amountMinor, currency)} ${currency} of the advance invoice ${number} cannot be credited: ${by === '' ? `a draft for ${clientName}` : by} deducts it, and ${minorToDecimal(leftMinor, currency)} ${currency} of it is left.`,
  not_an_advance: ({ number }: { number: string }) => `${number} asks for no advance. Choose an advance invoice.`,
})
