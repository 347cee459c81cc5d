// Credit notes against their invoice: parts and rest come to the whole, and the invoice never falls below them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDecimal, parseDecimal } from '#shared/basics/decimal'
import { contentTotals } from '#shared/invoices/content-totals'
import { type CreditedLine, type CreditNote, checkCredited, creditContent } from '#shared/invoices/credit'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { someContent, someLine } from '../invoices-editor/fixture'

describe('an invoice of which 50.00 are credited', () => {
  const credited = { creditedMinor: 5000, currency: 'EUR' }
  it('may come to as much and to more', () => {
    for (const total of [5000, 9000]) expect(() => checkCredited(total, credited)).not.toThrow()
  })
  it('may not come to less', () => {
    expect(() => checkCredited(4999, credited)).toThrow('50.00 EUR of this invoice are credited; its total cannot become 49.99 EUR.')
  })
  it('may be below zero as long as nothing is credited', () => {
    expect(() => checkCredited(-1, { ...credited, creditedMinor: 0 })).not.toThrow()
  })
})

const rate = (id: string, ratePpm: number): TaxRate => ({
  id,
  version: 1,
  isArchived: false,
  name: id,
  category: ratePpm === 0 ? 'Z' : 'S',
  components: [{ name: 'VAT', ratePpm }],
  reason: '',
})
const taxRates = [rate('full', 190_000), rate('low', 70_000), rate('zero', 0)]
const totalsOf = (content: InvoiceContent) =>
  contentTotals(content, new Map(taxRates.map((one) => [one.id, one])), { cashRoundingMinor: {} })

const reduction = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), ppm: fc.integer({ min: 0, max: 300_000 }) }),
    fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 300 }) }),
  ),
  { nil: null },
)
const taxRateId = fc.constantFrom('full', 'low', 'zero')
const line = fc
  .record({
    quantity: fc.oneof(fc.integer({ min: 1, max: 40 }).map(String), fc.constantFrom('0.5', '1.75', '12.333333', '-1')),
    unitPrice: fc.integer({ min: 1, max: 2_000_000 }).map((units) => formatDecimal({ units: BigInt(units), scale: 4 })),
    discount: reduction,
    charge: reduction,
    taxRateId,
  })
  .map((one) => someLine({ name: 'Work', ...one }))
const adjustment = fc.record({
  kind: fc.constantFrom('discount' as const, 'charge' as const),
  value: reduction.map((one) => one ?? { kind: 'percent' as const, ppm: 33_333 }),
  reason: fc.constant('Agreed'),
  taxRateId: fc.option(taxRateId, { nil: null }),
})
const invoice = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    adjustments: fc.array(adjustment, { maxLength: 2 }),
    pricesIncludeTax: fc.boolean(),
  })
  .map((one) => someContent(one))
const parts = fc.array(fc.array(fc.tuple(fc.nat(5), fc.constantFrom(1, 2, 3, 4)), { minLength: 1, maxLength: 4 }), { maxLength: 5 })

/** A quarter, half … of each line, or all that is left of it. */
function chosenOf({ lines }: InvoiceContent, picks: readonly [number, number][]): CreditedLine[] {
  return [...new Map(picks)].flatMap(([index, quarters]): CreditedLine[] => {
    const whole = lines[index]
    if (!whole) return []
    if (quarters === 4) return [{ line: index }]
    const { units, scale } = parseDecimal(whole.quantity)
    return [{ line: index, quantity: formatDecimal({ units: units * 25n * BigInt(quarters), scale: scale + 2 }) }]
  })
}

describe('credit notes of parts in any order and then of the rest', () => {
  it('come to the total of the invoice to the cent', () => {
    fc.assert(
      fc.property(invoice, parts, (content, wishes) => {
        const totals = totalsOf(content)
        fc.pre(totals.totalMinor > 0)
        const notes: CreditNote[] = []
        const left = () => notes.reduce((sum, note) => sum - note.totals.totalMinor, totals.totalMinor)
        const credit = (chosen?: CreditedLine[]) => {
          const before = { notes, taxRates, totalsOf }
          const note = creditContent({ id: 'i', number: '1', content, totals, before }, chosen, '2026-11-22')
          return { content: note, totals: totalsOf(note) }
        }
        for (const wish of wishes) {
          const chosen = chosenOf(content, wish)
          const note = chosen.length > 0 ? attempt(() => credit(chosen)) : undefined
          // A part is issued only where the core would accept it.
          if (note && note.totals.totalMinor > 0 && note.totals.totalMinor <= left()) notes.push(note)
        }
        if (left() > 0) notes.push(credit())
        expect(left()).toBe(0)
        expect(() => credit()).toThrow('credited already')
      }),
      { numRuns: 500 },
    )
  })

  it('keep the prices of the invoice where they come to the whole by themselves', () => {
    const content = someContent({ lines: [someLine({ quantity: '10', unitPrice: '95', taxRateId: 'full' })] })
    const totals = totalsOf(content)
    const first = creditContent({ id: 'i', number: '1', content, totals }, [{ line: 0, quantity: '4' }], '2026-11-22')
    const before = { notes: [{ content: first, totals: totalsOf(first) }], taxRates, totalsOf }
    const rest = creditContent({ id: 'i', number: '1', content, totals, before }, undefined, '2026-11-22')
    expect(rest).toMatchObject({ pricesIncludeTax: false, lines: [{ quantity: '6', unitPrice: '95', creditsLine: 0 }] })
  })
})

/** What a call answers; undefined where it is refused for what is left. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['credit_quantity_exceeded', 'credit_nothing_left'].includes(String(error.code)))
      return undefined
    throw error
  }
}
