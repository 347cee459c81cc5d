// How amounts, dates and rates are written on screen: the way of the reader's own system, with the digits of the exact value.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { formatDecimal } from '#shared/basics/decimal'
import { currencyExponent, type Minor, minorToDecimal } from '#shared/basics/money'

const amounts = new Map<number, Intl.NumberFormat>()

function amountFormat(digits: number): Intl.NumberFormat {
  const known = amounts.get(digits) ?? new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  amounts.set(digits, known)
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

const decimals = new Map<number, Intl.NumberFormat>()

/** A decimal with at least so many digits after the sign: "1234.5" as "1,234.50". */
export function decimalText(decimal: string, digits = 0): string {
  const known = decimals.get(digits) ?? new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: 10 })
  decimals.set(digits, known)
  return known.format(decimal as Intl.StringNumericLiteral)
}

/** The reader's decimal sign. */
export const decimalSign = new Intl.NumberFormat(undefined).format(1.5).includes(',') ? ',' : '.'

/** A rate in millionths as people write it: 190000 is "19". */
export function ratePercentText(ppm: number): string {
  return formatDecimal({ units: BigInt(ppm), scale: 4 })
}

const dateFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const instantFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** 2026-11-22 as "Nov 22, 2026". */
export function dateText(date: CalendarDate): string {
  return dateFormat.format(new Date(`${date}T00:00:00Z`))
}

/** An instant in the reader's time zone. */
export function instantText(at: string): string {
  return instantFormat.format(new Date(at))
}
