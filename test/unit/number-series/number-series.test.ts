import { describe, expect, it } from 'vitest'
import { shortCodeOf, shortCodeSchema } from '#shared/basics/short-code'
import { findGaps } from '#shared/number-series/gaps'
import {
  formatNumber,
  type NumberSeries,
  nextCounter,
  numberParts,
  patternProblem,
  seriesPeriod,
} from '#shared/number-series/number-series'

const on = (day: string) => numberParts(day, { client: 'ACME', company: 'ATEL' })

const series: NumberSeries = {
  id: '',
  companyId: '',
  documentType: 'invoice',
  pattern: 'R{yy}{mm}-{counter:3}',
  reset: 'yearly',
  start: 1,
  version: 1,
}

describe('number series', () => {
  it('write year, month and counter of the document', () => {
    expect(formatNumber(series.pattern, 7, on('2026-12-31'))).toBe('R2612-007')
    expect(formatNumber('{counter}', 12345, on('2026-01-01'))).toBe('12345')
    expect(formatNumber('{company}/{CLIENT}/{YYYY}-{MM}/{0000}', 7, on('2026-03-31'))).toBe('ATEL/ACME/2026-03/0007')
    expect(seriesPeriod('yearly', '2026-12-31')).toBe(2026)
    expect(seriesPeriod('monthly', '2026-03-31')).toBe(202603)
    expect(seriesPeriod('never', '2026-12-31')).toBe(0)
  })
  it('skip numbers that were used by hand', () => {
    expect(nextCounter(series, on('2026-12-31'), undefined, (number) => number === 'R2612-001' || number === 'R2612-002')).toBe(3)
    expect(nextCounter({ ...series, start: 100 }, on('2026-12-31'), undefined, () => false)).toBe(100)
    expect(nextCounter({ ...series, start: 100 }, on('2026-12-31'), 120, () => false)).toBe(121)
  })
  it.each([
    ['{counter}', 'never', undefined],
    ['{yyyy}-{counter:4}', 'yearly', undefined],
    ['{counter}', 'yearly', 'a series that begins anew each year needs {YYYY} or {YY}'],
    ['{yyyy}', 'never', 'exactly one counter is needed, such as {0000}'],
    ['{year}-{counter}', 'never', '{year} is not known; use {YYYY}, {YY}, {MM}, {client}, {company} and {0000}'],
    ['{0000}-{counter}', 'never', 'exactly one counter is needed, such as {0000}'],
    ['{YYYY}-{000}', 'monthly', 'a series that begins anew each month needs {YYYY} or {YY}, and {MM}'],
    ['{client}-{YY}{MM}-{000}', 'monthly', undefined],
    ['{counter', 'never', 'a brace stands alone; use {YYYY}, {YY}, {MM}, {client}, {company} and {0000}'],
  ] as const)('know whether the pattern %s that resets %s can be used', (pattern, reset, problem) => {
    expect(patternProblem(pattern, reset)).toBe(problem)
  })
})

describe('short codes', () => {
  it.each([
    ['Łódź Design S.A.', 'LODZ'],
    ['3M', '3M'],
    ['Ærø & Søn', 'AERO'],
    ['株式会社', 'X'],
  ])('of %s is %s', (name, code) => {
    expect(shortCodeOf(name)).toBe(code)
  })
  it('are kept in capitals and refused with signs', () => {
    expect(shortCodeSchema.parse(' acme ')).toBe('ACME')
    expect(shortCodeSchema.safeParse('A-1').success).toBe(false)
  })
})

it('a long run that nobody took is one row of the gap report, a short one is not', () => {
  const taken = [{ counter: 202_600_001, number: 'R-202600001', invoiceId: 'i', currentNumber: 'R-202600001', fate: null }]
  const run = findGaps(taken, 1, (counter) => `R-${counter}`)
  expect(run).toEqual([{ counter: 1, number: 'R-1', reason: 'skipped', invoiceId: null, newNumber: '', upTo: 'R-202600000' }])
  expect(findGaps(taken, 202_599_999, (counter) => `R-${counter}`).map(({ number }) => number)).toEqual(['R-202599999', 'R-202600000'])
})
