// Numbers, money, quantities, rates and dates as a printed document writes them; exact, and the same on every machine.
import type { Language } from '../basics/address'
import type { CalendarDate } from '../basics/calendar-date'
import { type Decimal, formatDecimal, parseDecimal } from '../basics/decimal'
import { currencyExponent, type Minor, minorToDecimal, type Ppm } from '../basics/money'
import { type Conventions, conventionsOf, currencySign } from './conventions'
import { textsOf } from './texts'

/** How one document writes its values. */
export interface Format {
  /** an amount without its currency: "1,190.00"; 8 yen are "8" */
  amount: (amount: Minor) => string
  /** an amount with its currency: "€1,190.00", "1.190,00 €", "JPY 8" */
  money: (amount: Minor) => string
  /** a unit price: at least the currency's decimals, and all that it has */
  price: (price: Decimal) => string
  /** a decimal without needless zeros */
  number: (value: Decimal) => string
  /** a quantity with its unit: "2.5 hours" */
  quantity: (quantity: Decimal, unit: string) => string
  /** a rate: 190000 is "19%" */
  percent: (rate: Ppm) => string
  /** a date in words: "22 November 2026" */
  date: (date: CalendarDate) => string
  /** a date in figures, for tables: "22/11/2026" */
  shortDate: (date: CalendarDate) => string
  /** a day or a period: "1–31 October 2026" */
  period: (from: CalendarDate, to: CalendarDate) => string
}

/** The formats of a document in `language` and `currency` from a seller in `country`. */
export function formatOf(language: Language, country: string, currency: string): Format {
  const conventions = conventionsOf(language, country)
  const number = (value: Decimal) => writeNumber(formatDecimal(parseDecimal(value)), conventions)
  const amount = (value: Minor) => writeNumber(minorToDecimal(value, currency), conventions)
  return {
    amount,
    number,
    money: (value) => withCurrency(amount(value), currencySign(currency, language, country), conventions),
    price: (price) => writeNumber(padded(price, currencyExponent(currency)), conventions),
    quantity: (quantity, unit) => `${number(quantity)} ${unitName(unit, quantity, language)}`.trim(),
    percent: (rate) => `${number(formatDecimal({ units: BigInt(rate), scale: 4 }))}${conventions.percentGap}%`,
    date: (date) => writeDate(date, language, conventions),
    shortDate: (date) => writeShortDate(date, conventions),
    period: (from, to) => writePeriod(from, to, language, conventions),
  }
}

/** A decimal text with the separators of the conventions. A negative number keeps the hyphen-minus, so that it can be copied out. */
function writeNumber(text: Decimal, { group, decimal }: Conventions): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${sign}${grouped}${fraction === undefined ? '' : decimal + fraction}`
}

function padded(price: Decimal, decimals: number): Decimal {
  const [whole = '0', fraction = ''] = formatDecimal(parseDecimal(price)).split('.')
  const all = fraction.padEnd(decimals, '0')
  return all === '' ? whole : `${whole}.${all}`
}

function withCurrency(amount: string, sign: string, { currencyFirst, isSymbolClose }: Conventions): string {
  if (!currencyFirst) return `${amount}\u00a0${sign}`
  const gap = isSymbolClose && !/[A-Z]/.test(sign) ? '' : '\u00a0'
  return amount.startsWith('-') ? `-${sign}${gap}${amount.slice(1)}` : `${sign}${gap}${amount}`
}

/** The name of a unit (UN/ECE Recommendations 20 and 21) after a quantity; the code itself when nobody knows it. */
export function unitName(unit: string, quantity: Decimal, language: Language): string {
  const name = textsOf(language).units[unit]
  if (name === undefined) return unit
  if (typeof name === 'string') return name
  const { units, scale } = parseDecimal(quantity)
  const [size, one] = [units < 0n ? -units : units, 10n ** BigInt(scale)]
  // French: everything below two is singular
  return (language === 'fr' ? size < 2n * one : size === one) ? name[0] : name[1]
}

function writeDate(date: CalendarDate, language: Language, { dateOrder }: Conventions): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = textsOf(language).months[(month ?? 1) - 1] ?? ''
  if (language === 'en') return dateOrder === 'month-first' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`
  if (language === 'de') return `${day}. ${name} ${year}`
  if (language === 'es') return `${day} de ${name} de ${year}`
  if (language === 'hr') return `${day}. ${name} ${year}.`
  if (language === 'fr' && day === 1) return `1er ${name} ${year}`
  return `${day} ${name} ${year}`
}

function writeShortDate(date: CalendarDate, { dateOrder, dateSign }: Conventions): string {
  const [year, month, day] = date.split('-')
  const parts = dateOrder === 'month-first' ? [month, day, year] : [day, month, year]
  return parts.join(dateSign)
}

function writePeriod(from: CalendarDate, to: CalendarDate, language: Language, conventions: Conventions): string {
  const whole = writeDate(to, language, conventions)
  if (from === to) return whole
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))]
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${writeDate(from, language, conventions)} – ${whole}`
  if (conventions.dateOrder === 'month-first') return whole.replace(`${last},`, `${first}–${last},`)
  if (language === 'de') return `${first}.–${whole}`
  if (language === 'hr') return `${first}. – ${whole}`
  if (language === 'fr') return `du ${first === 1 ? '1er' : first} au ${whole}`
  return language === 'es' ? `del ${first} al ${whole}` : `${first}–${whole}`
}
