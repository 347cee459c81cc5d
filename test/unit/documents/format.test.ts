// How documents write numbers, money, quantities and dates.
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import { formatOf, unitName } from '#shared/documents/format'
import { textsOf } from '#shared/documents/texts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('money', () => {
  test.each([
    ['en', 'IE', 'EUR', 123456789, '€1,234,567.89'],
    ['en', 'GB', 'CHF', 1225, 'CHF 12.25'],
    ['en', 'US', 'USD', -150000, '-$1,500.00'],
    ['en', 'DE', 'USD', 150000, 'USD 1,500.00'],
    ['de', 'DE', 'EUR', 123456789, '1.234.567,89 €'],
    ['de', 'AT', 'EUR', 119000, '€ 1.190,00'],
    ['de', 'CH', 'CHF', 123456, 'CHF 1’234.56'],
    ['fr', 'FR', 'EUR', 123456, '1 234,56 €'],
    ['es', 'ES', 'EUR', 123456, '1.234,56 €'],
    ['it', 'IT', 'EUR', -123456, '-1.234,56 €'],
    ['nl', 'NL', 'EUR', 123456, '€ 1.234,56'],
    ['pl', 'PL', 'PLN', 123456, '1 234,56 zł'],
    ['hr', 'HR', 'EUR', 123456, '1.234,56 €'],
    ['en', 'JP', 'JPY', 8, '¥8'],
    ['de', 'DE', 'JPY', 1240, '1.240 JPY'],
    ['en', 'KW', 'KWD', 1234, 'KWD 1.234'],
  ] as const)('in %s from %s: %s %d is %s', (language, country, currency, amount, expected) => {
    expect(plain(formatOf(language, country, currency).money(amount))).toBe(expected)
  })

  test('8 yen are 8, never 8.00 or 800', () => {
    expect(formatOf('en', 'DE', 'JPY').amount(8)).toBe('8')
  })
})

test('a unit price has at least the decimals of the currency, and all of its own', () => {
  const { price } = formatOf('en', 'DE', 'EUR')
  expect([price('100'), price('12.345'), price('0.5'), price('-1234.5')]).toEqual(['100.00', '12.345', '0.50', '-1,234.50'])
  expect(formatOf('en', 'DE', 'JPY').price('8')).toBe('8')
  expect(formatOf('en', 'DE', 'JPY').price('8.5')).toBe('8.5')
})

test('numbers are exact where floating point would not be', () => {
  expect(formatOf('de', 'DE', 'EUR').number('999999999999999.0000000001')).toBe('999.999.999.999.999,0000000001')
  expect(formatOf('de', 'DE', 'EUR').amount(Number.MAX_SAFE_INTEGER)).toBe('90.071.992.547.409,91')
})

test('rates are written as the language writes per cent', () => {
  const rate = (language: (typeof LANGUAGES)[number]) => plain(formatOf(language, '', 'EUR').percent(88_750))
  expect(rate('en')).toBe('8.875%')
  expect(rate('de')).toBe('8,875 %')
})

test('a quantity of one is singular, all others are plural; French counts up to two as one', () => {
  const quantity = (language: 'en' | 'fr', value: string, unit: string) => formatOf(language, '', 'EUR').quantity(value, unit)
  expect(quantity('en', '1', 'HUR')).toBe('1 hour')
  expect(quantity('en', '1.0', 'HUR')).toBe('1 hour')
  expect(quantity('en', '1.5', 'HUR')).toBe('1.5 hours')
  expect(quantity('fr', '1.5', 'HUR')).toBe('1,5 heure')
  expect(quantity('fr', '2', 'HUR')).toBe('2 heures')
})

test('a plain number of pieces needs no word, and an unknown unit prints its code', () => {
  expect(formatOf('en', '', 'EUR').quantity('2', 'C62')).toBe('2')
  expect(unitName('ZZ', '2', 'en')).toBe('ZZ')
})

test.each([
  ['en', 'DE', '22 November 2026', '1–31 October 2026'],
  ['en', 'US', 'November 22, 2026', 'October 1–31, 2026'],
  ['de', 'DE', '22. November 2026', '1.–31. Oktober 2026'],
  ['fr', 'FR', '22 novembre 2026', 'du 1er au 31 octobre 2026'],
  ['es', 'ES', '22 de noviembre de 2026', 'del 1 al 31 de octubre de 2026'],
  ['it', 'IT', '22 novembre 2026', '1–31 ottobre 2026'],
  ['nl', 'NL', '22 november 2026', '1–31 oktober 2026'],
  ['pl', 'PL', '22 listopada 2026', '1–31 października 2026'],
  ['hr', 'HR', '22. studenoga 2026.', '1. – 31. listopada 2026.'],
] as const)('dates and periods in %s from %s', (language, country, date, period) => {
  const format = formatOf(language, country, 'EUR')
  expect(format.date('2026-11-22')).toBe(date)
  expect(format.period('2026-10-01', '2026-10-31')).toBe(period)
  expect(format.period('2026-11-22', '2026-11-22')).toBe(date)
})

test('a period over two months names both', () => {
  expect(formatOf('en', 'DE', 'EUR').period('2026-12-15', '2027-01-14')).toBe('15 December 2026 – 14 January 2027')
})

test.each(LANGUAGES)('every word, month and unit is there in %s', (language) => {
  const texts = textsOf(language)
  expect(texts.months).toHaveLength(12)
  expect(Object.keys(texts.units)).toEqual(Object.keys(textsOf('en').units))
  const words = Object.entries(texts).filter(([, value]) => typeof value === 'string')
  expect(words.filter(([, value]) => value === '')).toEqual([])
  expect(Object.keys(texts.categories)).toEqual(Object.keys(textsOf('en').categories))
  expect(texts.page).toMatch(/\{page\}.*\{pages\}/)
})
