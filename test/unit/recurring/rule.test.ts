// On which days a recurring invoice is made, and for which period.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import { dayOf, firstDayFrom, periodOf, type Rule, UNITS } from '#shared/recurring/rule'
import { isOver, nextDay, nextDays } from '#shared/recurring/schedule'

const rule = (every: number, unit: Rule['unit'], anchorOn: string): Rule => ({ every, unit, anchorOn })
const days = (of: Rule, count: number) => Array.from({ length: count }, (_, index) => dayOf(of, index))
const anyRule = fc.record({
  every: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...UNITS),
  anchorOn: fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count)),
})
const always = { ends: { kind: 'never' as const }, isPaused: false, notBefore: '2000-01-01' }

describe('the days of a rule', () => {
  it.each([
    ['monthly from the 31st', rule(1, 'month', '2027-01-31'), '2027-01-31 2027-02-28 2027-03-31 2027-04-30 2027-05-31'],
    ['monthly from the 31st in a leap year', rule(1, 'month', '2028-01-31'), '2028-01-31 2028-02-29 2028-03-31'],
    ['monthly from the 30th', rule(1, 'month', '2027-01-30'), '2027-01-30 2027-02-28 2027-03-30'],
    ['quarterly from the end of November', rule(3, 'month', '2026-11-30'), '2026-11-30 2027-02-28 2027-05-30'],
    ['yearly from 29 February', rule(1, 'year', '2028-02-29'), '2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29'],
    ['every two weeks', rule(2, 'week', '2026-12-21'), '2026-12-21 2027-01-04 2027-01-18'],
    ['every ten days', rule(10, 'day', '2026-02-20'), '2026-02-20 2026-03-02'],
  ])('%s', (_name, of, expected) => {
    expect(days(of, expected.split(' ').length).join(' ')).toBe(expected)
  })

  it('come one after the other, never drift, and the first from a day is found without a gap', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 30 }), (of, index, offset) => {
        const [day, next] = [dayOf(of, index), dayOf(of, index + 1)]
        expect(day < next).toBe(true)
        expect(firstDayFrom(of, day)).toBe(day)
        const between = addDays(day, Math.min(1 + offset, daysBetween(day, next)))
        expect(firstDayFrom(of, between)).toBe(next)
        if (of.unit === 'month' || of.unit === 'year') {
          const isLastOfMonth = addDays(day, 1).slice(8) === '01'
          expect(day.slice(8) === of.anchorOn.slice(8) || (isLastOfMonth && day.slice(8) < of.anchorOn.slice(8))).toBe(true)
        }
      }),
    )
  })

  it('have periods that follow each other without a gap or an overlap', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('from_day', 'before_day', 'until_day'),
        (of, index, covers) => {
          const [a, b] = [periodOf(of, covers, dayOf(of, index)), periodOf(of, covers, dayOf(of, index + 1))]
          expect(a.from <= a.to).toBe(true)
          expect(addDays(a.to, 1)).toBe(b.from)
        },
      ),
    )
  })

  it.each([
    ['from_day', '2027-02-01', '2027-02-28'],
    ['before_day', '2027-01-01', '2027-01-31'],
    ['until_day', '2027-01-02', '2027-02-01'],
  ] as const)('the first of February covers %s %s to %s', (covers, from, to) => {
    expect(periodOf(rule(1, 'month', '2026-12-01'), covers, '2027-02-01')).toEqual({ from, to })
  })
})

describe('the next day', () => {
  const monthly = { ...rule(1, 'month', '2026-12-31'), ...always }

  it('follows the newest one that was made, and comes in the past when nobody was there', () => {
    expect(nextDay(monthly, { lastOn: null, count: 0 })).toBe('2026-12-31')
    expect(nextDay(monthly, { lastOn: '2027-01-31', count: 2 })).toBe('2027-02-28')
  })

  it('leaves out the days before it was begun or resumed, and none while paused', () => {
    expect(nextDay({ ...monthly, notBefore: '2027-06-10' }, { lastOn: '2027-01-31', count: 2 })).toBe('2027-06-30')
    expect(nextDay({ ...monthly, isPaused: true }, { lastOn: null, count: 0 })).toBeNull()
    expect(isOver({ ...monthly, isPaused: true }, { lastOn: null, count: 0 })).toBe(false)
  })

  it('ends on a day or after a count', () => {
    const until = { ...monthly, ends: { kind: 'on' as const, on: '2027-02-28' } }
    expect(nextDays(until, { lastOn: null, count: 0 }, 10)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28'])
    const three = { ...monthly, ends: { kind: 'after' as const, count: 3 } }
    expect(nextDays(three, { lastOn: '2026-12-31', count: 1 }, 10)).toEqual(['2027-01-31', '2027-02-28'])
    expect(isOver(three, { lastOn: '2027-02-28', count: 3 })).toBe(true)
  })
})
