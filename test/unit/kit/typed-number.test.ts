// Numbers as people type and paste them, into exact decimals and minor units.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorToDecimal } from '#shared/basics/money'
import { readDecimal, readMinor, readPpm } from '../../../src-renderer/kit/typed-number'

describe('a number', () => {
  it.each([
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1’234.5', '1234.5'],
    ['1\u202f234,5', '1234.5'],
    ['-3', '-3'],
    ['\u22123', '-3'],
    ['.5', '0.5'],
    ['5,', '5'],
    ['0', '0'],
    ['', undefined],
    ['12a', undefined],
    ['--1', undefined],
    ['1e5', undefined],
    ['NaN', undefined],
  ])('"%s" is read as %s', (typed, decimal) => {
    expect(readDecimal(typed)).toBe(decimal)
  })
})

describe('money', () => {
  it.each([
    ['12,50', 'EUR', 1250],
    ['12', 'EUR', 1200],
    ['12.500', 'EUR', 1250],
    ['12.505', 'EUR', undefined],
    ['12', 'JPY', 12],
    ['12.5', 'JPY', undefined],
    ['1.234', 'KWD', 1234],
    ['-0,01', 'EUR', -1],
    ['x', 'EUR', undefined],
  ])('"%s" %s is %s', (typed, currency, minor) => {
    expect(readMinor(typed, currency)).toBe(minor)
  })

  it('is read again as it is written, whatever the sign of decimals', () => {
    const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
    fc.assert(
      fc.property(amounts, fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
        const written = minorToDecimal(amount, currency)
        expect([readMinor(written, currency), readMinor(written.replace('.', ','), currency)]).toEqual([amount, amount])
      }),
    )
  })
})

it.each([
  ['19', 190_000],
  ['8,1', 81_000],
  ['8.875', 88_750],
  ['0', 0],
  ['1000', 10_000_000],
  ['1000.1', undefined],
  ['-1', undefined],
  ['0,00001', undefined],
])('the percentage "%s" is %s millionths', (typed, ppm) => {
  expect(readPpm(typed)).toBe(ppm)
})
