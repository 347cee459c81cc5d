import { describe, expect, it } from 'vitest'
import { formatNumber, type NumberSeries, nextCounter, patternProblem, seriesPeriod } from '#shared/number-series/number-series'

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
    expect(formatNumber(series.pattern, 7, '2026-12-31')).toBe('R2612-007')
    expect(formatNumber('{counter}', 12345, '2026-01-01')).toBe('12345')
    expect(seriesPeriod('yearly', '2026-12-31')).toBe(2026)
    expect(seriesPeriod('never', '2026-12-31')).toBe(0)
  })
  it('skip numbers that were used by hand', () => {
    expect(nextCounter(series, '2026-12-31', undefined, (number) => number === 'R2612-001' || number === 'R2612-002')).toBe(3)
    expect(nextCounter({ ...series, start: 100 }, '2026-12-31', undefined, () => false)).toBe(100)
    expect(nextCounter({ ...series, start: 100 }, '2026-12-31', 120, () => false)).toBe(121)
  })
  it.each([
    ['{counter}', 'never', undefined],
    ['{yyyy}-{counter:4}', 'yearly', undefined],
    ['{counter}', 'yearly', 'a series that begins anew each year needs {yyyy} or {yy}'],
    ['{yyyy}', 'never', 'exactly one {counter} is needed, such as {counter:4}'],
    ['{year}-{counter}', 'never', '{year} is not known; use {yyyy}, {yy}, {mm} and {counter:4}'],
    ['{counter', 'never', 'a brace stands alone; use {yyyy}, {yy}, {mm} and {counter:4}'],
  ] as const)('know whether the pattern %s that resets %s can be used', (pattern, reset, problem) => {
    expect(patternProblem(pattern, reset)).toBe(problem)
  })
})
