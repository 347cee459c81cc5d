// Money that is spread over invoices while one types.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from '#shared/payments/spread'

it('fills the invoices in their order, and keeps what was typed for one', () => {
  const shares = [
    { id: 'a', openMinor: 500 },
    { id: 'b', openMinor: 800, typedMinor: 100 },
    { id: 'c', openMinor: 900 },
  ]
  expect(spread(1000, shares)).toEqual({
    parts: [
      { id: 'a', amountMinor: 500 },
      { id: 'b', amountMinor: 100 },
      { id: 'c', amountMinor: 400 },
    ],
    leftMinor: 0,
  })
  expect(spread(2000, shares).leftMinor).toBe(500)
  expect(spread(60, shares).leftMinor).toBe(-40)
})

it('never spreads more or less than there is, and never more than is open where nothing was typed', () => {
  const share = fc.record({ id: fc.uuid(), openMinor: fc.nat(10_000), typedMinor: fc.option(fc.nat(10_000), { nil: undefined }) })
  fc.assert(
    fc.property(fc.nat(50_000), fc.array(share, { maxLength: 8 }), (worth, shares) => {
      const { parts, leftMinor } = spread(worth, shares)
      expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0) + leftMinor).toBe(worth)
      for (const [index, part] of parts.entries())
        if (shares[index]?.typedMinor === undefined) expect(part.amountMinor).toBeLessThanOrEqual(shares[index]?.openMinor ?? 0)
    }),
  )
})
