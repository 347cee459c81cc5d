// Money is a safe integer of the currency's minor unit. The one rounding and the one splitting function live here.
import { z } from 'zod'
import { type Decimal, formatDecimal, parseDecimal } from './decimal'
import { fail } from './failure'
import { basicFailures } from './failures'

/** An amount in the minor unit of a currency (cents, yen, fils). */
export const minorSchema = z.int()
export type Minor = number

/** A rate in millionths: 19 % is 190000, 8.875 % is 88750. */
export const ppmSchema = z.int().min(0).max(10_000_000)
export type Ppm = number

/** An ISO 4217 code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capital letters such as EUR')

// ISO 4217: the currencies whose minor unit is not a hundredth.
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/** Decimals of a currency's minor unit (ISO 4217): EUR 2, JPY 0, KWD 3. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2
}

/** numerator / denominator as an integer, half away from zero: the only rounding of money in Quittance. */
export function roundRatio(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return roundRatio(-numerator, -denominator)
  const half = (2n * (numerator < 0n ? -numerator : numerator) + denominator) / (2n * denominator)
  return numerator < 0n ? -half : half
}

/** A big integer as an amount. Refuses (`amount_too_large`) what a safe integer cannot hold. */
export function toMinor(value: bigint): Minor {
  const minor = Number(value)
  if (!Number.isSafeInteger(minor)) throw fail(basicFailures.amount_too_large, {})
  return minor
}

/** amount x ppm / 1,000,000, rounded half away from zero. */
export function partOf(amount: Minor, ppm: Ppm): Minor {
  return toMinor(roundRatio(BigInt(amount) * BigInt(ppm), 1_000_000n))
}

/** quantity x price / per as an amount of `currency`, rounded once. `per` is the quantity that the price is for (EN 16931 BT-149). */
export function extend(quantity: Decimal, price: Decimal, currency: string, per: Decimal = '1'): Minor {
  const [q, p, b] = [parseDecimal(quantity), parseDecimal(price), parseDecimal(per)]
  if (b.units === 0n) throw new RangeError('a price for a quantity of zero')
  const up = 10n ** BigInt(currencyExponent(currency) + b.scale)
  const down = 10n ** BigInt(q.scale + p.scale)
  return toMinor(roundRatio(q.units * p.units * up, b.units * down))
}

/** A decimal text as an amount of `currency`, rounded half away from zero: "12.345" EUR is 1235. */
export function minorFromDecimal(text: Decimal, currency: string): Minor {
  return extend('1', text, currency)
}

/** An amount as a decimal text with the currency's decimals, for files: 800 JPY is "800", 800 EUR is "8.00". */
export function minorToDecimal(amount: Minor, currency: string): Decimal {
  const exponent = currencyExponent(currency)
  const digits = Math.abs(amount)
    .toString()
    .padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  return `${amount < 0 ? '-' : ''}${whole}${exponent ? `.${digits.slice(-exponent)}` : ''}`
}

/** An amount as the shortest decimal text, for unit prices: 800 EUR is "8". */
export function minorToPrice(amount: Minor, currency: string): Decimal {
  return formatDecimal({ units: BigInt(amount), scale: currencyExponent(currency) })
}

/**
 * Splits `amount` in proportion to `weights` by largest remainder; ties go to the earlier weight. The shares always add up to `amount`.
 * Weights that cancel each other out count by their size; without any weight the first share takes all.
 */
export function split(amount: Minor, weights: readonly Minor[]): Minor[] {
  if (weights.length === 0) return []
  let signed = weights.map(BigInt)
  if (sum(signed) === 0n) signed = signed.map((weight) => (weight < 0n ? -weight : weight))
  if (sum(signed) === 0n) signed = signed.map((_, index) => (index === 0 ? 1n : 0n))
  const total = sum(signed)
  const sign = total < 0n ? -1n : 1n
  const parts = signed.map((weight, index) => {
    const product = BigInt(amount) * weight * sign
    const share = floorDivide(product, total * sign)
    return { index, share, remainder: product - share * total * sign }
  })
  let left = BigInt(amount) - sum(parts.map((part) => part.share))
  const byRemainder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const part of byRemainder) {
    if (left === 0n) break
    part.share += 1n
    left -= 1n
  }
  return parts.map((part) => toMinor(part.share))
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}
