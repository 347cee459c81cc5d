// All SQL about drafts, issued versions, their events and kept PDFs.

import type { Difference } from '#shared/invoices/contract'
import { type InvoiceContent, storedContent } from '#shared/invoices/invoice'
import type { EventKind } from '#shared/invoices/lifecycle'
import { type Snapshot, storedSnapshot } from '#shared/invoices/snapshot'
import type { Context } from '../context'
import type { InvoiceHeadsTable } from '../database/schema-documents'
import { sql } from '../database/store'

export interface Draft {
  version: number
  content: InvoiceContent
}
export interface StoredDraft extends Draft {
  /** the recurring invoice that is made from this; null on ordinary drafts */
  templateOf: string | null
}
export interface IssuedVersion {
  revision: number
  number: string
  content: InvoiceContent
  snapshot: Snapshot
}
export interface InvoiceEvent {
  id: string
  kind: EventKind
  on: string
  at: string
  actor: string
  note: string
}

export function readDraft({ store }: Context, id: string): StoredDraft | undefined {
  const row = store.first(sql.selectFrom('invoice_drafts').select(['version', 'content', 'template_of']).where('invoice_id', '=', id))
  return row && { version: row.version, content: storedContent(row.content), templateOf: row.template_of }
}

/** `templateOf` is the recurring invoice that will be made from it; such a draft has no row in lists. */
export function insertDraft({ store, now }: Context, id: string, content: InvoiceContent, templateOf: string | null = null): void {
  store.run(
    sql
      .insertInto('invoice_drafts')
      .values({ invoice_id: id, version: 1, content: JSON.stringify(content), created_at: now, updated_at: now, template_of: templateOf }),
  )
}

export function updateDraft({ store, now }: Context, id: string, { version, content }: Draft): void {
  store.run(
    sql
      .updateTable('invoice_drafts')
      .set({ version, content: JSON.stringify(content), updated_at: now })
      .where('invoice_id', '=', id),
  )
}

/** A draft that was issued: its row goes, its versions stay. */
export function removeDraft({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('invoice_drafts').where('invoice_id', '=', id))
}

/** A draft that was deleted leaves only a tombstone. */
export function buryDraft(context: Context, id: string): void {
  removeDraft(context, id)
  context.store.run(sql.deleteFrom('invoice_heads').where('id', '=', id))
  context.store.run(sql.deleteFrom('invoice_sources').where('invoice_id', '=', id))
  context.store.run(sql.insertInto('tombstones').values({ id, what: 'invoice', deleted_at: context.now, actor: context.actor.name }))
}

export function readLatestVersion({ store }: Context, id: string): IssuedVersion | undefined {
  const columns = ['revision', 'number', 'content', 'snapshot'] as const
  const row = store.first(
    sql.selectFrom('invoice_versions').select(columns).where('invoice_id', '=', id).orderBy('revision', 'desc').limit(1),
  )
  return row && { ...row, content: storedContent(row.content), snapshot: storedSnapshot(row.snapshot) }
}

export function insertVersion(context: Context, id: string, { revision, number, content, snapshot }: IssuedVersion): void {
  context.store.run(
    sql.insertInto('invoice_versions').values({
      id: context.newId(),
      invoice_id: id,
      revision,
      number,
      content: JSON.stringify(content),
      snapshot: JSON.stringify(snapshot),
      recorded_at: context.now,
      actor: context.actor.name,
    }),
  )
}

export function readEvents({ store }: Context, id: string): InvoiceEvent[] {
  const rows = store.all(sql.selectFrom('invoice_events').selectAll().where('invoice_id', '=', id).orderBy('id'))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EventKind,
    on: row.happened_on,
    at: row.recorded_at,
    actor: row.actor,
    note: row.note,
  }))
}

export function insertEvent(context: Context, id: string, kind: EventKind, on: string, note = ''): string {
  const eventId = context.newId()
  const values = { id: eventId, invoice_id: id, kind, happened_on: on, recorded_at: context.now, actor: context.actor.name, note }
  context.store.run(sql.insertInto('invoice_events').values(values))
  return eventId
}

