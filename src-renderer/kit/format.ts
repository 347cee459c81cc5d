// How amounts, dates and rates are written on screen: in the language of the screens, with the digits of the exact value.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { formatDecimal } from '#shared/basics/decimal'
import { currencyExponent, type Minor, minorToDecimal } from '#shared/basics/money'
import { screenLocale } from './language'

const amounts = new Map<string, Intl.NumberFormat>()

function amountFormat(digits: number): Intl.NumberFormat {
  const locale = screenLocale()
  const key = `${locale} ${digits}`
  const known = amounts.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  amounts.set(key, known)
  return known
}

/** 123456 EUR as "1,234.56". */
export function amountText(amount: Minor, currency: string): string {
  return amountFormat(currencyExponent(currency)).format(minorToDecimal(amount, currency) as Intl.StringNumericLiteral)
}

/** 123456 EUR as "1,234.56 EUR". */
export function moneyText(amount: Minor, currency: string): string {
  return `${amountText(amount, currency)}\u00a0${currency}`
}

/** A whole number, 12345 as "12,345". */
export function countText(count: number): string {
  return amountFormat(0).format(count)
}

/** An exact decimal with the decimal sign of the language, as one edits it: "1234.5" is "1234,5" in German. */
export function decimalText(decimal: string): string {
  return screenLocale().startsWith('de') ? decimal.replace('.', ',') : decimal
}

const grouped = new Map<string, Intl.NumberFormat>()

/** An exact decimal as one reads it, with at least so many digits after the sign: "1234.5" as "1,234.50". Never to be read back. */
export function groupedText(decimal: string, digits = 0): string {
  const locale = screenLocale()
  const key = `${locale} ${digits}`
  const known = grouped.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 10 })
  grouped.set(key, known)
  return known.format(decimal as Intl.StringNumericLiteral)
}

/** Every number in a line of arithmetic with the decimal sign of the language: "12.5 × 95" is "12,5 × 95" in German. */
export function arithmeticText(formula: string): string {
  return decimalSign() === ',' ? formula.replace(/(\d)\.(?=\d)/g, '$1,') : formula
}

/** The decimal sign of the language. */
export function decimalSign(): '.' | ',' {
  return decimalText('0.5').includes(',') ? ',' : '.'
}

/** A rate in millionths as people write it: 190000 is "19". */
export function ratePercentText(ppm: number): string {
  return decimalText(formatDecimal({ units: BigInt(ppm), scale: 4 }))
}

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(kind: 'day' | 'instant'): Intl.DateTimeFormat {
  const locale = screenLocale()
  const key = `${locale} ${kind}`
  const options: Intl.DateTimeFormatOptions =
    kind === 'day' ? { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } : { dateStyle: 'medium', timeStyle: 'short' }
  const known = dates.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dates.set(key, known)
  return known
}

/** 2026-11-22 as "22 Nov 2026". */
export function dateText(date: CalendarDate): string {
  return dateFormat('day').format(new Date(`${date}T00:00:00Z`))
}

/** A date as one edits it: 22.11.2026 in German; 2026-11-22 in English, whose countries disagree about what comes first. */
export function dateEntryText(date: CalendarDate): string {
  return screenLocale().startsWith('de') ? date.split('-').reverse().join('.') : date
}

/** What an empty date says: the order in which it is typed. */
export function datePattern(): string {
  return screenLocale().startsWith('de') ? 'TT.MM.JJJJ' : 'YYYY-MM-DD'
}

/** An instant in the reader's time zone. */
export function instantText(at: string): string {
  return dateFormat('instant').format(new Date(at))
}

/** The size of a file, in units of 1,000. */
export function bytesText(bytes: number): string {
  const [size, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB']
  return `${groupedText(String(size < 10 ? Math.round(size * 10) / 10 : Math.round(size)))} ${unit}`
}
