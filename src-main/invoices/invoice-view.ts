// One document with everything it says: made from its draft or its latest version, its events and today.
import type { DocumentModel } from '#shared/documents/document-model'
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { allowedActions, hinderedActions, type LifeFacts } from '#shared/invoices/lifecycle'
import { missingForFinalizing, warningsForFinalizing } from '#shared/invoices/readiness'
import { type Context, may } from '../context'
import { found } from '../database/columns'
import type { InvoiceHeadsTable } from '../database/schema-documents'
import { getImage } from '../images/image-service'
import { draftSnapshot, gatherDraft } from './draft-snapshot'
import { findHead } from './invoice-head'
import { invoiceRow, statusFacts } from './invoice-row'
import { readCredited, readDifferences, readDraft, readEvents, readLatestVersion } from './invoice-rows'
import { readSettlements } from './settlement-rows'

export function viewInvoice(context: Context, id: string): Invoice {
  const head = found(findHead(context, id), 'document', id)
  const facts = lifeFacts(context, head)
  const settlements = readSettlements(context, id)
  const row = invoiceRow(head, context.today)
  const draft = readDraft(context, id)
  const content = draft?.content ?? found(readLatestVersion(context, id), 'document', id).content
  const snapshot = draft ? draftSnapshot(context, draft.content) : found(readLatestVersion(context, id), 'document', id).snapshot
  const templateOf = draft?.templateOf ?? null
  const gathered = draft && { ...gatherDraft(context, draft.content), isTemplate: templateOf !== null }
  return {
    ...row,
    version: head.version,
    content,
    snapshot,
    templateOf,
    actions: templateOf ? ['save'] : allowedActions(facts, context.today, (permission) => may(context.actor, permission)),
    hindered: templateOf ? [] : hinderedActions(facts, context.today),
    problems: gathered ? missingForFinalizing(gathered) : [],
    warnings: gathered ? warningsForFinalizing(gathered) : [],
    isImported: head.is_imported === 1,
    isArchived: head.is_archived === 1,
    settlements,
    creditedMinor: facts.creditedMinor,
    differences: head.is_imported === 1 ? readDifferences(context, id) : [],
    events: readEvents(context, id).map(({ kind, on, at, actor, note }) => ({ kind, on, at, actor, note })),
  }
}

/** What the allowed actions of a document follow from. */
export function lifeFacts(context: Context, head: InvoiceHeadsTable): LifeFacts {
  return { ...statusFacts(head), creditedMinor: head.type === 'invoice' ? readCredited(context, head.id) : 0 }
}

/** What the renderer of documents receives. */
export function documentOf(
  context: Context,
  { number, status, content, snapshot }: Pick<Invoice, 'number' | 'status' | 'content' | 'snapshot'>,
): DocumentModel {
  const logo = snapshot.logo === null ? null : getImage(context, { id: snapshot.logo })
  const timesheet = content.hasTimesheet ? context.guards.work?.timesheet?.(context, content) : undefined
  return { number: number || content.number, isDraft: status === 'draft', content, snapshot, logo, ...(timesheet ? { timesheet } : {}) }
}

/** What a draft, or the issued document with this number, would print if it had this content, saved or not. */
export function draftDocument(context: Context, content: InvoiceContent, number: string): DocumentModel {
  return documentOf(context, {
    number: number && (content.number || number),
    status: number ? 'finalized' : 'draft',
    content,
    snapshot: draftSnapshot(context, content),
  })
}
