// Number series: the next number is decided and taken inside the transaction that finalises.
import type { CalendarDate } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { numberSeriesFailures } from '#shared/number-series/failures'
import { findGaps, type Gap } from '#shared/number-series/gaps'
import {
  formatNumber,
  type NumberedType,
  type NumberSeries,
  nextCounter,
  patternProblem,
  seriesPeriod,
} from '#shared/number-series/number-series'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import {
  insertSeries,
  insertTakenNumber,
  isNumberTaken,
  readLastCounter,
  readSeries,
  readTakenNumbers,
  updateSeries,
} from './number-series-rows'

export interface NumberRequest {
  companyId: string
  documentType: NumberedType
  issueOn: CalendarDate
}

export function listSeries(context: Context): NumberSeries[] {
  return readSeries(context)
}

const PROPOSAL_PATTERN = 'P-{yyyy}-{counter:4}'

export function createSeriesForCompany(context: Context, companyId: string): void {
  insertSeries(context, companyId, 'invoice', '{yyyy}-{counter:4}')
  insertSeries(context, companyId, 'credit_note', 'CN-{yyyy}-{counter:4}')
  insertSeries(context, companyId, 'proposal', PROPOSAL_PATTERN)
}

export function saveSeries(context: Context, input: Omit<NumberSeries, 'companyId' | 'documentType'>): NumberSeries {
  const problem = patternProblem(input.pattern, input.reset)
  if (problem) throw fail(numberSeriesFailures.pattern_invalid, { pattern: input.pattern, problem })
  const before = requireSeries(context, input.id)
  checkVersion('number series', input.version, before.version)
  checkCounter(context, before, input.start)
  updateSeries(context, input)
  const after = requireSeries(context, input.id)
  context.record({ subject: 'number-series', subjectId: input.id, before, after })
  return after
}

/** A counter that goes back onto used numbers is refused. */
function checkCounter(context: Context, series: NumberSeries, start: number): void {
  const last = readLastCounter(context, series.id, seriesPeriod(series.reset, context.today))
  if (start === series.start || last === undefined || start > last) return
  throw fail(numberSeriesFailures.counter_backwards, { start, last, number: formatNumber(series.pattern, last, context.today) })
}

/** The gap report of a year; in a series that never begins anew, of all years. */
export function reportGaps(context: Context, { id, year }: { id: string; year: number }): Gap[] {
  const series = requireSeries(context, id)
  const day = `${year}-01-01`
  const taken = readTakenNumbers(context, series, seriesPeriod(series.reset, day))
  return findGaps(taken, 1, (counter) => formatNumber(series.pattern, counter, day))
}

export function previewNumber(context: Context, request: NumberRequest): { number: string } {
  const { series, counter } = next(context, request)
  return { number: formatNumber(series.pattern, counter, request.issueOn) }
}

/** Companies that are older than proposals get their series for them when the first one is numbered. */
export function ensureProposalSeries(context: Context, companyId: string): void {
  const isThere = readSeries(context).some((series) => series.companyId === companyId && series.documentType === 'proposal')
  if (!isThere) insertSeries(context, companyId, 'proposal', PROPOSAL_PATTERN)
}

/** Takes the next number of the series. */
export function takeNextNumber(context: Context, request: NumberRequest & { invoiceId: string }): string {
  const { series, counter, period } = next(context, request)
  const number = formatNumber(series.pattern, counter, request.issueOn)
  const { companyId, documentType, invoiceId } = request
  insertTakenNumber(context, { companyId, documentType, number, invoiceId, series: { id: series.id, period, counter } })
  return number
}

/** Takes a number typed by hand, whether it is used already or not. */
export function takeTypedNumber(context: Context, request: Omit<NumberRequest, 'issueOn'> & { invoiceId: string; number: string }): void {
  insertTakenNumber(context, { ...request, series: null })
}

export function isNumberUsed(context: Context, companyId: string, documentType: NumberedType, number: string): boolean {
  return isNumberTaken(context, companyId, documentType, number)
}

function next(context: Context, { companyId, documentType, issueOn }: NumberRequest) {
  const series = readSeries(context).find((one) => one.companyId === companyId && one.documentType === documentType)
  if (series === undefined) throw fail(numberSeriesFailures.series_missing, { documentType })
  const period = seriesPeriod(series.reset, issueOn)
  const last = readLastCounter(context, series.id, period)
  return {
    series,
    period,
    counter: nextCounter(series, issueOn, last, (number) => isNumberTaken(context, companyId, documentType, number)),
  }
}

function requireSeries(context: Context, id: string): NumberSeries {
  return found(
    readSeries(context).find((series) => series.id === id),
    'number series',
    id,
  )
}
