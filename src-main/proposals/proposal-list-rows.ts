// The SQL of the list of proposals: filters, keyset pages and the sums of all that match.
import { type RawBuilder, sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { PROPOSAL_SORTS } from '#shared/proposals/contract'
import { type ProposalStatus, proposalStatus } from '#shared/proposals/lifecycle'
import type { Context } from '../context'
import { containing } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import { sql } from '../database/store'

export interface ProposalFilter {
  search: string
  statuses: readonly ProposalStatus[]
  clientId: string | null
  opportunityId: string | null
  projectId: string | null
  issuedFrom: string | null
  issuedTo: string | null
  sort: (typeof PROPOSAL_SORTS)[number]
  isDescending: boolean
  limit: number
  cursor: string | null
}

const SORT_COLUMNS = { issueOn: 'issue_on', number: 'number', clientName: 'client_sort_name', totalMinor: 'total_minor' } as const

/** `proposalStatus` in SQL, for filtering; a test holds the two together. */
function statusSql(today: string): RawBuilder<ProposalStatus> {
  return raw<ProposalStatus>`case when state = 'sent' and valid_until < ${today} then 'expired' else state end`
}

function matching({ actor, today }: Context, filter: ProposalFilter) {
  let query = sql.selectFrom('proposals')
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (filter.search) query = query.where('search_text', 'like', containing(fold(filter.search)))
  if (filter.clientId) query = query.where('client_id', '=', filter.clientId)
  if (filter.opportunityId) query = query.where('opportunity_id', '=', filter.opportunityId)
  if (filter.projectId) query = query.where('project_id', '=', filter.projectId)
  if (filter.statuses.length > 0) query = query.where(statusSql(today), 'in', filter.statuses)
  if (filter.issuedFrom) query = query.where('issue_on', '>=', filter.issuedFrom)
  if (filter.issuedTo) query = query.where('issue_on', '<=', filter.issuedTo)
  return query
}

export function readProposalPage(context: Context, filter: ProposalFilter) {
  const { store, today } = context
  const sums = store.all(
    matching(context, filter)
      .select(({ fn }) => ['currency', fn.countAll<number>().as('count'), fn.sum<number>('total_minor').as('totalMinor')])
      .groupBy('currency')
      .orderBy('currency'),
  )
  const column = SORT_COLUMNS[filter.sort]
  const direction = filter.isDescending ? 'desc' : 'asc'
  let query = matching(context, filter).selectAll()
  const after = readCursor(filter.cursor)
  if (after)
    query = query.where(raw<boolean>`(${raw.ref(column)}, id) ${raw.raw(filter.isDescending ? '<' : '>')} (${after.value}, ${after.id})`)
  const rows = store.all(
    query
      .orderBy(column, direction)
      .orderBy('id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      id: row.id,
      number: row.number,
      status: proposalStatus(row.state, row.valid_until, today),
      clientId: row.client_id,
      clientName: row.client_name,
      projectId: row.project_id,
      subject: row.subject,
      issueOn: row.issue_on,
      validUntil: row.valid_until,
      currency: row.currency,
      netMinor: row.net_minor,
      totalMinor: row.total_minor,
    })),
    next: last && rows.length > shown.length ? writeCursor(last[column], last.id) : null,
    count: sums.reduce((total, { count }) => total + count, 0),
    sums,
  }
}
