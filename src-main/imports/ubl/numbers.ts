// The numbers of a UBL file as exact values: amounts in minor units, quantities, prices and percentages.
import { type Decimal, formatDecimal, type Ratio } from '#shared/basics/decimal'
import { currencyExponent, type Minor, type Ppm, roundRatio } from '#shared/basics/money'
import { invalid, place, type Reading, required, single } from './reading'
import type { XmlElement } from './xml'

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/
const DECIMALS = 10
const MOST_PPM = 10_000_000

/** A number as people write it to programs: "+5", ".5" and "1E3" count, "1.234,50" does not. */
function exactNumber(text: string): Ratio | undefined {
  const match = text.length <= 60 ? NUMBER.exec(text) : null
  const [whole, fraction] = [match?.[2] ?? '', match?.[3] ?? '']
  if (!match || (whole === '' && fraction === '')) return undefined
  const scale = fraction.length - Number(match[4] ?? 0)
  const digits = BigInt(whole + fraction) * (match[1] === '-' ? -1n : 1n)
  return scale < 0 ? { units: digits * 10n ** BigInt(-scale), scale: 0 } : { units: digits, scale }
}

function numberOf(reading: Reading, element: XmlElement): Ratio {
  const number = exactNumber(element.text)
  if (number === undefined) throw invalid(reading, element, 'a number with a decimal point, such as 1234.50')
  return number
}

/** Rounds to `decimals`; a notice says so when that changes the number. */
function rounded(reading: Reading, element: XmlElement, { units, scale }: Ratio, decimals: number): bigint {
  const [up, down] = [10n ** BigInt(decimals), 10n ** BigInt(scale)]
  const value = roundRatio(units * up, down)
  if (value * down !== units * up)
    reading.notices.push(`${place(element)}: ${element.text} was rounded to ${formatDecimal({ units: value, scale: decimals })}.`)
  return value
}

/** A quantity or price, with at most 10 decimals. */
export function decimalOf(reading: Reading, element: XmlElement): Decimal {
  const units = rounded(reading, element, numberOf(reading, element), DECIMALS)
  const text = formatDecimal({ units, scale: DECIMALS })
  if (text.replace(/^-|\..*/g, '').length > 15) throw invalid(reading, element, 'a number of at most 15 digits before the point')
  return text === '-0' ? '0' : text
}

/** An amount in the document's currency. Refuses another currency. */
export function amountOf(reading: Reading, element: XmlElement): Minor {
  const currency = element.attributes.get('currencyID')?.trim()
  if (currency && currency.toUpperCase() !== reading.currency)
    throw invalid(reading, element, `an amount in ${reading.currency}, the document’s currency`, `${element.text} ${currency}`)
  const minor = Number(rounded(reading, element, numberOf(reading, element), currencyExponent(reading.currency)))
  if (!Number.isSafeInteger(minor)) throw invalid(reading, element, 'an amount of at most 15 digits')
  return minor
}

/** The amount of an optional child; undefined when it is missing or empty. */
export function optionalAmount(reading: Reading, parent: XmlElement, local: string): Minor | undefined {
  const child = single(reading, parent, local)
  return child === undefined || child.text === '' ? undefined : amountOf(reading, child)
}

/** The amount of a child that must be there. */
export function requiredAmount(reading: Reading, parent: XmlElement, local: string): Minor {
  return amountOf(reading, required(reading, parent, local, 'cbc'))
}

/** A percentage in millionths, or undefined when the element is missing or empty. */
export function percentOf(reading: Reading, element: XmlElement | undefined): Ppm | undefined {
  if (element === undefined || element.text === '') return undefined
  const number = exactNumber(element.text.replace(/\s*%$/, ''))
  if (number === undefined) throw invalid(reading, element, 'a percentage such as 19 or 5.5')
  const ppm = Number(rounded(reading, element, number, 4))
  if (ppm < 0 || ppm > MOST_PPM) throw invalid(reading, element, 'a percentage from 0 to 1000')
  return ppm
}
