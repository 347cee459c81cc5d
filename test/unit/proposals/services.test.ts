// What a proposal agrees becomes services that come to exactly its net amount.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentTotals } from '#shared/invoices/content-totals'
import { asDocument, newProposalContent, newProposalSchema } from '#shared/proposals/proposal'
import { plannedAmount, servicesOfItems } from '#shared/proposals/services'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { sampleCompany } from '../../fixtures/company'
import { tax } from '../../fixtures/totals'

let count = 0
const newId = () => `01890a5d-ac96-774b-bcce-${String(++count).padStart(12, '0')}`
const rate = (percent: number): TaxRate => ({ ...tax(percent), id: newId(), version: 1, name: `VAT ${percent} %`, isArchived: false })
const RATES = [rate(19), rate(7), rate(0)]

function agreed(input: object) {
  const defaults = { company: sampleCompany, client: undefined, products: new Map(), today: '2026-11-22', newId }
  const content = newProposalContent(newProposalSchema.parse(input), defaults)
  const totals = contentTotals(asDocument(content), new Map(RATES.map((one) => [one.id, one])), sampleCompany)
  const services = servicesOfItems(content, { totals, taxRates: RATES })
  const sum = services.map((service) => plannedAmount(service, content.currency)).reduce((a, b) => a + b, 0)
  return { services: services.map(({ name, kind, price, quantity }) => [name, kind, price, quantity].join(' ')), sum, totals }
}
const loyalty = { kind: 'discount', value: { kind: 'percent', ppm: 100_000 }, reason: 'Loyalty', taxRateId: null }

describe('the services of what is agreed', () => {
  it('are hours, days and pieces at their price, and a fixed price for the rest', () => {
    const items = [
      { name: 'Design', unit: 'HUR', quantity: '12.5', unitPrice: '95' },
      { name: 'Consulting', unit: 'DAY', quantity: '3', unitPrice: '800' },
      { name: 'Flyers', unit: 'C62', quantity: '2000', unitPrice: '0.035' },
      { name: 'Concept', unit: 'C62', quantity: '1', unitPrice: '4000' },
      { name: 'Hosting', unit: 'MON', quantity: '12', unitPrice: '20' },
      { name: 'Photos', unitPrice: '500', choice: { kind: 'optional', isTaken: false } },
    ]
    const { services, sum } = agreed({ items })
    const expected = [
      'Design hourly 95 12.5',
      'Consulting daily 800 3',
      'Flyers piece 0.035 2000',
      'Concept fixed 4000 1',
      'Hosting fixed 240 1',
    ]
    expect(services).toEqual(expected)
    expect(sum).toBe(118_750 + 240_000 + 7_000 + 400_000 + 24_000)
  })

  it('carry the discount of an item and of the proposal, to the cent', () => {
    const five = { kind: 'percent', ppm: 50_000 }
    expect(agreed({ items: [{ name: 'Design', unit: 'HUR', quantity: '20', unitPrice: '950', discount: five }] }).services).toEqual([
      'Design hourly 902.5 20',
    ])
    const thirds = [1, 2, 3].map((number) => ({ name: `Part ${number}`, unitPrice: '33.33' }))
    expect(agreed({ items: thirds, adjustments: [loyalty] })).toMatchObject({
      services: ['Part 1 fixed 30 1', 'Part 2 fixed 30 1', 'Part 3 fixed 29.99 1'],
      sum: 8_999,
    })
  })

  it('are without tax where prices include it, and share what is below zero', () => {
    const items = [
      { name: 'Camera', unitPrice: '379', taxRateId: RATES[0]?.id },
      { name: 'Book', unitPrice: '10.70', taxRateId: RATES[1]?.id },
    ]
    expect(agreed({ pricesIncludeTax: true, items }).services).toEqual(['Camera fixed 318.49 1', 'Book fixed 10 1'])
    const voucher = { name: 'Voucher', unitPrice: '-100' }
    expect(agreed({ items: [{ name: 'One', unitPrice: '300' }, { name: 'Two', unitPrice: '100' }, voucher] }).services).toEqual([
      'One fixed 225 1',
      'Two fixed 75 1',
    ])
  })
})

const decimal = (max: number, scale: number, min = 0) => fc.integer({ min, max }).map((units) => (units / 10 ** scale).toFixed(scale))
const reduction = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), ppm: fc.integer({ min: 0, max: 400_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 300 }) }),
)
const item = fc.record({
  name: fc.constant('Work'),
  unit: fc.constantFrom('C62', 'HUR', 'DAY', 'MON'),
  quantity: decimal(200_000, 2, 1),
  unitPrice: decimal(10_000_000, 4),
  pricePer: fc.constantFrom('1', '100'),
  discount: fc.option(reduction, { nil: null }),
  taxRateId: fc.constantFrom(...RATES.map(({ id }) => id), null),
})
const proposal = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  pricesIncludeTax: fc.boolean(),
  items: fc.array(item, { minLength: 1, maxLength: 8 }),
  adjustments: fc.array(
    fc.record({
      kind: fc.constantFrom('discount', 'charge'),
      value: reduction,
      reason: fc.constant('Agreed'),
      taxRateId: fc.constantFrom(RATES[0]?.id, null),
    }),
    { maxLength: 3 },
  ),
})

it('come to the net amount of any proposal', () => {
  fc.assert(
    fc.property(proposal, (input) => {
      const { sum, totals } = agreed(input)
      fc.pre(totals.netMinor >= 0 && totals.lines.some(({ lineMinor }) => lineMinor >= 0))
      expect(sum).toBe(totals.netMinor)
    }),
  )
})
