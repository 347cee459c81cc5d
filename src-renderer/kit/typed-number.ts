// Reads numbers as people type them, with a point or a comma, into exact decimal texts: no floating point on the way.
import { decimalSchema, formatDecimal, parseDecimal } from '#shared/basics/decimal'
import { currencyExponent, type Minor, minorFromDecimal } from '#shared/basics/money'

/** "1.234,50", "1 234.5", "1,5" and "12.5" as decimal text; undefined when it is no number. One lone separator is the decimal sign. */
export function readDecimal(typed: string): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’_]/g, '').replace('\u2212', '-')
  const lastPoint = text.lastIndexOf('.')
  const lastComma = text.lastIndexOf(',')
  const sign = Math.max(lastPoint, lastComma)
  const plain = sign < 0 ? text : `${text.slice(0, sign).replace(/[.,]/g, '')}.${text.slice(sign + 1)}`
  const padded = plain.replace(/^(-?)\./, '$10.').replace(/\.$/, '')
  if (!decimalSchema.safeParse(padded).success) return undefined
  return formatDecimal(parseDecimal(padded))
}

/** Typed money in minor units; undefined when it is no number or has more decimals than the currency. */
export function readMinor(typed: string, currency: string): Minor | undefined {
  const decimal = readDecimal(typed)
  if (decimal === undefined || parseDecimal(decimal).scale - trailingZeros(decimal) > currencyExponent(currency)) return undefined
  return minorFromDecimal(decimal, currency)
}

function trailingZeros(decimal: string): number {
  return decimal.includes('.') ? (/0*$/.exec(decimal)?.[0].length ?? 0) : 0
}

/** A typed percentage in millionths; undefined when it is no number from 0 to 1000. */
export function readPpm(typed: string): number | undefined {
  const decimal = readDecimal(typed)
  if (decimal === undefined) return undefined
  const { units, scale } = parseDecimal(decimal)
  if (scale > 4 || units < 0n) return undefined
  const ppm = Number(units * 10n ** BigInt(4 - scale))
  return ppm <= 10_000_000 ? ppm : undefined
}
