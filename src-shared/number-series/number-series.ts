// A pattern and a counter from which document numbers are taken. The year and the month are the document's, not today's.
import { z } from 'zod'
import type { CalendarDate } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'

export const DOCUMENT_TYPES = ['invoice', 'credit_note'] as const
export const documentTypeSchema = z.enum(DOCUMENT_TYPES)
export type DocumentType = z.infer<typeof documentTypeSchema>

/** Everything that bears numbers of a series. */
export const numberedTypeSchema = z.enum([...DOCUMENT_TYPES, 'proposal'])
export type NumberedType = z.infer<typeof numberedTypeSchema>

/** When the counter begins anew. */
export const RESETS = ['yearly', 'monthly', 'never'] as const

export const numberSeriesSchema = z.object({
  id: idSchema,
  companyId: idSchema,
  documentType: numberedTypeSchema,
  pattern: requiredLine(60).describe('text with {YYYY}, {YY}, {MM}, {client}, {company} and one counter such as {0000}'),
  reset: z.enum(RESETS),
  start: z.int().min(1).max(999_999_999),
  version: z.int(),
})
export type NumberSeries = z.infer<typeof numberSeriesSchema>

/** What a document brings to its number. */
export interface NumberParts {
  /** four digits, and two */
  year: string
  month: string
  /** the short codes of client and company */
  client: string
  company: string
}

/** What a document of that day brings to its number. */
export function numberParts(issueOn: CalendarDate, codes: Pick<NumberParts, 'client' | 'company'>): NumberParts {
  return { year: issueOn.slice(0, 4), month: issueOn.slice(5, 7), ...codes }
}

/** A word or a run of noughts in braces; {counter:4} is another way to write {0000}. Capitals do not matter. */
const TOKEN = /\{(?:([A-Za-z]+)(?::(\d{1,2}))?|(0{1,12}))\}/g
const WORDS = ['yyyy', 'yy', 'mm', 'client', 'company', 'counter']
const KNOWN = '{YYYY}, {YY}, {MM}, {client}, {company} and {0000}'

interface Token {
  word: string
  /** digits of a counter */
  width: number
}

function tokenOf(word: string | undefined, width: string | undefined, noughts: string | undefined): Token {
  return noughts ? { word: 'counter', width: noughts.length } : { word: (word ?? '').toLowerCase(), width: Number(width ?? 1) }
}

/** The words of a pattern's tokens in their order, in small letters; a counter is "counter" however it is written. */
export function patternWords(pattern: string): string[] {
  return [...pattern.matchAll(TOKEN)].map(([, word, width, noughts]) => tokenOf(word, width, noughts).word)
}

/** What is wrong with a pattern: an unknown token, no counter, two counters, or one that begins anew without saying its year or month. */
export function patternProblem(pattern: string, reset: NumberSeries['reset']): string | undefined {
  const words = patternWords(pattern)
  const unknown = words.find((word) => !WORDS.includes(word))
  if (unknown !== undefined) return `{${unknown}} is not known; use ${KNOWN}`
  if (/[{}]/.test(pattern.replace(TOKEN, ''))) return `a brace stands alone; use ${KNOWN}`
  if (words.filter((word) => word === 'counter').length !== 1) return 'exactly one counter is needed, such as {0000}'
  const hasYear = words.includes('yyyy') || words.includes('yy')
  if (reset === 'yearly' && !hasYear) return 'a series that begins anew each year needs {YYYY} or {YY}'
  if (reset === 'monthly' && !(hasYear && words.includes('mm')))
    return 'a series that begins anew each month needs {YYYY} or {YY}, and {MM}'
  return undefined
}

/** The number that a counter makes in a series for a document. */
export function formatNumber(pattern: string, counter: number, { year, month, client, company }: NumberParts): string {
  return pattern.replace(TOKEN, (_, ...groups: (string | undefined)[]) => {
    const { word, width } = tokenOf(groups[0], groups[1], groups[2])
    if (word === 'yyyy') return year
    if (word === 'yy') return year.slice(-2)
    if (word === 'mm') return month
    if (word === 'client') return client
    if (word === 'company') return company
    return String(counter).padStart(width, '0')
  })
}

/** The counting period of a document: its year (2026), its month (202611), or 0 in a series that never begins anew. */
export function seriesPeriod(reset: NumberSeries['reset'], issueOn: CalendarDate): number {
  if (reset === 'never') return 0
  return Number(reset === 'yearly' ? issueOn.slice(0, 4) : issueOn.slice(0, 4) + issueOn.slice(5, 7))
}

/** The next counter after `last` whose number nobody used by hand. */
export function nextCounter(
  series: NumberSeries,
  parts: NumberParts,
  last: number | undefined,
  isUsed: (number: string) => boolean,
): number {
  let counter = Math.max(series.start, (last ?? 0) + 1)
  while (isUsed(formatNumber(series.pattern, counter, parts))) counter += 1
  return counter
}
