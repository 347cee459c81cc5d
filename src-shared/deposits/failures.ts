import { defineFailures } from '../basics/failure'
import { type Minor, minorToDecimal } from '../basics/money'

export const depositFailures = defineFailures({
  deposit_of_nothing: ({ amountMinor, wholeMinor, currency }: { amountMinor: Minor; wholeMinor: Minor; currency: string }) =>
    `A deposit of ${minorToDecimal(amountMinor, currency)} ${currency} is not possible: ask for more than nothing and at most ${minorToDecimal(wholeMinor, currency)} ${currency}.`,
  deposit_not_issued: ({ number, status }: { number: string; status: string }) =>
    `The deposit invoice ${number} is ${status}; only an issued one that counts can be deducted.`,
  deposit_differs: ({ number, currency }: { number: string; currency: string }) =>
    `The deposit invoice ${number} is for another client or company, or with other prices. It can be deducted in ${currency}, for its own client, with prices of its kind.`,
  deposit_deducted: ({ number, by, clientName }: { number: string; by: string; clientName: string }) =>
    by === ''
      ? `The deposit invoice ${number} is deducted already, in a draft for ${clientName}. Take it out there first.`
      : `The deposit invoice ${number} is deducted already, in ${by}.`,
  not_a_deposit: ({ number }: { number: string }) => `${number} asks for no deposit. Choose a deposit invoice.`,
})
