// All SQL about time entries and timers.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { TimeEntry } from '#shared/time-entries/time-entry'
import type { Context } from '../context'
import { containing, flag, stampChanged, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'

export interface EntryFilter {
  search: string
  projectId: string | null
  personId: string | null
  from: string | null
  to: string | null
  isBillable: boolean | null
  limit: number
  cursor: string | null
}
type Visible = ReturnType<typeof raw<boolean>>

/** An entry with the names and the rounding of what it belongs to. */
export interface NamedEntry extends TimeEntry {
  projectName: string
  clientName: string
  clientId: string
  currency: string
  roundingStep: number
  roundingWay: string
}

const entries = sql
  .selectFrom('time_entries')
  .innerJoin('projects', 'projects.id', 'time_entries.project_id')
  .innerJoin('clients', 'clients.id', 'projects.client_id')
  .select([
    'time_entries.id as id',
    'time_entries.version as version',
    'person_id as personId',
    'time_entries.project_id as projectId',
    'budget_id as budgetId',
    'service_id as serviceId',
    'worked_on as on',
    'minutes',
    'note',
    'is_billable as isBillable',
    'projects.name as projectName',
    'clients.name as clientName',
    'client_id as clientId',
    'projects.currency as currency',
    'rounding_step as roundingStep',
    'rounding_way as roundingWay',
  ])

const named = <Row extends { isBillable: 0 | 1 }>(row: Row) => ({ ...(row as Omit<Row, 'isBillable'>), isBillable: row.isBillable === 1 })

function matching<Q extends typeof entries>(query: Q, filter: EntryFilter, isVisible: Visible) {
  let all = query.where(isVisible) as typeof entries
  if (filter.projectId) all = all.where('time_entries.project_id', '=', filter.projectId)
  if (filter.personId) all = all.where('person_id', '=', filter.personId)
  if (filter.from) all = all.where('worked_on', '>=', filter.from)
  if (filter.to) all = all.where('worked_on', '<=', filter.to)
  if (filter.isBillable !== null) all = all.where('is_billable', '=', flag(filter.isBillable))
  const words = containing(fold(filter.search))
  if (filter.search) all = all.where(raw<boolean>`(lower(note) like ${words} or projects.search_text like ${words})`)
  return all
}

export function readEntryPage({ store }: Context, filter: EntryFilter, isVisible: Visible) {
  const sums = store.first(
    matching(entries, filter, isVisible)
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .select(raw<number>`coalesce(sum(minutes), 0)`.as('minutes')),
  )
  const after = readCursor(filter.cursor)
  let query = matching(entries, filter, isVisible)
  if (after) query = query.where(raw<boolean>`(worked_on, time_entries.id) < (${after.value}, ${after.id})`)
  const rows = store.all(
    query
      .orderBy('worked_on', 'desc')
      .orderBy('time_entries.id', 'desc')
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit).map(named)
  const last = shown.at(-1)
  return {
    rows: shown as NamedEntry[],
    next: last && rows.length > shown.length ? writeCursor(last.on, last.id) : null,
    count: sums?.count ?? 0,
    minutes: sums?.minutes ?? 0,
  }
}

export function readEntriesOf({ store }: Context, personId: string, from: string, to: string, isVisible: Visible): NamedEntry[] {
  const query = entries.where('person_id', '=', personId).where('worked_on', '>=', from).where('worked_on', '<=', to).where(isVisible)
  return store.all(query.orderBy('worked_on').orderBy('time_entries.id')).map(named)
}

/** All time of a project up to a day. */
export function readEntriesOfProject({ store }: Context, projectId: string, to = '9999-12-31'): NamedEntry[] {
  const query = entries.where('time_entries.project_id', '=', projectId).where('worked_on', '<=', to)
  return store.all(query.orderBy('worked_on').orderBy('time_entries.id')).map(named)
}

export function readEntry({ store }: Context, id: string, isVisible: Visible): NamedEntry | undefined {
  const row = store.first(entries.where('time_entries.id', '=', id).where(isVisible))
  return row && named(row)
}

/** Minutes that a person has on a day, other than those of one entry. */
export function readMinutesOfDay({ store }: Context, personId: string, on: string, exceptId: string): number {
  const query = sql.selectFrom('time_entries').select(raw<number>`coalesce(sum(minutes), 0)`.as('minutes'))
  return store.first(query.where('person_id', '=', personId).where('worked_on', '=', on).where('id', '<>', exceptId))?.minutes ?? 0
}

/** The services on which a person worked since a day, the most recent first. */
export function readRecentServices({ store }: Context, personId: string, [from, to]: [string, string], isVisible: Visible): string[] {
  const query = sql
    .selectFrom('time_entries')
    .where('person_id', '=', personId)
    .where('worked_on', '>=', from)
    .where('worked_on', '<=', to)
    .where(isVisible)
  const rows = store.all(
    query.select('service_id').select(raw<string>`max(worked_on)`.as('last')).groupBy('service_id').orderBy('last', 'desc').limit(12),
  )
  return rows.map(({ service_id }) => service_id)
}

type Content = Omit<TimeEntry, 'id' | 'version'>

export function insertEntry(context: Context, entry: Content, importKey: string | null = null): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('time_entries').values({ ...stamp, ...columnsOf(entry), import_key: importKey }))
  return stamp.id
}

export function updateEntry(context: Context, { id, version, ...entry }: TimeEntry): void {
  const change = { ...columnsOf(entry), ...stampChanged(context, version) }
  context.store.run(sql.updateTable('time_entries').set(change).where('id', '=', id))
}

export function deleteEntry({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('time_entries').where('id', '=', id))
}

/** Which of these keys were imported before. */
export function readImportKeys({ store }: Context, keys: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at < keys.length; at += 500) {
    const part = keys.slice(at, at + 500)
    for (const { import_key } of store.all(sql.selectFrom('time_entries').select('import_key').where('import_key', 'in', part)))
      if (import_key !== null) found.add(import_key)
  }
  return found
}

function columnsOf({ personId, projectId, budgetId, serviceId, on, minutes, note, isBillable }: Content) {
  return {
    person_id: personId,
    project_id: projectId,
    budget_id: budgetId,
    service_id: serviceId,
    worked_on: on,
    minutes,
    note,
    is_billable: flag(isBillable),
  }
}
