// All SQL about projects and their members.
import { sql as raw } from 'kysely'
import { roundingSchema } from '#shared/basics/hours'
import { fold } from '#shared/basics/text'
import type { PROJECT_SORTS } from '#shared/projects/contract'
import { type Project, type ProjectInput, type ProjectStatus, projectStatusSchema } from '#shared/projects/project'
import { type Schedule, scheduleSchema } from '#shared/projects/schedule'
import type { Context } from '../context'
import { containing, flag, stampChanged, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import type { ProjectsTable } from '../database/schema-work'
import { sql } from '../database/store'

export interface ProjectFilter {
  search: string
  isArchived: boolean
  statuses: readonly ProjectStatus[]
  clientId: string | null
  opportunityId: string | null
  isWithoutSchedule: boolean
  sort: (typeof PROJECT_SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

/** The projects that the asker may see, as a condition on a column that holds their id. */
export function withinScope({ actor }: Context, column: string) {
  const { scope } = actor
  if (scope === 'everything') return raw<boolean>`1`
  const ids = (values: readonly string[]) => raw.join(values.length > 0 ? values : [''])
  return raw<boolean>`${raw.ref(column)} in (select id from projects where client_id in (${ids(scope.clientIds)}) or id in (${ids(scope.projectIds)})
    or id in (select project_id from budgets where id in (${ids(scope.budgetIds)})))`
}

/** What belongs to budgets that the asker may see: whoever has one budget assigned sees of its project only that one. */
export function withinBudgets({ actor }: Context, { project, budget }: { project: string; budget: string }) {
  const { scope } = actor
  if (scope === 'everything') return raw<boolean>`1`
  const ids = (values: readonly string[]) => raw.join(values.length > 0 ? values : [''])
  return raw<boolean>`(${raw.ref(project)} in (select id from projects where client_id in (${ids(scope.clientIds)}) or id in (${ids(scope.projectIds)}))
    or ${raw.ref(budget)} in (${ids(scope.budgetIds)}))`
}

function matching(context: Context, filter: ProjectFilter) {
  let query = sql
    .selectFrom('projects')
    .where('projects.is_archived', '=', flag(filter.isArchived))
    .where(withinScope(context, 'projects.id'))
  if (filter.search) query = query.where('projects.search_text', 'like', containing(fold(filter.search)))
  if (filter.statuses.length > 0) query = query.where('status', 'in', filter.statuses)
  if (filter.clientId) query = query.where('client_id', '=', filter.clientId)
  if (filter.opportunityId) query = query.where('opportunity_id', '=', filter.opportunityId)
  if (filter.isWithoutSchedule) query = query.where('schedule', 'is', null)
  return query
}

/** A page of projects with the names and sums that a list shows. */
export function readProjectPage(context: Context, filter: ProjectFilter) {
  const { store } = context
  const count = store.first(matching(context, filter).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  const column = filter.sort === 'client' ? 'client_sort_name' : 'sort_name'
  const direction = filter.isDescending ? 'desc' : 'asc'
  const after = readCursor(filter.cursor)
  let query = matching(context, filter)
  if (after)
    query = query.where(
      raw<boolean>`(${raw.ref(`projects.${column}`)}, projects.id) ${raw.raw(filter.isDescending ? '<' : '>')} (${after.value}, ${after.id})`,
    )
  const rows = store.all(
    query
      .innerJoin('clients', 'clients.id', 'projects.client_id')
      .leftJoin('people', 'people.id', 'projects.owner_id')
      .selectAll('projects')
      .select(['clients.name as client_name', 'people.name as owner_name'])
      .select(
        raw<number>`(select coalesce(sum(value_minor), 0) from budgets where project_id = projects.id and is_closed = 0
          and ${withinBudgets(context, { project: 'budgets.project_id', budget: 'budgets.id' })})`.as('budget_minor'),
      )
      .orderBy(`projects.${column}`, direction)
      .orderBy('projects.id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      project: projectOf(row, []),
      clientName: row.client_name,
      ownerName: row.owner_name ?? '',
      budgetMinor: row.budget_minor,
    })),
    next: last && rows.length > shown.length ? writeCursor(last[column], last.id) : null,
    count,
  }
}

export function readProject(context: Context, id: string): Project | undefined {
  const query = sql.selectFrom('projects').selectAll().where('id', '=', id).where(withinScope(context, 'projects.id'))
  const row = context.store.first(query)
  return row && projectOf(row, readMembers(context, id))
}

function readMembers({ store }: Context, id: string): string[] {
  const members = sql.selectFrom('project_members').innerJoin('people', 'people.id', 'person_id').where('project_id', '=', id)
  return store.all(members.select('person_id').orderBy('name')).map(({ person_id }) => person_id)
}

/** The opportunity that a project names, if the asker may see it. */
export function readOpportunity({ store, actor }: Context, id: string): { name: string; clientId: string | null } | undefined {
  let query = sql.selectFrom('opportunities').select(['name', 'client_id as clientId']).where('id', '=', id)
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  return store.first(query)
}

/** Whether money in the project's currency is written down already. */
export function readHasMoney({ store }: Context, id: string): boolean {
  const row = store.first(
    sql
      .selectFrom('projects')
      .select(
        raw<number>`exists (select 1 from budgets where project_id = ${id}) or exists (select 1 from time_entries where project_id = ${id})
          or exists (select 1 from expenses where project_id = ${id})`.as('has'),
      )
      .where('id', '=', id),
  )
  return row?.has === 1
}

export function insertProject(context: Context, input: ProjectInput & { currency: string }, clientName: string): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('projects').values({ ...stamp, is_archived: 0, ...columnsOf(input, clientName) }))
  writeMembers(context, stamp.id, input.memberIds)
  return stamp.id
}

export function updateProject(context: Context, input: Project, clientName: string): void {
  const change = { ...columnsOf(input, clientName), ...stampChanged(context, input.version), is_archived: flag(input.isArchived) }
  context.store.run(sql.updateTable('projects').set(change).where('id', '=', input.id))
  writeMembers(context, input.id, input.memberIds)
}

function writeMembers({ store }: Context, projectId: string, memberIds: readonly string[]): void {
  store.run(sql.deleteFrom('project_members').where('project_id', '=', projectId))
  for (const personId of new Set(memberIds))
    store.run(sql.insertInto('project_members').values({ project_id: projectId, person_id: personId }))
}

function columnsOf(input: ProjectInput & { currency: string }, clientName: string) {
  return {
    client_id: input.clientId,
    name: input.name,
    code: input.code,
    owner_id: input.ownerId,
    currency: input.currency,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    status: input.status,
    schedule: input.schedule && JSON.stringify(input.schedule),
    rounding_step: input.rounding.stepMinutes,
    rounding_way: input.rounding.way,
    notes: input.notes,
    opportunity_id: input.opportunityId,
    sort_name: fold(input.name),
    client_sort_name: fold(clientName),
    search_text: fold([input.name, input.code, clientName].join(' ')),
  }
}

function scheduleOf(text: string | null): Schedule | null {
  return text === null ? null : scheduleSchema.parse(JSON.parse(text))
}

function projectOf(row: ProjectsTable, memberIds: string[]): Project {
  return {
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    clientId: row.client_id,
    name: row.name,
    code: row.code,
    ownerId: row.owner_id,
    memberIds,
    currency: row.currency,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: projectStatusSchema.parse(row.status),
    schedule: scheduleOf(row.schedule),
    rounding: roundingSchema.parse({ stepMinutes: row.rounding_step, way: row.rounding_way }),
    notes: row.notes,
    opportunityId: row.opportunity_id,
  }
}
