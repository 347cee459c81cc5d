// The SQL of the list and the board of opportunities: filters, keyset pages, sums and weighted sums of all that match.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { OPPORTUNITY_SORTS, OpportunityRow } from '#shared/opportunities/contract'
import { weightedValue } from '#shared/opportunities/opportunity'
import type { Outcome } from '#shared/pipelines/pipeline'
import type { Context } from '../context'
import { containing, flag } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { opportunitiesInScope } from '../database/scope-rows'
import { sql } from '../database/store'

export interface OpportunityFilter {
  search: string
  pipelineId: string | null
  stageIds: readonly string[]
  outcomes: readonly Outcome[]
  clientId: string | null
  ownerId: string | null
  isArchived: boolean
  sort: (typeof OPPORTUNITY_SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

const WORTH = raw<number>`coalesce(o.value_minor, o.products_minor)`
/** Days that nobody named come last, as do names that are missing. */
const SORTS = {
  expectedOn: raw<string>`coalesce(o.expected_on, '9999-12-31')`,
  name: raw<string>`o.name`,
  clientName: raw<string>`coalesce(clients.name, '')`,
  worthMinor: WORTH,
} as const

function matching({ actor }: Context, filter: OpportunityFilter) {
  let query = sql
    .selectFrom('opportunities as o')
    .innerJoin('pipeline_stages as s', 's.id', 'o.stage_id')
    .leftJoin('clients', 'clients.id', 'o.client_id')
    .where('o.is_archived', '=', flag(filter.isArchived))
  if (actor.scope !== 'everything') query = query.where('o.id', 'in', opportunitiesInScope(actor, actor.scope))
  if (filter.search) query = query.where('o.search_text', 'like', containing(fold(filter.search)))
  if (filter.pipelineId) query = query.where('o.pipeline_id', '=', filter.pipelineId)
  if (filter.stageIds.length > 0) query = query.where('o.stage_id', 'in', filter.stageIds)
  if (filter.outcomes.length > 0) query = query.where('s.outcome', 'in', filter.outcomes)
  if (filter.clientId) query = query.where('o.client_id', '=', filter.clientId)
  if (filter.ownerId) query = query.where('o.owner_id', '=', filter.ownerId)
  return query
}

export function readOpportunityPage(context: Context, filter: OpportunityFilter) {
  const sums = readSums(context, filter)
  const column = SORTS[filter.sort]
  const direction = filter.isDescending ? 'desc' : 'asc'
  let query = matching(context, filter).leftJoin('people', 'people.id', 'o.owner_id')
  const after = readCursor(filter.cursor)
  if (after) query = query.where(raw<boolean>`(${column}, o.id) ${raw.raw(filter.isDescending ? '<' : '>')} (${after.value}, ${after.id})`)
  const rows = context.store.all(
    query
      .selectAll('o')
      .select(['s.name as stage_name', 's.outcome as outcome', 's.probability_ppm as probability_ppm'])
      .select(['clients.name as client_name', 'people.name as owner_name', WORTH.as('worth'), raw<string | number>`${column}`.as('sorted')])
      .orderBy(column, direction)
      .orderBy('o.id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(
      (row): OpportunityRow => ({
        id: row.id,
        version: row.version,
        name: row.name,
        pipelineId: row.pipeline_id,
        stageId: row.stage_id,
        stageName: row.stage_name,
        outcome: row.outcome,
        probabilityPpm: row.probability_ppm,
        clientId: row.client_id,
        clientName: row.client_name ?? '',
        ownerId: row.owner_id,
        ownerName: row.owner_name ?? '',
        currency: row.currency,
        worthMinor: row.worth,
        weightedMinor: weightedValue(row.worth, row.probability_ppm),
        expectedOn: row.expected_on,
        isArchived: row.is_archived === 1,
      }),
    ),
    next: last && rows.length > shown.length ? writeCursor(last.sorted, last.id) : null,
    count: sums.reduce((total, { count }) => total + count, 0),
    sums,
  }
}

/** Weighted once for each stage and currency. */
function readSums(context: Context, filter: OpportunityFilter) {
  const groups = context.store.all(
    matching(context, filter)
      .select(({ fn }) => [
        'o.currency as currency',
        's.probability_ppm as ppm',
        fn.countAll<number>().as('count'),
        fn.sum<number>(WORTH).as('worth'),
      ])
      .groupBy(['o.currency', 's.id'])
      .orderBy('o.currency'),
  )
  return [...new Set(groups.map(({ currency }) => currency))].map((currency) => {
    const own = groups.filter((group) => group.currency === currency)
    const sum = (of: (group: (typeof own)[number]) => number) => own.reduce((total, group) => total + of(group), 0)
    const worthMinor = sum(({ worth }) => worth)
    return { currency, count: sum(({ count }) => count), worthMinor, weightedMinor: sum(({ worth, ppm }) => weightedValue(worth, ppm)) }
  })
}
