// Time entries from a table of any program: which column is what, and what each row says. Nothing is guessed that a person cannot see and change.
import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '../basics/calendar-date'
import type { CsvRow } from '../basics/csv'
import { readDuration } from '../basics/hours'
import { fold } from '../basics/text'

export const IMPORT_FIELDS = ['date', 'person', 'project', 'service', 'duration', 'note', 'billable'] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]
export const REQUIRED_FIELDS: readonly ImportField[] = ['date', 'service', 'duration']
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const column = z.int().min(0).max(500).nullable()
export const importMappingSchema = z.object({
  columns: z.object({ date: column, person: column, project: column, service: column, duration: column, note: column, billable: column }),
  dateOrder: z.enum(DATE_ORDERS),
  durationUnit: z.enum(['hours', 'minutes']).describe('of plain numbers'),
})
export type ImportMapping = z.infer<typeof importMappingSchema>

export const importProblemSchema = z.object({
  line: z.int().describe('of the file, from 1'),
  column: z.string(),
  value: z.string(),
  expected: z.string(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  date: ['date', 'day', 'datum', 'tag', 'start date', 'spent date', 'worked on'],
  person: ['person', 'user', 'employee', 'name', 'member', 'mitarbeiter', 'mitarbeiterin', 'benutzer', 'consultant'],
  project: ['project', 'projekt', 'budget', 'job'],
  service: ['service', 'task', 'activity', 'leistung', 'tatigkeit', 'aufgabe', 'dienstleistung'],
  duration: ['duration', 'hours', 'time', 'minutes', 'dauer', 'stunden', 'zeit', 'minuten', 'hours (decimal)', 'duration (h)'],
  note: ['note', 'notes', 'description', 'comment', 'notiz', 'beschreibung', 'bemerkung', 'kommentar'],
  billable: ['billable', 'abrechenbar', 'verrechenbar'],
}

/** Which column is what, by the headings in English or German and by what stands in the date column. */
export function guessMapping(headings: readonly string[], rows: readonly CsvRow[]): ImportMapping {
  const names = headings.map((heading) => fold(heading.trim()))
  const find = (field: ImportField) => {
    const at = names.findIndex((name) => HEADINGS[field].includes(name))
    return at < 0 ? null : at
  }
  const columns = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, find(field)])) as ImportMapping['columns']
  const dates = columns.date === null ? [] : rows.slice(0, 200).map(({ cells }) => cells[columns.date ?? 0] ?? '')
  const dateOrder =
    DATE_ORDERS.find((order) => dates.length > 0 && dates.every((text) => readImportDate(text, order) !== undefined)) ?? 'ymd'
  const isMinutes = columns.duration !== null && (names[columns.duration] ?? '').startsWith('minut')
  return { columns, dateOrder, durationUnit: isMinutes ? 'minutes' : 'hours' }
}

/** A date in the order of the file; a time of day behind it is left away. */
export function readImportDate(text: string, order: DateOrder): CalendarDate | undefined {
  const match = /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?:[T ].*)?$/.exec(text.trim())
  if (!match) return undefined
  const [first = '', second = '', third = ''] = match.slice(1)
  const [year, month, day] = order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second]
  const full = year.length === 2 && order !== 'ymd' ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

export interface StatedEntry {
  line: number
  person: string
  project: string
  service: string
  on: CalendarDate
  minutes: number
  note: string
  isBillable: boolean | undefined
}

const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'wahr']
const NO = ['no', 'n', 'false', '0', '', 'nein', 'falsch']

/** What one row says, or what is wrong with its cells. */
export function readImportRow(row: CsvRow, { columns, dateOrder, durationUnit }: ImportMapping, headings: readonly string[]) {
  const problems: ImportProblem[] = []
  const cell = (field: ImportField) => (columns[field] === null ? '' : (row.cells[columns[field]] ?? '').trim())
  const wrong = (field: ImportField, expected: string) => {
    problems.push({ line: row.line, column: nameOf(columns[field], headings), value: cell(field), expected })
    return undefined
  }
  const on = readImportDate(cell('date'), dateOrder) ?? wrong('date', `a date as ${DATE_EXAMPLES[dateOrder]}`)
  const minutes = readMinutes(cell('duration'), durationUnit) ?? wrong('duration', 'a duration up to 24 hours such as 1:30 or 1.5')
  const answer = fold(cell('billable'))
  const isKnown = columns.billable === null || [...YES, ...NO].includes(answer)
  if (!isKnown) wrong('billable', 'yes or no')
  if (cell('service') === '') wrong('service', 'the name of a service')
  if (problems.length > 0 || on === undefined || minutes === undefined) return { problems }
  const isBillable = columns.billable === null ? undefined : YES.includes(answer)
  const entry: StatedEntry = {
    line: row.line,
    person: cell('person'),
    project: cell('project'),
    service: cell('service'),
    on,
    minutes,
    note: cell('note'),
    isBillable,
  }
  return { problems, entry }
}

const DATE_EXAMPLES: Readonly<Record<DateOrder, string>> = { ymd: '2026-11-22', dmy: '22.11.2026', mdy: '11/22/2026' }

function readMinutes(text: string, unit: 'hours' | 'minutes'): number | undefined {
  if (unit === 'minutes' && /^\d{1,4}$/.test(text)) return Number(text) <= 1440 ? Number(text) : undefined
  // In a column of hours a plain number is hours, however large.
  if (unit === 'hours' && /^\d+$/.test(text) && Number(text) > 24) return undefined
  // A clock with seconds, as exports of timers have it: seconds round to the nearest minute.
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text)
  if (clock)
    return readDuration(`${clock[1]}:${clock[2]}`) === undefined
      ? undefined
      : Number(clock[1]) * 60 + Number(clock[2]) + (Number(clock[3]) >= 30 ? 1 : 0)
  return readDuration(text)
}

/** How a column is called in messages. */
export function nameOf(index: number | null, headings: readonly string[]): string {
  return index === null ? 'no column chosen' : (headings[index] ?? '').trim() || `column ${index + 1}`
}
