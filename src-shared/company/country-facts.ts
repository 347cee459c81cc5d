// What is known about each country: currency, languages, terms, the name of its tax, and the rates that hold in 2026.
import type { Language } from '../basics/address'

/** The languages in which the untaxed supplies are worded: those of the countries below, not only those of our documents. */
export type LegalLanguage = Language | 'bg' | 'cs' | 'da' | 'el' | 'et' | 'fi' | 'hu' | 'lt' | 'lv' | 'pt' | 'ro' | 'sk' | 'sl' | 'sv'

export interface CountryFacts {
  currency: string
  /** of documents: one of our languages, English where we do not have the country's own */
  language: Language
  /** of the law; the reasons printed for untaxed supplies are in it */
  legalLanguage: LegalLanguage
  paymentDays: number
  taxName: string
  /** in percent, the standard rate first; 0 is a zero rate (category Z) */
  rates: readonly number[]
  isInEuropeanUnion: boolean
}

type Row = [currency: string, language: Language, legal: LegalLanguage, paymentDays: number, taxName: string, rates: readonly number[]]

/**
 * The member states of the European Union. Rates: European Commission, "Taxes in Europe Database" and "VAT rates applied in the Member
 * States" (Directive 2006/112/EC, Annex III), with the changes of national law until 2026: Romania 21/11 since August 2025 (Legea 141/2025),
 * Estonia 24 since July 2025, Slovakia 23/19/5 since 2025, Finland 13.5 (was 14) and Lithuania 12 (was 9) since January 2026, Bulgaria in
 * euro since January 2026. Mainland rates: islands and enclaves have their own.
 */
const UNION: Readonly<Record<string, Row>> = {
  AT: ['EUR', 'de', 'de', 14, 'USt.', [20, 13, 10]],
  BE: ['EUR', 'nl', 'nl', 30, 'btw', [21, 12, 6]],
  BG: ['EUR', 'en', 'bg', 14, 'ДДС', [20, 9]],
  CY: ['EUR', 'en', 'el', 30, 'ΦΠΑ', [19, 9, 5, 3]],
  CZ: ['CZK', 'en', 'cs', 14, 'DPH', [21, 12]],
  DE: ['EUR', 'de', 'de', 14, 'USt.', [19, 7]],
  DK: ['DKK', 'en', 'da', 14, 'moms', [25]],
  EE: ['EUR', 'en', 'et', 14, 'käibemaks', [24, 13, 9]],
  ES: ['EUR', 'es', 'es', 30, 'IVA', [21, 10, 4]],
  FI: ['EUR', 'en', 'fi', 14, 'ALV', [25.5, 13.5, 10]],
  FR: ['EUR', 'fr', 'fr', 30, 'TVA', [20, 10, 5.5, 2.1]],
  GR: ['EUR', 'en', 'el', 30, 'ΦΠΑ', [24, 13, 6]],
  HR: ['EUR', 'hr', 'hr', 30, 'PDV', [25, 13, 5]],
  HU: ['HUF', 'en', 'hu', 14, 'ÁFA', [27, 18, 5]],
  IE: ['EUR', 'en', 'en', 30, 'VAT', [23, 13.5, 9, 0]],
  IT: ['EUR', 'it', 'it', 30, 'IVA', [22, 10, 5, 4]],
  LT: ['EUR', 'en', 'lt', 30, 'PVM', [21, 12, 5]],
  LU: ['EUR', 'fr', 'fr', 30, 'TVA', [17, 14, 8, 3]],
  LV: ['EUR', 'en', 'lv', 30, 'PVN', [21, 12, 5]],
  MT: ['EUR', 'en', 'en', 30, 'VAT', [18, 12, 7, 5]],
  NL: ['EUR', 'nl', 'nl', 14, 'btw', [21, 9]],
  PL: ['PLN', 'pl', 'pl', 14, 'VAT', [23, 8, 5]],
  PT: ['EUR', 'en', 'pt', 30, 'IVA', [23, 13, 6]],
  RO: ['RON', 'en', 'ro', 30, 'TVA', [21, 11]],
  SE: ['SEK', 'en', 'sv', 30, 'moms', [25, 12, 6]],
  SI: ['EUR', 'en', 'sl', 30, 'DDV', [22, 9.5, 5]],
  SK: ['EUR', 'en', 'sk', 14, 'DPH', [23, 19, 5]],
}

/**
 * Their neighbours, and the USA, which has no tax of this kind. Rates: CH MWSTG Art. 25 (8.1/3.8/2.6 since 2024) and LI MWSTG Art. 25, which
 * follows it; GB Value Added Tax Act 1994 s. 2, Sch. 7A and 8; NO Stortingets vedtak om merverdiavgift 2026.
 */
const NEIGHBOURS: Readonly<Record<string, Row>> = {
  CH: ['CHF', 'de', 'de', 30, 'MwSt.', [8.1, 3.8, 2.6]],
  LI: ['CHF', 'de', 'de', 30, 'MwSt.', [8.1, 3.8, 2.6]],
  GB: ['GBP', 'en', 'en', 30, 'VAT', [20, 5, 0]],
  NO: ['NOK', 'en', 'en', 14, 'MVA', [25, 15, 12]],
  US: ['USD', 'en', 'en', 30, 'Sales tax', []],
}

/** All countries of which we know more than nothing, by their ISO 3166-1 code. */
export const COUNTRY_FACTS: Readonly<Record<string, CountryFacts>> = Object.fromEntries(
  [...Object.entries(UNION), ...Object.entries(NEIGHBOURS)].map(([country, row]) => [country, factsOf(row, country in UNION)]),
)

function factsOf([currency, language, legalLanguage, paymentDays, taxName, rates]: Row, isInEuropeanUnion: boolean): CountryFacts {
  return { currency, language, legalLanguage, paymentDays, taxName, rates, isInEuropeanUnion }
}

/** Where office paper is Letter, not A4 (Unicode CLDR, paperSize). */
export const LETTER_COUNTRIES: readonly string[] = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')
