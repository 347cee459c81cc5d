// All SQL about proposals, their revisions and events, and how they are invoiced.

import { fold } from '#shared/basics/text'
import type { Snapshot } from '#shared/invoices/snapshot'
import { storedSnapshot } from '#shared/invoices/snapshot'
import type { ProposalEvent } from '#shared/proposals/contract'
import type { ProposalEventKind, ProposalState } from '#shared/proposals/lifecycle'
import type { ProposalContent } from '#shared/proposals/proposal'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

/** A proposal as it is kept; `snapshot` is null on drafts, which say what the master data say now. */
export interface KeptProposal {
  id: string
  version: number
  state: ProposalState
  revision: number
  number: string
  content: ProposalContent
  snapshot: Snapshot | null
  projectId: string | null
  /** of the project: made from the items */
  budgetId: string | null
}

export function readProposal({ store, actor }: Context, id: string): KeptProposal | undefined {
  let query = sql.selectFrom('proposals').selectAll().where('id', '=', id)
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  const row = store.first(query)
  if (row === undefined) return undefined
  const { version, state, revision, number, content, snapshot } = row
  return {
    id,
    version,
    state,
    revision,
    number,
    content: JSON.parse(content) as ProposalContent,
    snapshot: snapshot === null ? null : storedSnapshot(snapshot),
    projectId: row.project_id,
    budgetId: row.budget_id,
  }
}

export type NewProposalRow = Omit<KeptProposal, 'id' | 'version' | 'snapshot'> & { snapshot: Snapshot }

export function insertProposal(context: Context, row: NewProposalRow): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('proposals').values({ ...stamp, ...columnsOf(row) }))
  return stamp.id
}

export function updateProposal(context: Context, id: string, version: number, row: NewProposalRow): void {
  context.store.run(
    sql
      .updateTable('proposals')
      .set({ ...stampChanged(context, version), ...columnsOf(row) })
      .where('id', '=', id),
  )
}

/** `snapshot` is what the proposal says now; only what was sent is kept with it. */
function columnsOf({ state, revision, number, content, snapshot, projectId, budgetId }: NewProposalRow) {
  const clientName = snapshot.buyer?.name ?? ''
  return {
    company_id: content.companyId,
    client_id: content.clientId,
    opportunity_id: content.opportunityId,
    project_id: projectId,
    budget_id: budgetId,
    state,
    revision,
    number,
    content: JSON.stringify(content),
    snapshot: state === 'draft' ? null : JSON.stringify(snapshot),
    client_name: clientName,
    client_sort_name: fold(clientName),
    subject: content.subject,
    issue_on: content.issueOn,
    valid_until: content.validUntil,
    currency: content.currency,
    net_minor: snapshot.totals.netMinor,
    total_minor: snapshot.totals.totalMinor,
    search_text: fold([number || content.number, clientName, content.subject].join(' ')),
  }
}

export function deleteProposal(context: Context, id: string): void {
  context.store.run(sql.deleteFrom('proposals').where('id', '=', id))
  context.store.run(sql.insertInto('tombstones').values({ id, what: 'proposal', deleted_at: context.now, actor: context.actor.name }))
}

export function insertRevision(context: Context, id: string, { revision, number, content, snapshot }: NewProposalRow): void {
  const values = { id: context.newId(), proposal_id: id, revision, number, recorded_at: context.now, actor: context.actor.name }
  context.store.run(
    sql.insertInto('proposal_revisions').values({ ...values, content: JSON.stringify(content), snapshot: JSON.stringify(snapshot) }),
  )
}

export function readRevision({ store }: Context, id: string, revision: number): ProposalContent | undefined {
  const query = sql.selectFrom('proposal_revisions').select('content').where('proposal_id', '=', id).where('revision', '=', revision)
  const row = store.first(query)
  return row && (JSON.parse(row.content) as ProposalContent)
}

export interface NewProposalEvent {
  kind: ProposalEventKind
  on: string
  person?: string
  note?: string
  fileId?: string | null
}
export function insertProposalEvent(
  context: Context,
  id: string,
  { kind, on, person = '', note = '', fileId = null }: NewProposalEvent,
): void {
  const values = { id: context.newId(), proposal_id: id, kind, happened_on: on, person, note, file_id: fileId }
  context.store.run(sql.insertInto('proposal_events').values({ ...values, recorded_at: context.now, actor: context.actor.name }))
}

export function readProposalEvents({ store }: Context, id: string): ProposalEvent[] {
  const rows = store.all(sql.selectFrom('proposal_events').selectAll().where('proposal_id', '=', id).orderBy('id'))
  return rows.map((row) => ({
    kind: row.kind as ProposalEventKind,
    on: row.happened_on,
    at: row.recorded_at,
    actor: row.actor,
    person: row.person,
    note: row.note,
    fileId: row.file_id,
  }))
}

/** Whether the file is attached to the proposal. */
export function readAttachedTo({ store }: Context, fileId: string, proposalId: string): { id: string } | undefined {
  return store.first(sql.selectFrom('attachments').select('id').where('id', '=', fileId).where('record_id', '=', proposalId))
}

export function readIsProgressive({ store }: Context): boolean {
  return store.first(sql.selectFrom('project_settings').select('is_progressive').limit(1))?.is_progressive === 1
}

export function writeIsProgressive(context: Context, isProgressive: boolean): string {
  const row = context.store.first(sql.selectFrom('project_settings').select(['id', 'version']).limit(1))
  if (row === undefined) {
    const stamp = stampNew(context)
    context.store.run(sql.insertInto('project_settings').values({ ...stamp, is_progressive: flag(isProgressive) }))
    return stamp.id
  }
  context.store.run(sql.updateTable('project_settings').set({ ...stampChanged(context, row.version), is_progressive: flag(isProgressive) }))
  return row.id
}
