// How a language, and in some countries the country, writes numbers, money and dates. Own tables: Intl answers
// differently from one version of ICU to the next, and the same document must always give the same bytes.
import type { Language } from '../basics/address'

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

export interface Conventions {
  /** between groups of three digits */
  group: string
  decimal: string
  /** between a number and % */
  percentGap: string
  currencyFirst: boolean
  /** the currency's symbol is set without a space, as in €100 */
  isSymbolClose: boolean
  /** the order of a date in words */
  dateOrder: 'day-first' | 'month-first'
  /** between the figures of a short date */
  dateSign: string
}

const BASE: Conventions = {
  group: '.',
  decimal: ',',
  percentGap: NO_BREAK,
  currencyFirst: false,
  isSymbolClose: false,
  dateOrder: 'day-first',
  dateSign: '.',
}
const POINT = { group: ',', decimal: '.' }
const SWISS = { group: '’', decimal: '.', percentGap: '', currencyFirst: true }

const BY_LANGUAGE: Readonly<Record<Language, Conventions>> = {
  en: { ...BASE, ...POINT, percentGap: '', currencyFirst: true, isSymbolClose: true, dateSign: '/' },
  de: BASE,
  fr: { ...BASE, group: NARROW, dateSign: '/' },
  es: { ...BASE, dateSign: '/' },
  it: { ...BASE, percentGap: '', dateSign: '/' },
  nl: { ...BASE, percentGap: '', currencyFirst: true, dateSign: '-' },
  pl: { ...BASE, group: NO_BREAK, percentGap: '' },
  hr: BASE,
}

const POINT_IN_SPANISH = ['MX', 'US', 'GT', 'HN', 'NI', 'SV', 'PA', 'DO', 'PR']

/** The conventions of a document in `language` from a seller in `country` (ISO 3166-1 alpha-2; empty when unknown). */
export function conventionsOf(language: Language, country: string): Conventions {
  const base = BY_LANGUAGE[language]
  if (['CH', 'LI'].includes(country) && ['de', 'fr', 'it'].includes(language)) return { ...base, ...SWISS }
  if (language === 'de' && country === 'AT') return { ...base, currencyFirst: true }
  if (language === 'en' && country === 'US') return { ...base, dateOrder: 'month-first' }
  if (language === 'es' && POINT_IN_SPANISH.includes(country)) return { ...base, ...POINT, currencyFirst: true, isSymbolClose: true }
  return base
}

/** The sign that stands for a currency without doubt; the code for all others: a "$" can be that of ten countries. */
export function currencySign(currency: string, language: Language, country: string): string {
  if (currency === 'EUR') return '€'
  if (currency === 'GBP') return '£'
  if (currency === 'USD' && country === 'US') return '$'
  if (currency === 'PLN' && language === 'pl') return 'zł'
  if (currency === 'JPY' && country === 'JP') return '¥'
  return currency
}
