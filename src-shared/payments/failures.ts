import { defineFailures } from '../basics/failure'
import { minorToDecimal } from '../basics/money'

export const paymentFailures = defineFailures({
  payment_exceeds_open: (facts: { amountMinor: number; openMinor: number; currency: string }) =>
    `${minorToDecimal(facts.amountMinor, facts.currency)} ${facts.currency} is more than the ${minorToDecimal(facts.openMinor, facts.currency)} that is open.`,
})
