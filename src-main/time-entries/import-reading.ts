// What a CSV file of time entries says: its rows compared with people, projects, services and days, and what is wrong with each.
import { createHash } from 'node:crypto'
import { type CsvRow, findDelimiter, readCsv } from '#shared/basics/csv'
import { fail } from '#shared/basics/failure'
import { fold } from '#shared/basics/text'
import type { Bookable } from '#shared/budgets/contract'
import { timeEntryFailures } from '#shared/time-entries/failures'
import {
  guessMapping,
  type ImportField,
  type ImportMapping,
  type ImportProblem,
  nameOf,
  REQUIRED_FIELDS,
  readImportRow,
  type StatedEntry,
} from '#shared/time-entries/time-import'
import { isLocked, nothingSubmitted } from '#shared/timesheets/timesheet'
import { listBookable } from '../budgets/budget-service'
import { type Context, may } from '../context'
import { listWorkers, ownPersonId, standingsOf } from '../timesheets/timesheet-service'
import { readImportKeys, readMinutesOfDay } from './time-entry-rows'

export interface ImportFile {
  base64: string
  mapping?: ImportMapping | undefined
}
interface NewEntry {
  key: string
  personId: string
  place: Bookable
  stated: StatedEntry
}
interface Reading {
  encoding: string
  delimiter: string
  headings: string[]
  rows: CsvRow[]
  mapping: ImportMapping
  added: NewEntry[]
  knownCount: number
  problems: ImportProblem[]
}

const MOST_ROWS = 50_000

export function readTimeFile(context: Context, { base64, mapping: wanted }: ImportFile): Reading {
  const { text, encoding } = decode(Buffer.from(base64, 'base64'))
  const delimiter = findDelimiter(text)
  const { rows: all, openQuoteLine } = readCsv(text, delimiter)
  if (openQuoteLine !== null)
    throw fail(timeEntryFailures.file_not_readable, { problem: `a quotation mark in line ${openQuoteLine} is never closed` })
  const [head, ...rows] = all
  if (!head || rows.length === 0) throw fail(timeEntryFailures.file_not_readable, { problem: 'it has no rows below its headings' })
  if (rows.length > MOST_ROWS) throw fail(timeEntryFailures.file_too_long, { rows: rows.length, most: MOST_ROWS })
  const mapping = wanted ?? guessMapping(head.cells, rows)
  return { encoding, delimiter, headings: head.cells, rows, mapping, ...compare(context, rows, mapping, head.cells) }
}

/** UTF-8, UTF-16 by its mark, else Windows-1252, which reads every byte. */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // the next encoding
    }
  }
  throw fail(timeEntryFailures.file_not_readable, { problem: 'its letters are in an encoding that is not known' })
}

/** Finds out for each row whose time it is and where it belongs, and what is wrong with it. */
function compare(context: Context, rows: readonly CsvRow[], mapping: ImportMapping, headings: readonly string[]) {
  const problems: ImportProblem[] = REQUIRED_FIELDS.filter((field) => mapping.columns[field] === null).map((field) => ({
    line: 1,
    column: field,
    value: '',
    expected: 'a column of the file',
  }))
  if (problems.length > 0) return { added: [], knownCount: 0, problems }
  const resolve = resolver(context, mapping, headings)
  const seen = new Map<string, number>()
  const found: NewEntry[] = []
  for (const row of rows) {
    const read = readImportRow(row, mapping, headings)
    problems.push(...read.problems)
    if (!read.entry) continue
    const resolved = resolve(read.entry)
    if (!('place' in resolved)) {
      problems.push(...resolved.problems)
      continue
    }
    const text = JSON.stringify([resolved.personId, resolved.place.serviceId, read.entry.on, read.entry.minutes, read.entry.note])
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    const key = createHash('sha256').update(`${text} ${times}`).digest('hex')
    found.push({ key, stated: read.entry, ...resolved })
  }
  const known = readImportKeys(
    context,
    found.map(({ key }) => key),
  )
  const added = found.filter(({ key }) => !known.has(key))
  problems.push(...lockedRows(context, added, mapping, headings), ...fullDays(context, added, mapping, headings))
  return { added, knownCount: found.length - added.length, problems }
}

/** Finds person and service by their names, forgiving about case and accents. */
function resolver(context: Context, mapping: ImportMapping, headings: readonly string[]) {
  const workers = listWorkers(context).filter(({ isArchived }) => !isArchived)
  const own = ownPersonId(context)
  const mayAll = may(context.actor, 'work.time_all')
  const places = listBookable(context, { personId: null })
  const same = (a: string, b: string) => fold(a.trim()) === fold(b.trim())
  return (stated: StatedEntry): { personId: string; place: Bookable } | { problems: ImportProblem[] } => {
    const problems: ImportProblem[] = []
    const wrong = (field: ImportField, value: string, expected: string) =>
      problems.push({ line: stated.line, column: nameOf(mapping.columns[field], headings), value, expected })
    const personId = stated.person === '' ? own : workers.find(({ name }) => same(name, stated.person))?.id
    if (personId === undefined) wrong('person', stated.person, 'the name of a person as under People')
    else if (personId !== own && !mayAll)
      wrong('person', stated.person, 'yourself; the time of others needs the permission "work.time_all"')
    const inProject = places.filter(
      ({ project, budget }) => stated.project === '' || same(project, stated.project) || same(budget, stated.project),
    )
    const [place, second] = inProject.filter(({ service }) => same(service, stated.service))
    if (inProject.length === 0) wrong('project', stated.project, 'the name of an open project or budget')
    else if (!place) wrong('service', stated.service, 'the name of an open service of the project')
    else if (second) wrong('service', stated.service, 'the name of one service; several projects or budgets have one called so')
    return problems.length > 0 || personId === undefined || !place ? { problems } : { personId, place }
  }
}

function lockedRows(context: Context, entries: readonly NewEntry[], mapping: ImportMapping, headings: readonly string[]): ImportProblem[] {
  const standings = standingsOf(context)
  return entries
    .filter(({ personId, stated }) => isLocked(standings.get(personId) ?? nothingSubmitted, stated.on))
    .map(({ stated }) => ({
      line: stated.line,
      column: nameOf(mapping.columns.date, headings),
      value: stated.on,
      expected: 'a day whose time is not submitted yet',
    }))
}

function fullDays(context: Context, entries: readonly NewEntry[], mapping: ImportMapping, headings: readonly string[]): ImportProblem[] {
  const sums = new Map<string, number>()
  return entries.flatMap(({ personId, stated }) => {
    const day = `${personId} ${stated.on}`
    const total = (sums.get(day) ?? readMinutesOfDay(context, personId, stated.on, '')) + stated.minutes
    sums.set(day, total)
    if (total <= 1440) return []
    return [
      {
        line: stated.line,
        column: nameOf(mapping.columns.duration, headings),
        value: String(stated.minutes),
        expected: 'less: the day would have more than 24 hours',
      },
    ]
  })
}
