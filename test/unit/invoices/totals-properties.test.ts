// What holds for every document: shares add up, the order of lines changes nothing, inclusive prices keep the gross.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOf, roundRatio, split } from '#shared/basics/money'
import { explain } from '#shared/invoices/explain'
import { newInvoiceContent } from '#shared/invoices/invoice'
import { type TotalsAdjustment, type TotalsInput, type TotalsLine, totals } from '#shared/invoices/totals'
import { sampleCompany } from '../../fixtures/company'
import { tax } from '../../fixtures/totals'

const taxes = fc.constantFrom(tax(19), tax(7), tax(8.875), tax(0), tax(0, 'E', 'exempt'), {
  ...tax(0, 'S'),
  components: [
    { name: 'GST', ratePpm: 50000 },
    { name: 'QST', ratePpm: 99750 },
  ],
})
const decimal = (max: number, scale: number) => fc.integer({ min: -max, max }).map((units) => (units / 10 ** scale).toFixed(scale))
const reduction = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), ppm: fc.integer({ min: 0, max: 1_000_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 100_000 }) }),
)
const lineArbitrary: fc.Arbitrary<TotalsLine> = fc.record({
  quantity: decimal(1_000_000, 3),
  unitPrice: decimal(10_000_000, 4),
  pricePer: fc.constantFrom('1', '100', '12.5'),
  discount: fc.option(reduction, { nil: null }),
  charge: fc.option(reduction, { nil: null }),
  tax: taxes,
})
const adjustmentArbitrary: fc.Arbitrary<TotalsAdjustment> = fc.record({
  kind: fc.constantFrom('discount', 'charge'),
  value: reduction,
  tax: fc.option(taxes, { nil: undefined }),
})
const inputArbitrary: fc.Arbitrary<TotalsInput> = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(lineArbitrary, { maxLength: 12 }),
  adjustments: fc.array(adjustmentArbitrary, { maxLength: 3 }),
  prepaidMinor: fc.integer({ min: 0, max: 1_000_000 }),
  cashStepMinor: fc.constantFrom(1, 5, 10),
})
const add = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

describe('totals of any document', () => {
  it('add up: net + tax = total; groups, lines, shares and components make up their sums', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const result = totals(input)
        expect(result.netMinor + result.taxMinor).toBe(result.totalMinor)
        expect(add(result.groups.map(({ baseMinor }) => baseMinor))).toBe(result.netMinor)
        expect(add(result.groups.map(({ taxMinor }) => taxMinor))).toBe(result.taxMinor)
        expect(add(result.groups.map(({ linesMinor }) => linesMinor))).toBe(result.linesMinor)
        for (const group of result.groups) expect(add(group.components.map(({ taxMinor }) => taxMinor))).toBe(group.taxMinor)
        for (const { amountMinor, sharesMinor } of result.adjustments) expect(add(sharesMinor)).toBe(amountMinor)
        expect(result.totalMinor - result.prepaidMinor + result.roundingMinor).toBe(result.payableMinor)
        expect(Math.abs(result.payableMinor % input.cashStepMinor)).toBe(0)
        expect(2 * Math.abs(result.roundingMinor)).toBeLessThanOrEqual(input.cashStepMinor)
      }),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order of the lines', () => {
    const withOrder = inputArbitrary.chain((input) =>
      fc.record({ input: fc.constant(input), lines: fc.shuffledSubarray([...input.lines], { minLength: input.lines.length }) }),
    )
    fc.assert(
      fc.property(withOrder, ({ input, lines }) => {
        const { lines: _a, ...before } = totals(input)
        const { lines: _b, ...after } = totals({ ...input, lines })
        expect(after).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('keep the gross that was typed when prices include tax', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const result = totals({ ...input, pricesIncludeTax: true })
        expect(result.totalMinor).toBe(result.linesMinor - result.discountMinor + result.chargeMinor)
      }),
      { numRuns: 300 },
    )
  })

  it('tax each group exactly once, on its sum', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        for (const group of totals({ ...input, pricesIncludeTax: false }).groups)
          expect(group.taxMinor).toBe(partOf(group.baseMinor, group.ratePpm))
      }),
    )
  })
})

describe('splitting and rounding', () => {
  it('splits any amount into shares that add up, each within one unit of its proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 }),
        (amount, weights) => {
          const shares = split(amount, weights)
          expect(add(shares)).toBe(amount)
          shares.forEach((share, index) => {
            expect(Math.abs(share - (amount * (weights[index] ?? 0)) / add(weights))).toBeLessThan(1)
          })
        },
      ),
    )
  })
  it('adds up with weights of both signs, with none, and with weights that cancel out', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (amount, weights) => {
        expect(add(split(amount, weights)) - amount).toBe(0)
      }),
    )
    expect(split(100, [])).toEqual([])
    expect(split(100, [0, 0])).toEqual([100, 0])
    expect(split(100, [50, -50])).toEqual([50, 50])
  })
  it('rounds half away from zero on both sides', () => {
    expect([5n, -5n, 15n, -15n, 4n, -4n].map((value) => roundRatio(value, 10n))).toEqual([1n, -1n, 2n, -2n, 0n, 0n])
    expect(roundRatio(5n, -10n)).toBe(-1n)
  })
})

it('explains a total with formulas whose results are the totals themselves', () => {
  const lines = [{ name: 'Design', quantity: '3.25', unitPrice: '95.38', discount: { kind: 'percent' as const, ppm: 50_000 } }]
  const content = newInvoiceContent(
    { lines, adjustments: [] },
    { company: sampleCompany, client: undefined, products: new Map(), today: '2026-11-22', rateOf: () => null },
  )
  const result = totals({
    ...content,
    lines: content.lines.map((line) => ({ ...line, tax: tax(19) })),
    adjustments: [],
    prepaidMinor: 0,
    cashStepMinor: 1,
  })
  const steps = explain(content, result)
  expect(steps[0]).toEqual({ kind: 'line', subject: '1. Design', formula: '3.25 × 95.38 - 15.50 (5 %)', resultMinor: 29449 })
  expect(steps.find(({ kind }) => kind === 'tax')).toEqual({ kind: 'tax', subject: 'S 19 %', formula: '294.49 × 19 %', resultMinor: 5595 })
  expect(steps.at(-1)).toEqual({ kind: 'payable', subject: '', formula: '350.44', resultMinor: 35044 })
})
