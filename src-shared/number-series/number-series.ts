// A pattern and a counter from which document numbers are taken. The year is the document's, not today's.
import { z } from 'zod'
import { type CalendarDate, yearOf } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'

export const DOCUMENT_TYPES = ['invoice', 'credit_note'] as const
export const documentTypeSchema = z.enum(DOCUMENT_TYPES)
export type DocumentType = z.infer<typeof documentTypeSchema>

/** Everything that bears numbers of a series. */
export const numberedTypeSchema = z.enum([...DOCUMENT_TYPES, 'proposal'])
export type NumberedType = z.infer<typeof numberedTypeSchema>

export const numberSeriesSchema = z.object({
  id: idSchema,
  companyId: idSchema,
  documentType: numberedTypeSchema,
  pattern: requiredLine(60).describe('text with {yyyy}, {yy}, {mm} and one {counter} or {counter:4}'),
  reset: z.enum(['yearly', 'never']),
  start: z.int().min(1).max(999_999_999),
  version: z.int(),
})
export type NumberSeries = z.infer<typeof numberSeriesSchema>

const TOKEN = /\{([a-z]+)(?::(\d{1,2}))?\}/g

/** What is wrong with a pattern: an unknown token, no counter, two counters, or a yearly series whose numbers do not say the year. */
export function patternProblem(pattern: string, reset: NumberSeries['reset']): string | undefined {
  const names = [...pattern.matchAll(TOKEN)].map((match) => match[1] ?? '')
  const unknown = names.find((name) => !['yyyy', 'yy', 'mm', 'counter'].includes(name))
  if (unknown !== undefined) return `{${unknown}} is not known; use {yyyy}, {yy}, {mm} and {counter:4}`
  if (/[{}]/.test(pattern.replace(TOKEN, ''))) return 'a brace stands alone; use {yyyy}, {yy}, {mm} and {counter:4}'
  if (names.filter((name) => name === 'counter').length !== 1) return 'exactly one {counter} is needed, such as {counter:4}'
  if (reset === 'yearly' && !names.includes('yyyy') && !names.includes('yy'))
    return 'a series that begins anew each year needs {yyyy} or {yy}'
  return undefined
}

/** The number that a counter makes in a series for a document of `issueOn`. */
export function formatNumber(pattern: string, counter: number, issueOn: CalendarDate): string {
  return pattern.replace(TOKEN, (_, name: string, width?: string) => {
    if (name === 'yyyy') return issueOn.slice(0, 4)
    if (name === 'yy') return issueOn.slice(2, 4)
    if (name === 'mm') return issueOn.slice(5, 7)
    return String(counter).padStart(Number(width ?? 1), '0')
  })
}

/** The counting period of a document: its year, or 0 in a series that never begins anew. */
export function seriesPeriod(reset: NumberSeries['reset'], issueOn: CalendarDate): number {
  return reset === 'yearly' ? yearOf(issueOn) : 0
}

/** The next counter after `last` whose number nobody used by hand. */
export function nextCounter(
  series: NumberSeries,
  issueOn: CalendarDate,
  last: number | undefined,
  isUsed: (number: string) => boolean,
): number {
  let counter = Math.max(series.start, (last ?? 0) + 1)
  while (isUsed(formatNumber(series.pattern, counter, issueOn))) counter += 1
  return counter
}
