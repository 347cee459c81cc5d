// From one currency into another by an entered rate, rounded once.
import { type Decimal, parseDecimal } from '../basics/decimal'
import { currencyExponent, type Minor, roundRatio, toMinor } from '../basics/money'

export interface Exchange {
  from: string
  to: string
  /** what one unit of `from` is worth in `to` */
  rate: Decimal
}

/** An amount of `from` (minor units) as an amount of `to`, rounded half away from zero. Refuses (`amount_too_large`) what is no safe integer. */
export function convert(amount: Minor, { from, to, rate }: Exchange): Minor {
  const { units, scale } = parseDecimal(rate)
  const up = 10n ** BigInt(currencyExponent(to))
  return toMinor(roundRatio(BigInt(amount) * units * up, 10n ** BigInt(scale + currencyExponent(from))))
}

/** A document's amount in the company's own currency; null where no rate says what it is worth. */
export function inOwnCurrency(amount: Minor, currency: string, own: string, rate: Decimal | null): Minor | null {
  if (currency === own) return amount
  return rate === null || own === '' ? null : convert(amount, { from: currency, to: own, rate })
}
