// Invoices and credit notes: load, decide, save.
import { createHash } from 'node:crypto'
import { fail } from '#shared/basics/failure'
import type { DocumentModel } from '#shared/documents/document-model'
import type { Invoice, InvoiceRow } from '#shared/invoices/contract'
import { explain, type Step } from '#shared/invoices/explain'
import { invoiceFailures } from '#shared/invoices/failures'
import { type InvoiceContent, type NewInvoice, newInvoiceContent } from '#shared/invoices/invoice'
import { factsFromEvents } from '#shared/invoices/lifecycle'
import { missingForFinalizing, numberUsed } from '#shared/invoices/readiness'
import type { Snapshot } from '#shared/invoices/snapshot'
import { peopleFailures } from '#shared/people/failures'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { findRate } from '../exchange-rates/exchange-rate-service'
import { isNumberUsed, takeNextNumber, takeTypedNumber } from '../number-series/number-series-service'
import { productsById } from '../products/product-service'
import type { RenderedPdf } from '../tasks'
import { checkAdvances } from './advance-check'
import { checkCreditOf } from './credit-check'
import { draftSnapshot, gatherDraft } from './draft-snapshot'
import { recordChange, requireFor, trail } from './invoice-change'
import { insertAsDraft } from './invoice-life-service'
import { type InvoiceFilter, readInvoicePage } from './invoice-list-rows'
import { invoiceRow } from './invoice-row'
import {
  buryDraft,
  insertEvent,
  insertKeptPdf,
  insertVersion,
  readHead,
  readIdsByNumber,
  readKeptPdf,
  removeDraft,
  updateDraft,
} from './invoice-rows'
import { readStateSums } from './invoice-state-rows'
import { documentOf, viewInvoice } from './invoice-view'
import { refreshSources } from './source-guard'

interface Versioned {
  id: string
  version: number
}

export function listInvoices(context: Context, filter: InvoiceFilter) {
  return readInvoicePage(context, filter)
}

export function sumStates(context: Context, { clientId }: { clientId: string | null }) {
  return readStateSums(context, clientId)
}

export function getInvoice(context: Context, { id }: { id: string }): Invoice {
  return viewInvoice(context, id)
}

/** The row of a document in lists; undefined when it is not there any more. */
export function findInvoice(context: Context, id: string): InvoiceRow | undefined {
  const head = readHead(context, id)
  return head && invoiceRow(head, context.today)
}

export function findInvoices(context: Context, { number }: { number: string }) {
  return readIdsByNumber(context, number)
}

export function explainInvoice(context: Context, { id }: { id: string }): Step[] {
  const { content, snapshot } = viewInvoice(context, id)
  return explain(content, snapshot.totals)
}

/** What a new draft says, filled in from company, client and products. */
export function newContent(context: Context, input: NewInvoice): InvoiceContent {
  return filledIn(context, { ...input, clientId: input.clientId ?? firstAssigned(context) })
}

/** What company, client and products say about everything that the input leaves out; no client where it names none. */
export function filledIn(context: Context, input: NewInvoice): InvoiceContent {
  const { clientId } = input
  const client = clientId ? requireClient(context, clientId) : undefined
  const company = requireCompany(context, input.companyId ?? client?.companyId ?? undefined)
  const products = productsById(
    context,
    input.lines.flatMap(({ productId }) => productId ?? []),
  )
  const rateOf = (currency: string, on: string) => findRate(context, { currency, baseCurrency: company.currency, on })
  return newInvoiceContent(input, { company, client, products, today: context.today, rateOf })
}

export function createDraft(context: Context, input: NewInvoice): Invoice {
  return insertAsDraft(context, refreshSources(context, newContent(context, input), null))
}

/** Who sees only some clients begins with one of them: a draft of no client would be nobody's. */
function firstAssigned({ actor: { scope } }: Context): string | undefined {
  if (scope === 'everything') return undefined
  const [first] = scope.clientIds
  if (first === undefined) throw fail(peopleFailures.client_needed, { path: 'clientId' })
  return first
}

