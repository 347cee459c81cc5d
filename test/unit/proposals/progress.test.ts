// Parts of an item: whatever percentages or quantities they are chosen by, at the end they are exactly the item.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentTotals } from '#shared/invoices/content-totals'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { type Taken, takingsOf } from '#shared/invoices/taking'
import { carriedPart, type ItemPick, progressOf, takePart } from '#shared/proposals/progress'
import { asDocument, newProposalContent, newProposalSchema } from '#shared/proposals/proposal'
import { sampleCompany } from '../../fixtures/company'

let count = 0
const newId = () => `01890a5d-ac96-774b-bcce-${String(++count).padStart(12, '0')}`
const PROPOSAL = newId()

function agreed(item: object) {
  const defaults = { company: sampleCompany, client: undefined, products: new Map(), today: '2026-11-22', newId }
  const content = newProposalContent(newProposalSchema.parse({ currency: 'EUR', items: [{ name: 'Work', ...item }] }), defaults)
  const document = asDocument(content)
  const totals = contentTotals(document, new Map(), sampleCompany)
  const sumOf = (line: InvoiceLine) => contentTotals({ ...document, lines: [line] }, new Map(), sampleCompany).linesMinor
  const taken: Taken[] = []
  const [own] = content.items
  if (!own) throw new Error('one item')
  const take = (part: ItemPick['part']): number => {
    const [progress] = progressOf(content, totals, taken)
    if (!progress) throw new Error('one item')
    const { line, amountMinor } = takePart(own, { itemId: own.id, part }, progress, taken, { proposalId: PROPOSAL, currency: 'EUR', sumOf })
    expect(sumOf(line)).toBe(amountMinor)
    const lines = [line]
    const invoice = { ...document, lines }
    const [one] = takingsOf(invoice, contentTotals(invoice, new Map(), sampleCompany))
    if (!one) throw new Error('one taking')
    const { kind, sourceId, parentId, part: text } = one
    const parts = [{ amountMinor, part: text }]
    taken.push({ kind, sourceId, parentId, invoiceId: newId(), isDraft: true, amountMinor, times: 1, parts })
    return amountMinor
  }
  return { take, valueMinor: totals.linesMinor }
}

const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 6 }).map((all) => {
  const points = [0, ...all.toSorted((a, b) => a - b), 1_000_000]
  return points.slice(1).map((point, index) => point - (points[index] ?? 0))
})
const item = fc.record({
  quantity: fc.integer({ min: 1, max: 5_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  unitPrice: fc.integer({ min: 1, max: 9_999_999 }).map((units) => (units / 10_000).toFixed(4)),
  discount: fc.option(
    fc.integer({ min: 1, max: 999_999 }).map((ppm) => ({ kind: 'percent' as const, ppm })),
    { nil: null },
  ),
})

describe('parts of an item', () => {
  it('by percentages that add up to 100 are exactly its value', () => {
    fc.assert(
      fc.property(item, cuts, (one, parts) => {
        const { take, valueMinor } = agreed(one)
        const amounts = parts.map((ppm) => take({ kind: 'percent', ppm }))
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(valueMinor)
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('by quantities that add up to its quantity are exactly its value', () => {
    fc.assert(
      fc.property(item, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (one, shares) => {
        const quantity = (shares.reduce((sum, share) => sum + share, 0) / 4).toFixed(2)
        const { take, valueMinor } = agreed({ ...one, quantity })
        const amounts = shares.map((share) => take({ kind: 'quantity', quantity: (share / 4).toFixed(2) }))
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(valueMinor)
      }),
    )
  })

  it('never go over it, in whatever way they are chosen', () => {
    const part = fc.oneof(
      fc.integer({ min: 1, max: 2_000_000 }).map((ppm) => ({ kind: 'percent' as const, ppm })),
      fc.integer({ min: 1, max: 9_000 }).map((hundredths) => ({ kind: 'quantity' as const, quantity: (hundredths / 100).toFixed(2) })),
      fc.integer({ min: 1, max: 500_000 }).map((amountMinor) => ({ kind: 'amount' as const, amountMinor })),
    )
    fc.assert(
      fc.property(item, fc.array(part, { maxLength: 8 }), (one, parts) => {
        const { take, valueMinor } = agreed(one)
        let sum = 0
        for (const next of parts) {
          try {
            sum += take(next)
          } catch (error) {
            if (!(error instanceof Error && 'code' in error && error.code === 'item_overdrawn')) throw error
          }
          expect(sum).toBeLessThanOrEqual(valueMinor)
        }
        if (sum < valueMinor) sum += take({ kind: 'rest' })
        expect(sum).toBe(valueMinor)
      }),
    )
  })
})

it('the shares of a discount add up to it, and each is in proportion to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1 }),
      (amount, parts) => {
        const wholeMinor = parts.reduce((sum, part) => sum + part, 0)
        let [carried, beforeMinor] = [0, 0]
        for (const thisMinor of parts) {
          carried += carriedPart(amount, carried, { beforeMinor, thisMinor, wholeMinor })
          beforeMinor += thisMinor
          expect(Math.abs(carried - (amount * beforeMinor) / wholeMinor)).toBeLessThanOrEqual(0.5 + 1e-6)
        }
        expect(carried).toBe(amount)
      },
    ),
  )
})
