// What people type into dates and cells.
import './browser'
import { expect, it } from 'vitest'
import { editReduction, readQuantity, readReduction } from '../../../src-renderer/invoices/lines/typed-cells'
import { readDate, readPeriod, writePeriod } from '../../../src-renderer/kit/typed-date'

const today = '2026-11-22'

it.each([
  ['t', '2026-11-22'],
  ['+14', '2026-12-06'],
  ['-1', '2026-11-21'],
  ['15.', '2026-12-15'],
  ['22.', '2026-11-22'],
  ['31.', '2026-12-31'],
  ['15.3.', '2027-03-15'],
  ['15.3', '2027-03-15'],
  ['29.2.', '2028-02-29'],
  ['15.3.26', '2026-03-15'],
  ['15/03/2026', '2026-03-15'],
  ['2026-3-15', '2026-03-15'],
  ['20260315', '2026-03-15'],
  ['32.', undefined],
  ['soon', undefined],
])('reads the date %s as %s', (typed, date) => {
  expect(readDate(typed, today)).toBe(date)
})

it('counts from the date that it is given', () => {
  expect(readDate('+14', today, '2026-01-01')).toBe('2026-01-15')
})

it.each([
  ['15.3.2026', '2026-03-15'],
  ['1.3.2026 - 31.3.2026', '2026-03-01 – 2026-03-31'],
  ['2026-03-01 – 2026-03-31', '2026-03-01 – 2026-03-31'],
  ['1.12. bis 24.12.', '2026-12-01 – 2026-12-24'],
  ['2/2028', '2028-02-01 – 2028-02-29'],
  ['2026-11', '2026-11-01 – 2026-11-30'],
  ['', ''],
])('reads the period %s as %s', (typed, text) => {
  const period = readPeriod(typed, today)
  expect(period && writePeriod(period)).toBe(text)
})

it('reads quantities as numbers and as hours', () => {
  expect(['12,5', '1:30', '0:10', 'x'].map(readQuantity)).toEqual(['12.5', '1.5', '0.166667', undefined])
})

it('reads a discount as a part or an amount', () => {
  expect(readReduction('10%', 'EUR')).toEqual({ kind: 'percent', ppm: 100_000 })
  expect(readReduction('2,5 %', 'EUR')).toEqual({ kind: 'percent', ppm: 25_000 })
  expect(readReduction('10', 'EUR')).toEqual({ kind: 'amount', amountMinor: 1000 })
  expect(readReduction('10', 'JPY')).toEqual({ kind: 'amount', amountMinor: 10 })
  expect(['', '0', '0%'].map((typed) => readReduction(typed, 'EUR'))).toEqual([null, null, null])
  expect(['-1', 'much', '1.234'].map((typed) => readReduction(typed, 'EUR'))).toEqual([undefined, undefined, undefined])
  expect(editReduction({ kind: 'percent', ppm: 25_000 }, 'EUR')).toBe('2.5%')
})