export function saveDraft(context: Context, { id, version, content }: Versioned & { content: InvoiceContent }): Invoice {
  const before = requireFor(context, 'save', { id, version })
  if (content.clientId === null && context.actor.scope !== 'everything')
    throw fail(peopleFailures.client_needed, { path: 'content.clientId' })
  updateDraft(context, id, { version: version + 1, content: refreshSources(context, content, id) })
  return recordChange(context, id, before)
}

export function deleteDraft(context: Context, input: Versioned): { id: string } {
  const before = requireFor(context, 'delete', input)
  buryDraft(context, input.id)
  context.record({ subject: 'invoice', subjectId: input.id, before: trail(before), after: null })
  return { id: input.id }
}

/** Gives a draft its number and freezes what it says, all in the transaction of the command. */
export function finalizeInvoice(context: Context, { id, version, number }: Versioned & { number?: string | undefined }): Invoice {
  const before = requireFor(context, 'finalize', { id, version })
  const content = refreshSources(context, { ...before.content, number: number ?? before.content.number }, id)
  const problems = missingForFinalizing(gatherDraft(context, content))
  if (problems.length > 0) throw fail(invoiceFailures.not_ready, { problems })
  checkAdvances(context, id, content)
  checkCreditOf(context, content, draftSnapshot(context, content).totals)
  const { companyId, clientId, type: documentType, issueOn } = content
  const request = { companyId, clientId, documentType, issueOn, invoiceId: id }
  const isUsed = content.number !== '' && isNumberUsed(context, companyId, documentType, content.number)
  if (content.number !== '') takeTypedNumber(context, { ...request, number: content.number })
  const taken = content.number || takeNextNumber(context, request)
  insertVersion(context, id, { revision: 1, number: taken, content, snapshot: draftSnapshot(context, content, taken) })
  insertEvent(context, id, 'finalized', context.today)
  removeDraft(context, id)
  const invoice = recordChange(context, id, before)
  return isUsed ? { ...invoice, warnings: [...invoice.warnings, numberUsed(taken)] } : invoice
}

/** Draws the PDF before the transaction of `markSent`, so that exactly what is sent can be kept. */
export async function prepareSending(context: Context, input: Versioned): Promise<RenderedPdf> {
  return context.tasks.renderPdf(documentOf(context, requireFor(context, 'mark_sent', input)))
}

export function markSent(context: Context, input: Versioned & { on?: string | undefined }, pdf: RenderedPdf): Invoice {
  const before = requireFor(context, 'mark_sent', input)
  const eventId = insertEvent(context, input.id, 'sent', input.on ?? context.today)
  insertKeptPdf(context, input.id, eventId, { ...pdf, sha256: createHash('sha256').update(pdf.bytes).digest('hex') })
  return recordChange(context, input.id, before)
}

/** What the renderer needs to draw a document, and the bytes that were kept if it is sent. */
export function loadDocument(context: Context, id: string): { model: DocumentModel; kept: RenderedPdf | undefined } {
  const invoice = viewInvoice(context, id)
  const { isSent, isImported } = factsFromEvents(invoice.events.map(({ kind }) => kind))
  return { model: documentOf(context, invoice), kept: isSent && !isImported ? readKeptPdf(context, id) : undefined }
}

/** An imported document counts as finalised and sent on its issue date, and stands outside every series. */
export function importIssued(context: Context, content: InvoiceContent, snapshot: Snapshot): string {
  const id = context.newId()
  insertVersion(context, id, { revision: 1, number: content.number, content, snapshot })
  insertEvent(context, id, 'imported', content.issueOn)
  takeTypedNumber(context, { companyId: content.companyId, documentType: content.type, invoiceId: id, number: content.number })
  recordChange(context, id, null)
  return id
}

export { advanceCandidates, advanceLeft, checkAdvances } from './advance-check'
export { draftSnapshot as snapshotOf } from './draft-snapshot'
export { requireFor } from './invoice-change'
export { projectHead, refreshDrafts } from './invoice-head'
export { insertAsDraft } from './invoice-life-service'
export { wasTakenBackSince } from './invoice-rows'
export { draftDocument } from './invoice-view'
export type { SourceGuard, TakenChange } from './source-guard'
export { readInvoicesOf, readTaken } from './source-rows'
