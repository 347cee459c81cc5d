// Whatever was credited of an invoice before, and in whatever order: what is left brings it to the invoice's total, to the cent.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Failure } from '#shared/basics/failure'
import { contentTotals } from '#shared/invoices/content-totals'
import { type CreditedInvoice, creditContent } from '#shared/invoices/credit'
import type { Issued } from '#shared/invoices/credit-rest'
import { explain } from '#shared/invoices/explain'
import { type InvoiceContent, newInvoiceContent } from '#shared/invoices/invoice'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { sampleCompany } from '../../fixtures/company'
import { tax } from '../../fixtures/totals'

const idOf = (number: number) => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`
const RATES: TaxRate[] = [19, 7, 8.875].map((percent, index) => {
  return { ...tax(percent), id: idOf(index), name: `${percent} %`, version: 1, isArchived: false }
})
const today = '2026-11-22'
const rates = new Map(RATES.map((rate) => [rate.id, rate]))
const issue = (content: InvoiceContent): Issued => ({
  content,
  taxRates: RATES,
  totals: contentTotals(content, rates, { cashRoundingMinor: {} }),
})

function invoiceOf(input: Partial<InvoiceContent>): CreditedInvoice {
  const empty = { company: sampleCompany, client: undefined, products: new Map(), today, rateOf: () => null }
  const content = newInvoiceContent({ adjustments: [], lines: [], ...input }, empty)
  return { id: idOf(99), number: '2026-0001', ...issue(content), notes: [] }
}
const withNote = (invoice: CreditedInvoice, content: InvoiceContent): CreditedInvoice => ({
  ...invoice,
  notes: [...invoice.notes, issue(content)],
})
const add = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
const creditedOf = ({ notes }: CreditedInvoice) => add(notes.map(({ totals }) => totals.totalMinor))

it('brings three lines of three cents, of which two are credited, to the tax of the invoice', () => {
  const line = { quantity: '1', unitPrice: '0.03', taxRateId: idOf(0) }
  let invoice = invoiceOf({
    lines: [
      { ...line, name: 'A' },
      { ...line, name: 'B' },
      { ...line, name: 'C' },
    ] as InvoiceContent['lines'],
  })
  expect(invoice.totals.totalMinor).toBe(11)
  for (const index of [2, 0]) invoice = withNote(invoice, creditContent(invoice, [{ line: index }], today))
  expect(creditedOf(invoice)).toBe(8)
  const rest = creditContent(invoice, undefined, today)
  expect(rest).toMatchObject({ lines: [{ name: 'B', credits: { line: 1 } }], statedTaxes: [{ amountMinor: 3, taxMinor: 0 }] })
  expect(explain(rest, issue(rest).totals).find(({ kind }) => kind === 'tax')?.formula).toBe('0.03 × 19 % - 0.01')
  expect(creditedOf(withNote(invoice, rest))).toBe(11)
  const changed = { ...rest, lines: rest.lines.map((one) => ({ ...one, unitPrice: '1' })) }
  expect(issue(changed).totals.taxMinor).toBe(19)
})

it('says of an invoice that nothing was credited of exactly what the invoice says', () => {
  const lines = [{ name: 'Design', quantity: '2', unitPrice: '9.99', taxRateId: idOf(1), discount: { kind: 'percent', ppm: 50_000 } }]
  const adjustments = [{ kind: 'discount', value: { kind: 'percent', ppm: 100_000 }, reason: 'Friends', taxRateId: null }]
  const invoice = invoiceOf({ lines, adjustments } as Partial<InvoiceContent>)
  const whole = creditContent(invoice, undefined, today)
  expect(whole).toMatchObject({ type: 'credit_note', lines, adjustments })
  expect(whole.statedTaxes).toBeUndefined()
})

const amount = fc.integer({ min: 1, max: 5000 })
const reduction = fc.oneof(
  fc.record({ kind: fc.constant('percent'), ppm: fc.integer({ min: 0, max: 500_000 }) }),
  fc.record({ kind: fc.constant('amount'), amountMinor: fc.integer({ min: 0, max: 300 }) }),
)
const line = fc.record({
  name: fc.constantFrom('Design', 'Print'),
  quantity: fc.integer({ min: 1, max: 400 }).map((units) => String(units / 10)),
  unitPrice: amount.map((units) => String(units / 1000)),
  discount: fc.option(reduction, { nil: null }),
  charge: fc.option(reduction, { nil: null }),
  taxRateId: fc.integer({ min: 0, max: 2 }).map(idOf),
})
const adjustment = fc.record({
  kind: fc.constantFrom('discount', 'charge'),
  value: reduction,
  reason: fc.constantFrom('', 'Friends'),
  taxRateId: fc.option(fc.integer({ min: 0, max: 2 }).map(idOf), { nil: null }),
})
const input = fc.record({
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  adjustments: fc.array(adjustment, { maxLength: 3 }),
})
/** which line, how much of it in percent, at which part of its price in percent, and whether the note still says what it credits */
const part = fc.record({
  line: fc.nat(5),
  share: fc.integer({ min: 1, max: 100 }),
  price: fc.constantFrom(100, 100, 100, 40),
  isOld: fc.boolean(),
})

function creditPart(invoice: CreditedInvoice, { line: index, share, price, isOld }: typeof part extends fc.Arbitrary<infer T> ? T : never) {
  const whole = invoice.content.lines[index % invoice.content.lines.length]?.quantity ?? '1'
  try {
    const content = creditContent(
      invoice,
      [{ line: index % invoice.content.lines.length, ...(share === 100 ? {} : { quantity: ((Number(whole) * share) / 100).toFixed(4) }) }],
      today,
    )
    const lines = content.lines.map(({ credits, ...one }) => {
      return { ...one, unitPrice: ((Number(one.unitPrice) * price) / 100).toFixed(6), ...(isOld || !credits ? {} : { credits }) }
    })
    const note = { ...content, lines }
    return creditedOf(invoice) + issue(note).totals.totalMinor < invoice.totals.totalMinor ? withNote(invoice, note) : invoice
  } catch (error) {
    if (['credit_quantity_exceeded', 'credited_already'].includes((error as Failure).code)) return invoice
    throw error
  }
}

it('brings any parts, credited in any order, to the total and the tax of the invoice', () => {
  fc.assert(
    fc.property(input, fc.array(part, { maxLength: 12 }), (content, parts) => {
      const invoice = invoiceOf(content as Partial<InvoiceContent>)
      fc.pre(invoice.totals.totalMinor > 0)
      const credited = parts.reduce(creditPart, invoice)
      const rest = issue(creditContent(credited, undefined, today))
      const all = [...credited.notes, rest].map(({ totals }) => totals)
      expect(add(all.map(({ totalMinor }) => totalMinor))).toBe(invoice.totals.totalMinor)
      expect(add(all.map(({ taxMinor }) => taxMinor))).toBe(invoice.totals.taxMinor)
      expect(rest.content.lines.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})