/** Whether the document was marked as unsent or corrected after a row with this id was written: ids grow with time. */
export function wasTakenBackSince({ store }: Context, id: string, since: string): boolean {
  const later = sql.selectFrom('invoice_events').select('id').where('invoice_id', '=', id).where('id', '>', since)
  return store.first(later.where('kind', 'in', ['unsent', 'edited']).limit(1)) !== undefined
}

export function writeHead({ store }: Context, head: InvoiceHeadsTable): void {
  store.run(sql.replaceInto('invoice_heads').values(head))
}

export function readHead({ store, actor }: Context, id: string): InvoiceHeadsTable | undefined {
  let query = sql.selectFrom('invoice_heads').selectAll().where('id', '=', id)
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  return store.first(query)
}

export function readIdsByNumber({ store, actor }: Context, number: string) {
  let query = sql
    .selectFrom('invoice_heads')
    .select(['id', 'type', 'issue_on', 'company_id'])
    .where('number', '=', number)
    .orderBy('issue_on')
    .orderBy('id')
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  return store.all(query).map(({ id, type, issue_on, company_id }) => ({ id, type, issueOn: issue_on, companyId: company_id }))
}

/** What living credit notes take back of an invoice, drafts left out. */
export function readCredited({ store }: Context, invoiceId: string): number {
  const sum = livingNotes(invoiceId).select(({ fn }) => fn.sum<number | null>('total_minor').as('credited'))
  return store.first(sum)?.credited ?? 0
}

/** The living credit notes over an invoice, drafts left out. */
export function readCreditNoteIds({ store }: Context, invoiceId: string): string[] {
  return store.all(livingNotes(invoiceId).select('id').orderBy('id')).map(({ id }) => id)
}

function livingNotes(invoiceId: string) {
  const issued = sql.selectFrom('invoice_heads').where('credits_invoice_id', '=', invoiceId).where('is_draft', '=', 0)
  return issued.where('is_void', '=', 0).where('is_cancelled', '=', 0).where('is_archived', '=', 0)
}

/** The ids of a client's documents that ask for an advance or deduct one, those that no longer count left out. */
export function readAdvanceIds({ store }: Context, clientId: string, kind: 'asks' | 'deducts'): string[] {
  const query = sql.selectFrom('invoice_heads').select('id').where('client_id', '=', clientId).where('advance', '=', kind)
  const living = query.where('is_void', '=', 0).where('is_cancelled', '=', 0).where('is_archived', '=', 0)
  return store.all(living.orderBy('issue_on').orderBy('id')).map(({ id }) => id)
}

export interface KeptPdf {
  bytes: Uint8Array
  pages: number
}

export function insertKeptPdf(context: Context, id: string, eventId: string, { bytes, pages, sha256 }: KeptPdf & { sha256: string }): void {
  const values = { id: context.newId(), invoice_id: id, event_id: eventId, sha256, pages, bytes, recorded_at: context.now }
  context.store.run(sql.insertInto('kept_documents').values(values))
}

/** The bytes that were kept when the document was last marked as sent. */
export function readKeptPdf({ store }: Context, id: string): KeptPdf | undefined {
  return store.first(
    sql.selectFrom('kept_documents').select(['bytes', 'pages']).where('invoice_id', '=', id).orderBy('id', 'desc').limit(1),
  )
}

export function readDraftIds({ store }: Context, clientId?: string): string[] {
  let query = sql.selectFrom('invoice_heads').select('id').where('is_draft', '=', 1)
  if (clientId !== undefined) query = query.where('client_id', '=', clientId)
  return store.all(query).map(({ id }) => id)
}

/** Where an imported document's file disagreed with its own arithmetic. */
export function readDifferences({ store }: Context, id: string): Difference[] {
  const row = store.first(sql.selectFrom('imported_files').select('differences').where('invoice_id', '=', id).limit(1))
  return row ? (JSON.parse(row.differences) as Difference[]) : []
}
