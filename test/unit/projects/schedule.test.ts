// When a project is invoiced: examples from calendars, and what holds for every schedule.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import { lastOfMonth, mondayOf, monthOf, weekday } from '#shared/projects/months'
import { billedPeriod, nextDate, previousDate, type Schedule, scheduledDates, scheduleSchema } from '#shared/projects/schedule'

const monthly = (on: object, billsUpTo = 'date') => scheduleSchema.parse({ kind: 'monthly', on, billsUpTo })

it.each<[string, Schedule, string[]]>([
  [
    'the 31st is the last day of shorter months',
    monthly({ kind: 'day', day: 31 }),
    ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
  ],
  ['the last day', monthly({ kind: 'last' }), ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
  ['the first working day', monthly({ kind: 'working_day', nth: 1 }), ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']],
  ['the third working day', monthly({ kind: 'working_day', nth: 3 }), ['2027-01-05', '2027-02-03', '2027-03-03', '2027-04-05']],
  ['the last working day', monthly({ kind: 'last_working_day' }), ['2027-01-29', '2027-02-26', '2027-03-31', '2027-04-30']],
  [
    'every two months from 31 December, counted from the anchor',
    scheduleSchema.parse({ kind: 'every', count: 2, unit: 'months', anchorOn: '2026-12-31' }),
    ['2027-02-28', '2027-04-30'],
  ],
  [
    'every three weeks',
    scheduleSchema.parse({ kind: 'every', count: 3, unit: 'weeks', anchorOn: '2027-03-22' }),
    ['2027-03-22', '2027-04-12'],
  ],
  [
    'dates picked by hand, each once and in order',
    scheduleSchema.parse({ kind: 'dates', dates: ['2027-03-05', '2027-01-15', '2027-03-05', '2028-01-01'] }),
    ['2027-01-15', '2027-03-05'],
  ],
])('%s', (_name, schedule, dates) => {
  expect(scheduledDates(schedule, '2027-01-01', '2027-04-30')).toEqual(dates)
})

it('29 February comes in leap years only', () => {
  const schedule = monthly({ kind: 'day', day: 29 })
  expect(scheduledDates(schedule, '2027-02-01', '2027-02-28')).toEqual(['2027-02-28'])
  expect(scheduledDates(schedule, '2028-02-01', '2028-02-29')).toEqual(['2028-02-29'])
})

it('two weeks stay two weeks where clocks change', () => {
  const schedule = scheduleSchema.parse({ kind: 'two_weeks', anchorOn: '2026-03-20' })
  expect(scheduledDates(schedule, '2026-03-01', '2026-05-01')).toEqual(['2026-03-20', '2026-04-03', '2026-04-17', '2026-05-01'])
  expect(scheduledDates(schedule, '2026-10-10', '2026-11-15')).toEqual(['2026-10-16', '2026-10-30', '2026-11-13'])
})

it('an invoice bills up to its date, the day before, or the end of the month before', () => {
  expect(billedPeriod(monthly({ kind: 'last' }), '2027-03-31')).toEqual({ from: '2027-03-01', to: '2027-03-31' })
  expect(billedPeriod(monthly({ kind: 'day', day: 5 }, 'month_before'), '2027-03-05')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  const weeks = scheduleSchema.parse({ kind: 'two_weeks', anchorOn: '2027-01-04', billsUpTo: 'day_before' })
  expect(billedPeriod(weeks, '2027-01-18')).toEqual({ from: '2027-01-04', to: '2027-01-17' })
  expect(billedPeriod(weeks, '2027-01-04')).toEqual({ from: null, to: '2027-01-03' })
  const picked = scheduleSchema.parse({ kind: 'dates', dates: ['2027-06-01', '2027-02-01'] })
  expect(billedPeriod(picked, '2027-06-01')).toEqual({ from: '2027-02-02', to: '2027-06-01' })
  expect([nextDate(picked, '2027-06-01'), previousDate(picked, '2027-02-01')]).toEqual([undefined, undefined])
})

const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))
const billsUpTo = fc.constantFrom('date', 'day_before', 'month_before')
const monthDay = fc.oneof(
  fc.record({ kind: fc.constant('day'), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constantFrom('last', 'last_working_day') }),
  fc.record({ kind: fc.constant('working_day'), nth: fc.integer({ min: 1, max: 20 }) }),
)
const schedules = fc
  .oneof(
    fc.record({ kind: fc.constant('monthly'), on: monthDay, billsUpTo }),
    fc.record({ kind: fc.constant('two_weeks'), anchorOn: day, billsUpTo }),
    fc.record({
      kind: fc.constant('every'),
      count: fc.integer({ min: 1, max: 14 }),
      unit: fc.constantFrom('days', 'weeks', 'months'),
      anchorOn: day,
      billsUpTo,
    }),
    fc.record({ kind: fc.constant('dates'), dates: fc.array(day, { minLength: 1, maxLength: 12 }), billsUpTo }),
  )
  .map((schedule) => scheduleSchema.parse(schedule))

it('dates rise, lie in what was asked for, and do not depend on how one asks', () => {
  fc.assert(
    fc.property(schedules, day, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (schedule, from, first, more) => {
      const [middle, to] = [addDays(from, first), addDays(from, first + more)]
      const dates = scheduledDates(schedule, from, to)
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.every((date) => date >= from && date <= to)).toBe(true)
      expect(dates).toEqual([...scheduledDates(schedule, from, middle), ...scheduledDates(schedule, addDays(middle, 1), to)])
    }),
  )
})

it('the next date is the one whose previous date comes before', () => {
  fc.assert(
    fc.property(schedules, day, (schedule, after) => {
      const next = nextDate(schedule, after)
      if (next === undefined) return
      expect(next > after).toBe(true)
      expect(scheduledDates(schedule, addDays(after, 1), addDays(next, -1))).toEqual([])
      const previous = previousDate(schedule, next)
      if (previous !== undefined) expect(previous <= after).toBe(true)
    }),
  )
})

it('what invoices bill neither overlaps nor leaves a day out', () => {
  fc.assert(
    fc.property(schedules, day, (schedule, from) => {
      const dates = scheduledDates(schedule, from, addDays(from, 800))
      const periods = dates.map((date) => billedPeriod(schedule, date))
      periods.slice(1).forEach(({ from: begin }, index) => {
        expect(begin).toBe(addDays(periods[index]?.to ?? '', 1))
      })
    }),
  )
})

it('each month has one date, on the day or the last before it, on a working day where it says so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), day, (wanted, from) => {
      const dates = scheduledDates(monthly({ kind: 'day', day: wanted }), `${monthOf(from)}-01`, lastOfMonth(monthOf(addDays(from, 700))))
      expect(new Set(dates.map(monthOf)).size).toBe(dates.length)
      for (const date of dates)
        expect(Number(date.slice(8)) === wanted || (date === lastOfMonth(monthOf(date)) && Number(date.slice(8)) < wanted)).toBe(true)
      const working = scheduledDates(monthly({ kind: 'last_working_day' }), from, addDays(from, 400))
      for (const date of working) expect([weekday(date) < 5, daysBetween(date, lastOfMonth(monthOf(date))) < 3]).toEqual([true, true])
      expect([weekday(mondayOf(from)), daysBetween(mondayOf(from), from) < 7]).toEqual([0, true])
    }),
  )
})
