// Makes the row that lists read from a document's draft, or from its versions and events: the facts are the truth, this follows.

import { advanceKind } from '#shared/advances/advance'
import { fold } from '#shared/basics/text'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { factsFromEvents } from '#shared/invoices/lifecycle'
import { printedTexts, type Snapshot } from '#shared/invoices/snapshot'
import { type Taking, takingsOf } from '#shared/invoices/taking'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { flag } from '../database/columns'
import type { InvoiceHeadsTable } from '../database/schema-documents'
import { draftSnapshot } from './draft-snapshot'
import { type IssuedVersion, readDraft, readDraftIds, readEvents, readHead, readLatestVersion, writeHead } from './invoice-rows'
import { addUpSettlements, readSettlements } from './settlement-rows'
import { writeTakings } from './source-rows'

/** Writes the document's row anew; nothing happens when there is neither a draft nor a version. */
export function projectHead(context: Context, id: string): void {
  if (isTemplate(context, id)) return
  const source = readSource(context, id)
  if (source === undefined) return
  writeHead(context, headOf(context, id, source))
  writeTakings(context, id, takingsOf(source.content, source.snapshot.totals))
}

/** What living documents and their credit notes take is asked from rows; these are the document's own, as its facts say them. */
export function makeTakings(context: Context, id: string): Taking[] {
  const source = readSource(context, id)
  return source ? takingsOf(source.content, source.snapshot.totals) : []
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
  const source = readSource(context, id)
  return source && headOf(context, id, source)
}

type Source = Omit<IssuedVersion, 'revision'> & { version?: number; revision?: number }

function readSource(context: Context, id: string): Source | undefined {
  const draft = readDraft(context, id)
  return draft ? { ...draft, snapshot: draftSnapshot(context, draft.content), number: '' } : readLatestVersion(context, id)
}

function headOf(context: Context, id: string, { content, snapshot, number, version, revision = 0 }: Source): InvoiceHeadsTable {
  const events = readEvents(context, id).map(({ kind }) => kind)
  const facts = factsFromEvents(events)
  const clientName = snapshot.buyer?.name ?? ''
  return {
    id,
    version: version ?? revision + events.length,
    company_id: content.companyId,
    client_id: content.clientId,
    type: content.type,
    own_currency: snapshot.ownCurrency || requireCompany(context, content.companyId).currency,
    exchange_rate: content.exchangeRate?.rate ?? null,
    is_draft: flag(version !== undefined),
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
