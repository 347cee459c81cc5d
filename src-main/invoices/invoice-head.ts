// Makes the row that lists read from a document's draft, or from its versions and events: the facts are the truth, this follows.

import { advanceKind } from '#shared/advances/advance'
import { fold } from '#shared/basics/text'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { factsFromEvents } from '#shared/invoices/lifecycle'
import { printedTexts, type Snapshot } from '#shared/invoices/snapshot'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { flag } from '../database/columns'
import type { InvoiceHeadsTable } from '../database/schema-documents'
import { draftSnapshot } from './draft-snapshot'
import { readDraft, readDraftIds, readEvents, readHead, readLatestVersion, writeHead } from './invoice-rows'
import { addUpSettlements, readSettlements } from './settlement-rows'

/** Writes the document's row anew; nothing happens when there is neither a draft nor a version. */
export function projectHead(context: Context, id: string): void {
  if (isTemplate(context, id)) return
  const head = makeHead(context, id)
  if (head) writeHead(context, head)
}

/** The row of a document. What recurring invoices are made from is no document: it stands in no list, and its row is made when it is asked for. */
export function findHead(context: Context, id: string): InvoiceHeadsTable | undefined {
  const { scope } = context.actor
  const head = readHead(context, id) ?? (isTemplate(context, id) ? makeHead(context, id) : undefined)
  const isVisible =
    scope === 'everything' || (head?.client_id !== undefined && head.client_id !== null && scope.clientIds.includes(head.client_id))
  return isVisible ? head : undefined
}

export function isTemplate(context: Context, id: string): boolean {
  return typeof readDraft(context, id)?.templateOf === 'string'
}

/** The row as the facts say it. */
export function makeHead(context: Context, id: string): InvoiceHeadsTable | undefined {
  const draft = readDraft(context, id)
  const issued = draft ? undefined : readLatestVersion(context, id)
  const source = draft ? { content: draft.content, snapshot: draftSnapshot(context, draft.content), number: '' } : issued
  if (source === undefined) return undefined
  const events = readEvents(context, id).map(({ kind }) => kind)
  const facts = factsFromEvents(events)
  const { content, snapshot, number } = source
  const clientName = snapshot.buyer?.name ?? ''
  return {
    id,
    version: draft ? draft.version : (issued?.revision ?? 0) + events.length,
    company_id: content.companyId,
    client_id: content.clientId,
    type: content.type,
    own_currency: snapshot.ownCurrency || requireCompany(context, content.companyId).currency,
    exchange_rate: content.exchangeRate?.rate ?? null,
    is_draft: flag(draft !== undefined),
    is_sent: flag(facts.isSent),
    is_cancelled: flag(facts.isCancelled),
    is_void: flag(facts.isVoid),
    is_imported: flag(facts.isImported),
    is_archived: flag(facts.isArchived),
    was_sent: flag(facts.wasSent),
    credits_invoice_id: content.creditsInvoiceId,
    settled_minor: addUpSettlements(readSettlements(context, id)),
    advance: advanceKind(content),
    number,
    client_name: clientName,
    client_sort_name: fold(clientName),
    search_text: fold(
      [number || content.number, clientName, printedTexts(content, snapshot).subject, content.purchaseOrderNumber].join(' '),
    ),
    ...describe(content, snapshot),
  }
}

function describe(content: InvoiceContent, snapshot: Snapshot) {
  const { totals } = snapshot
  return {
    subject: printedTexts(content, snapshot).subject,
    issue_on: content.issueOn,
    due_on: content.dueOn,
    currency: content.currency,
    net_minor: totals.netMinor,
    tax_minor: totals.taxMinor,
    total_minor: totals.totalMinor,
    payable_minor: totals.payableMinor,
  }
}

/** Drafts say what client, company and tax rates say now: after a change there, their rows in lists follow. */
export function refreshDrafts(context: Context, clientId?: string): void {
  for (const id of readDraftIds(context, clientId)) projectHead(context, id)
}
