// The worked examples 1 to 14 as arithmetic; the same come back through the core and in the PDF.
import { describe, expect, it } from 'vitest'
import { minorFromDecimal, minorToDecimal } from '#shared/basics/money'
import { discountOf, line, tax, totalsOf } from '../../fixtures/totals'

const taxes = (result: ReturnType<typeof totalsOf>) => result.groups.map(({ taxMinor }) => taxMinor)

describe('worked examples of rounding and tax', () => {
  it('1: taxes the sum of a rate, not each line', () => {
    expect(totalsOf([line('55.55', 23), line('11.11', 23)]).taxMinor).toBe(1533)
  })
  it('2: rounds each rate on its own', () => {
    const result = totalsOf([line('9.42', 24), line('9.42', 13)])
    expect(taxes(result)).toEqual([122, 226])
    expect(result.taxMinor).toBe(348)
  })
  it('3: rounds half away from zero', () => {
    expect(totalsOf([line('97.50', 19)]).taxMinor).toBe(1853)
    expect(totalsOf([line('-97.50', 19)]).taxMinor).toBe(-1853)
  })
  it('4: quantity with decimals', () => {
    const result = totalsOf([line('95.38', 19, { quantity: '3.25' })])
    expect([result.linesMinor, result.taxMinor, result.totalMinor]).toEqual([30999, 5890, 36889])
  })
  it('5: a negative line in the same rate', () => {
    expect(totalsOf([line('8500.00', 19), line('-7500.00', 19)]).totalMinor).toBe(119000)
  })
  it('6: sums have no floating tail', () => {
    expect(minorToDecimal(totalsOf([line('135.27', 0), line('5.99', 0)]).totalMinor, 'EUR')).toBe('141.26')
  })
  it('7: cash rounding is an amount of its own, after prepaid amounts', () => {
    const chf = { currency: 'CHF', cashStepMinor: 5 }
    const up = totalsOf([line('12.23', 0)], chf)
    expect([up.totalMinor, up.roundingMinor, up.payableMinor]).toEqual([1223, 2, 1225])
    const down = totalsOf([line('22.22', 0)], { ...chf, prepaidMinor: 1000 })
    expect([down.roundingMinor, down.payableMinor]).toEqual([-2, 1220])
    expect(totalsOf([line('12.23', 0)], { currency: 'CHF' }).roundingMinor).toBe(0)
  })
  it('8: prices including tax keep what the client pays', () => {
    const result = totalsOf([line('379.00', 21, { quantity: '2' })], { pricesIncludeTax: true })
    expect([result.totalMinor, result.netMinor, result.taxMinor]).toEqual([75800, 62645, 13155])
  })
  it('9: prices including tax in a currency without decimals', () => {
    const result = totalsOf([line('50000', 10)], { pricesIncludeTax: true, currency: 'JPY' })
    expect([result.taxMinor, result.netMinor, result.totalMinor]).toEqual([4545, 45455, 50000])
  })
  it('10: a discount on each line', () => {
    const ten = { kind: 'amount' as const, amountMinor: 1000 }
    const result = totalsOf([line('100', 21, { discount: ten }), line('100', 11, { discount: ten })])
    expect(taxes(result)).toEqual([990, 1890])
  })
  it('11: a document discount is split over the rates', () => {
    const result = totalsOf([line('1000', 19), line('500', 7), line('100', 0)], { adjustments: [discountOf('100')] })
    expect(result.groups.map(({ ratePpm, discountMinor }) => [ratePpm, discountMinor])).toEqual([
      [70000, 3125],
      [190000, 6250],
      [0, 625],
    ])
    expect(taxes(result)).toEqual([3281, 17813, 0])
    expect(result.totalMinor).toBe(171094)
  })
  it('12: zero-rated and exempt are two rows, the exempt one with its reason', () => {
    const result = totalsOf([line('10', 0), line('20', 0, { tax: tax(0, 'E', 'Small business') })])
    expect(result.groups.map(({ category, reason, baseMinor }) => [category, reason, baseMinor])).toEqual([
      ['E', 'Small business', 2000],
      ['Z', '', 1000],
    ])
  })
  it('14: yen have no decimals', () => {
    const result = totalsOf([line('1127', 10)], { currency: 'JPY' })
    expect([result.taxMinor, result.totalMinor]).toEqual([113, 1240])
    expect(minorToDecimal(minorFromDecimal('8', 'JPY'), 'JPY')).toBe('8')
  })
  it('the worked example of the file formats comes out to the cent', () => {
    const percent = (ppm: number) => ({ kind: 'percent' as const, ppm })
    const result = totalsOf(
      [
        line('98.00', 19, { quantity: '12.5' }),
        line('49.99', 19, { quantity: '3', discount: percent(100_000) }),
        line('7.45', 7, { quantity: '40' }),
      ],
      { adjustments: [{ kind: 'discount', value: percent(50_000), tax: undefined }], prepaidMinor: 50_000 },
    )
    expect(result.lines.map(({ lineMinor }) => lineMinor)).toEqual([122500, 13497, 29800])
    expect([result.linesMinor, result.discountMinor, result.netMinor, result.taxMinor, result.totalMinor, result.payableMinor]).toEqual([
      165797, 8290, 157507, 26529, 184036, 134036,
    ])
    expect(result.groups.map(({ baseMinor, taxMinor, discountMinor }) => [baseMinor, taxMinor, discountMinor])).toEqual([
      [28310, 1982, 1490],
      [129197, 24547, 6800],
    ])
  })
})
