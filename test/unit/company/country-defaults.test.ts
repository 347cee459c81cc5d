// What each country brings with it: valid rates, known currencies, and a reason wherever nothing is charged.
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import { currencySchema } from '#shared/basics/money'
import { type CountryDefaults, countryDefaults } from '#shared/company/country-defaults'
import { COUNTRY_FACTS } from '#shared/company/country-facts'
import { taxRateInputSchema, taxRateProblem, totalRate } from '#shared/tax-rates/tax-rate'

/** What the tax offices publish for 2026, written down a second time. */
const PUBLISHED: Record<string, string> = {
  AT: 'EUR 20 13 10',
  BE: 'EUR 21 12 6',
  BG: 'EUR 20 9',
  CH: 'CHF 8.1 3.8 2.6',
  CY: 'EUR 19 9 5 3',
  CZ: 'CZK 21 12',
  DE: 'EUR 19 7',
  DK: 'DKK 25',
  EE: 'EUR 24 13 9',
  ES: 'EUR 21 10 4',
  FI: 'EUR 25.5 13.5 10',
  FR: 'EUR 20 10 5.5 2.1',
  GB: 'GBP 20 5 0',
  GR: 'EUR 24 13 6',
  HR: 'EUR 25 13 5',
  HU: 'HUF 27 18 5',
  IE: 'EUR 23 13.5 9 0',
  IT: 'EUR 22 10 5 4',
  LI: 'CHF 8.1 3.8 2.6',
  LT: 'EUR 21 12 5',
  LU: 'EUR 17 14 8 3',
  LV: 'EUR 21 12 5',
  MT: 'EUR 18 12 7 5',
  NL: 'EUR 21 9',
  NO: 'NOK 25 15 12',
  PL: 'PLN 23 8 5',
  PT: 'EUR 23 13 6',
  RO: 'RON 21 11',
  SE: 'SEK 25 12 6',
  SI: 'EUR 22 9.5 5',
  SK: 'EUR 23 19 5',
  US: 'USD',
}
const currencies = new Set(Intl.supportedValuesOf('currency'))
const allRates = ({ taxRates, untaxedRates, noTaxRate }: CountryDefaults) => [...taxRates, ...untaxedRates, noTaxRate]

it('knows exactly the countries that it promises', () => {
  expect(Object.keys(COUNTRY_FACTS).sort()).toEqual(Object.keys(PUBLISHED).sort())
  expect(Object.values(COUNTRY_FACTS).filter(({ isInEuropeanUnion }) => isInEuropeanUnion)).toHaveLength(27)
})

describe.each(Object.entries(PUBLISHED))('%s', (country, published) => {
  const defaults = countryDefaults(country)

  it(`has ${published}, the standard rate first`, () => {
    const percents = defaults.taxRates.map((rate) => totalRate(rate) / 10_000)
    expect([defaults.currency, ...percents].join(' ')).toBe(published)
    expect(currencySchema.safeParse(defaults.currency).success && currencies.has(defaults.currency)).toBe(true)
    expect(Math.max(0, ...percents)).toBe(percents[0] ?? 0)
  })

  it('has rates that can be entered, named apart, with a reason where nothing is charged', () => {
    for (const rate of allRates(defaults)) {
      expect(taxRateInputSchema.parse(rate)).toEqual(rate)
      expect(taxRateProblem(rate), rate.name).toBeUndefined()
    }
    const names = allRates(defaults).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has what a first invoice needs', () => {
    expect(LANGUAGES).toContain(defaults.language)
    expect(defaults.paymentDays).toBeGreaterThanOrEqual(14)
    expect(defaults.taxName).not.toBe('')
    expect(['E', 'O']).toContain(defaults.noTaxRate.category)
    const categories = COUNTRY_FACTS[country]?.isInEuropeanUnion ? ['AE', 'K', 'G'] : []
    expect(defaults.untaxedRates.map(({ category }) => category)).toEqual(categories)
  })
})

it('says the reasons in the country’s language, umlauts and all', () => {
  expect(countryDefaults('DE').untaxedRates[0]?.reason).toBe('Steuerschuldnerschaft des Leistungsempfängers')
  expect(countryDefaults('FR').untaxedRates[0]?.reason).toBe('Autoliquidation')
  expect(countryDefaults('DE').noTaxRate.reason).toContain('§ 19 UStG')
  expect(countryDefaults('AT').noTaxRate.reason).toContain('§ 6 Abs. 1 Z 27 UStG')
  expect(countryDefaults('FI').taxRates[0]?.name).toBe('ALV 25,5 %')
  expect(countryDefaults('CH').taxRates[0]?.name).toBe('MwSt. 8.1 %')
})

it('uses Letter where offices do', () => {
  for (const country of ['US', 'CA', 'MX']) expect(countryDefaults(country).paper).toBe('Letter')
  for (const country of ['DE', 'GB', 'JP', '']) expect(countryDefaults(country).paper).toBe('A4')
})

it('has English, euro, A4 and no rates for a country that it does not know', () => {
  for (const country of ['', 'QQ', 'constructor'])
    expect(countryDefaults(country)).toMatchObject({
      currency: 'EUR',
      language: 'en',
      paper: 'A4',
      taxRates: [],
      untaxedRates: [],
      noTaxRate: { category: 'O', reason: 'Not subject to tax' },
    })
})
