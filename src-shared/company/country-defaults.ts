// What a country usually brings with it, so that a new business can begin after five answers; all of it can be changed later.
import type { Language } from '../basics/address'
import type { TaxRateInput } from '../tax-rates/tax-rate'
import type { PAPERS } from './company'
import { COUNTRY_FACTS, type CountryFacts, LETTER_COUNTRIES } from './country-facts'
import { SMALL_BUSINESS, UNTAXED_WORDS } from './untaxed-words'

export interface CountryDefaults {
  currency: string
  language: Language
  paper: (typeof PAPERS)[number]
  /** from the issue date to the due date */
  paymentDays: number
  /** what the tax is called there, such as USt. or TVA; "Tax" where we do not know */
  taxName: string
  /** the standard rate first; empty where there is no tax or we know none */
  taxRates: TaxRateInput[]
  /** reverse charge, intra-Community supply, export; empty outside the European Union */
  untaxedRates: TaxRateInput[]
  /** the rate of somebody who charges no tax: the exemption of small businesses, or outside the tax */
  noTaxRate: TaxRateInput
}

/** Countries that matter for their currency only; ISO 4217. */
const OTHER_CURRENCIES: Readonly<Record<string, string>> = {
  AL: 'ALL',
  AU: 'AUD',
  BA: 'BAM',
  BR: 'BRL',
  CA: 'CAD',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  MK: 'MKD',
  MX: 'MXN',
  NZ: 'NZD',
  RS: 'RSD',
  SG: 'SGD',
  TR: 'TRY',
  UA: 'UAH',
  ZA: 'ZAR',
}

/**
 * The defaults of a country (ISO 3166-1 alpha-2); for an unknown one English, euro, A4 and no rates. Rates in millionths. Sources: the
 * European Commission's published rates and national law, named in country-facts.ts and untaxed-words.ts; as of 2026. Never fails.
 */
export function countryDefaults(country: string): CountryDefaults {
  const facts = own(COUNTRY_FACTS, country)
  const taxName = facts?.taxName ?? 'Tax'
  return {
    currency: facts?.currency ?? own(OTHER_CURRENCIES, country) ?? 'EUR',
    language: facts?.language ?? 'en',
    paper: LETTER_COUNTRIES.includes(country) ? 'Letter' : 'A4',
    paymentDays: facts?.paymentDays ?? 30,
    taxName,
    taxRates: (facts?.rates ?? []).map((percent) => chargedRate(taxName, percent, country)),
    untaxedRates: facts?.isInEuropeanUnion ? untaxedRates(facts) : [],
    noTaxRate: noTaxRate(country, taxName, facts?.isInEuropeanUnion ?? false),
  }
}

/** Texts that are no country must not find what every object has, such as "constructor". */
function own<Value>(table: Readonly<Record<string, Value>>, country: string): Value | undefined {
  return Object.hasOwn(table, country) ? table[country] : undefined
}

const WITH_DECIMAL_POINT = ['CH', 'CY', 'GB', 'IE', 'LI', 'MT', 'US']

function chargedRate(taxName: string, percent: number, country: string): TaxRateInput {
  const written = WITH_DECIMAL_POINT.includes(country) ? String(percent) : String(percent).replace('.', ',')
  const components = [{ name: taxName, ratePpm: Math.round(percent * 10_000) }]
  return { name: `${taxName} ${written} %`, category: percent === 0 ? 'Z' : 'S', components, reason: '' }
}

/** Directive 2006/112/EC, Articles 44 and 196 (reverse charge), 138 (intra-Community supply) and 146 (export). */
function untaxedRates({ legalLanguage, taxName }: CountryFacts): TaxRateInput[] {
  const words = UNTAXED_WORDS[legalLanguage]
  const components = [{ name: taxName, ratePpm: 0 }]
  const citing = (phrase: string, article: number) => `${phrase} (${words.directive}, Art. ${article})`
  return [
    { name: words.reverseCharge, category: 'AE', components, reason: words.reverseCharge },
    { name: words.intraCommunity, category: 'K', components, reason: citing(words.intraCommunity, 138) },
    { name: words.export, category: 'G', components, reason: citing(words.export, 146) },
  ]
}

/** Spain has not taken over the scheme of Directive 2006/112/EC, Article 284; every other member state has it. */
function noTaxRate(country: string, taxName: string, isInEuropeanUnion: boolean): TaxRateInput {
  const components = [{ name: taxName, ratePpm: 0 }]
  const national = own(SMALL_BUSINESS, country)
  if (national) return { ...national, components }
  if (isInEuropeanUnion && country !== 'ES')
    return { name: 'Small business', category: 'E', components, reason: 'Small enterprise, exempt (Directive 2006/112/EC, Art. 284)' }
  const reason = country === 'US' ? 'Not subject to sales tax' : 'Not subject to tax'
  return { name: 'No tax', category: 'O', components, reason }
}
