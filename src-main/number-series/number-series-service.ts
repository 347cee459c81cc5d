// Number series: the next number is decided and taken inside the transaction that finalises.
import { type CalendarDate, yearOf } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { numberSeriesFailures } from '#shared/number-series/failures'
import { findGaps, type Gap, UNKNOWN } from '#shared/number-series/gaps'
import {
  formatNumber,
  type NumberedType,
  type NumberSeries,
  nextCounter,
  numberParts,
  patternProblem,
  seriesPeriod,
} from '#shared/number-series/number-series'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import {
  insertSeries,
  insertTakenNumber,
  isNumberTaken,
  readCodes,
  readLastCounter,
  readNewestClient,
  readPeriods,
  readSeries,
  readTakenNumbers,
  updateSeries,
} from './number-series-rows'

export interface NumberRequest {
  companyId: string
  documentType: NumberedType
  issueOn: CalendarDate
  clientId: string | null
}

export function listSeries(context: Context): NumberSeries[] {
  return readSeries(context)
}

const PROPOSAL_PATTERN = 'P-{YYYY}-{0000}'

/** The numbers of a further company begin with its code, so that two invoices of one file are not called the same. */
export function createSeriesForCompany(context: Context, companyId: string): void {
  const prefix = readSeries(context).length > 0 ? '{company}-' : ''
  insertSeries(context, companyId, 'invoice', `${prefix}{YYYY}-{0000}`)
  insertSeries(context, companyId, 'credit_note', `${prefix}CN-{YYYY}-{0000}`)
  insertSeries(context, companyId, 'proposal', `${prefix}${PROPOSAL_PATTERN}`)
}

export function saveSeries(context: Context, input: Omit<NumberSeries, 'companyId' | 'documentType'>): NumberSeries {
  const problem = patternProblem(input.pattern, input.reset)
  if (problem) throw fail(numberSeriesFailures.pattern_invalid, { pattern: input.pattern, problem })
  const before = requireSeries(context, input.id)
  checkVersion('number series', input.version, before.version)
  checkCounter(context, { ...before, reset: input.reset }, { before: before.start, start: input.start })
  updateSeries(context, input)
  const after = requireSeries(context, input.id)
  context.record({ subject: 'number-series', subjectId: input.id, before, after })
  return after
}

/** A counter that goes back onto used numbers is refused. */
function checkCounter(context: Context, series: NumberSeries, { before, start }: { before: number; start: number }): void {
  const last = readLastCounter(context, series.id, seriesPeriod(series.reset, context.today))
  if (start === before || last === undefined || start > last) return
  const taken = readTakenNumbers(context, series, seriesPeriod(series.reset, context.today)).find(({ counter }) => counter === last)
  throw fail(numberSeriesFailures.counter_backwards, { start, last, number: taken?.number ?? String(last) })
}

/** The gap report of a year; in a series that never begins anew, of all years. */
export function reportGaps(context: Context, { id, year }: { id: string; year: number }): Gap[] {
  const series = requireSeries(context, id)
  const months = series.reset === 'monthly' ? Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')) : [UNKNOWN]
  const { company } = readCodes(context, series.companyId, null)
  return months.flatMap((month) => {
    const parts = { year: series.reset === 'never' ? UNKNOWN : String(year), month, client: UNKNOWN, company }
    const taken = readTakenNumbers(context, series, seriesPeriod(series.reset, `${year}-${month}-01`))
    return findGaps(taken, 1, (counter) => formatNumber(series.pattern, counter, parts))
  })
}

/** The years of the gap report; the present one when no number was taken yet. */
export function yearsOfSeries(context: Context, { id }: { id: string }): number[] {
  const { reset } = requireSeries(context, id)
  const years = readPeriods(context, id).map((period) => (reset === 'monthly' ? Math.floor(period / 100) : period))
  const all = [yearOf(context.today), ...years.filter((year) => year > 0)]
  return [...new Set(all)].sort((a, b) => b - a)
}

export function previewNumber(context: Context, request: NumberRequest): { number: string } {
  const series = requireSeriesFor(context, request)
  return { number: next(context, series, request).number }
}

/** The number that a proposal of that day would take; the series may still have to be made. */
export function previewProposalNumber(context: Context, request: Omit<NumberRequest, 'documentType'>): string {
  const { companyId } = request
  const usual = { id: '', companyId, documentType: 'proposal', pattern: PROPOSAL_PATTERN, reset: 'yearly', start: 1, version: 0 } as const
  const kept = readSeries(context).find((one) => one.companyId === companyId && one.documentType === 'proposal')
  return next(context, kept ?? usual, request).number
}

/** The number that the next document would take if the series were changed so; nothing is changed. */
export function tryNumber(
  context: Context,
  { issueOn, ...change }: Pick<NumberSeries, 'id' | 'pattern' | 'reset' | 'start'> & { issueOn: CalendarDate },
): { number: string } {
  const problem = patternProblem(change.pattern, change.reset)
  if (problem) throw fail(numberSeriesFailures.pattern_invalid, { pattern: change.pattern, problem })
  const series = { ...requireSeries(context, change.id), ...change }
  return { number: next(context, series, { issueOn, clientId: readNewestClient(context) }).number }
}

/** Companies that are older than proposals get their series for them when the first one is numbered. */
export function ensureProposalSeries(context: Context, companyId: string): void {
  const isThere = readSeries(context).some((series) => series.companyId === companyId && series.documentType === 'proposal')
  if (!isThere) insertSeries(context, companyId, 'proposal', PROPOSAL_PATTERN)
}

/** Takes the next number of the series. */
export function takeNextNumber(context: Context, request: NumberRequest & { invoiceId: string }): string {
  const series = requireSeriesFor(context, request)
  const { counter, period, number } = next(context, series, request)
  const { companyId, documentType, invoiceId } = request
  insertTakenNumber(context, { companyId, documentType, number, invoiceId, series: { id: series.id, period, counter } })
  return number
}

/** Takes a number typed by hand, whether it is used already or not. */
export function takeTypedNumber(
  context: Context,
  request: Omit<NumberRequest, 'issueOn' | 'clientId'> & { invoiceId: string; number: string },
): void {
  insertTakenNumber(context, { ...request, series: null })
}

export function isNumberUsed(context: Context, companyId: string, documentType: NumberedType, number: string): boolean {
  return isNumberTaken(context, companyId, documentType, number)
}

function next(context: Context, series: NumberSeries, { issueOn, clientId }: Pick<NumberRequest, 'issueOn' | 'clientId'>) {
  const { companyId, documentType } = series
  const period = seriesPeriod(series.reset, issueOn)
  const last = readLastCounter(context, series.id, period)
  const parts = numberParts(issueOn, readCodes(context, companyId, clientId))
  const counter = nextCounter(series, parts, last, (number) => isNumberTaken(context, companyId, documentType, number))
  return { period, counter, number: formatNumber(series.pattern, counter, parts) }
}

function requireSeriesFor(context: Context, { companyId, documentType }: NumberRequest): NumberSeries {
  const series = readSeries(context).find((one) => one.companyId === companyId && one.documentType === documentType)
  if (series === undefined) throw fail(numberSeriesFailures.series_missing, { documentType })
  return series
}

function requireSeries(context: Context, id: string): NumberSeries {
  return found(
    readSeries(context).find((series) => series.id === id),
    'number series',
    id,
  )
}
