// Exact decimals for quantities, prices and rates: text on the wire, big integers inside, never floating point.
import { z } from 'zod'

/** A decimal number as text, such as "12.5" or "-0.333333"; at most 15 digits before the point and 10 after it. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, 'a decimal number such as 12.5, with a point and at most 10 decimals')
export type Decimal = string

/** units / 10^scale */
export interface Ratio {
  units: bigint
  scale: number
}

/** Reads a decimal text. Throws RangeError for text that `decimalSchema` refuses. */
export function parseDecimal(text: Decimal): Ratio {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,10}))?$/.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${text}`)
  const fraction = match[3] ?? ''
  const units = BigInt(`${match[2]}${fraction}`)
  return { units: match[1] === '-' ? -units : units, scale: fraction.length }
}

/** Writes units / 10^scale without needless zeros: 1250 at scale 2 is "12.5". */
export function formatDecimal({ units, scale }: Ratio): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** -1, 0 or 1: how `a` compares with `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = [parseDecimal(a), parseDecimal(b)]
  const difference = x.units * 10n ** BigInt(y.scale) - y.units * 10n ** BigInt(x.scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether the decimal is exactly zero. */
export function isZeroDecimal(text: Decimal): boolean {
  return parseDecimal(text).units === 0n
}

/** The first without the others, exact. */
export function subtractDecimals(from: Decimal, ...others: readonly Decimal[]): Decimal {
  const all = [from, ...others].map(parseDecimal)
  const scale = Math.max(...all.map((one) => one.scale))
  const [first = 0n, ...rest] = all.map((one) => one.units * 10n ** BigInt(scale - one.scale))
  return formatDecimal({ units: rest.reduce((left, units) => left - units, first), scale })
}
