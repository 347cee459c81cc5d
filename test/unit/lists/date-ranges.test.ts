// The ranges that a filter by days offers.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/basics/calendar-date'
import { RANGE_NAMES, rangeOf } from '../../../src-renderer/lists/date-ranges'

it.each([
  ['thisMonth', '2026-11-22', '2026-11-01', '2026-11-30'],
  ['thisMonth', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['thisMonth', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['lastMonth', '2027-03-31', '2027-02-01', '2027-02-28'],
  ['thisQuarter', '2026-11-22', '2026-10-01', '2026-12-31'],
  ['thisQuarter', '2026-03-31', '2026-01-01', '2026-03-31'],
  ['thisYear', '2026-11-22', '2026-01-01', '2026-12-31'],
  ['lastYear', '2026-01-01', '2025-01-01', '2025-12-31'],
] as const)('%s on %s is from %s to %s', (name, today, from, to) => {
  expect(rangeOf(name, today)).toEqual({ from, to })
})

it('begins on a first of a month and ends on the day before one; what is this holds today', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((ahead) => addDays('2000-01-01', ahead))
  fc.assert(
    fc.property(days, fc.constantFrom(...RANGE_NAMES), (today, name) => {
      const { from, to } = rangeOf(name, today)
      expect([from.slice(8), addDays(to, 1).slice(8)]).toEqual(['01', '01'])
      if (name.startsWith('this')) expect(from <= today && today <= to).toBe(true)
      else expect(to < today).toBe(true)
    }),
  )
})
