// Whether a document may deduct the advances that it names: each stands, belongs to the same client, and is deducted once.

import { advanceKind, deductedAdvances } from '#shared/advances/advance'
import { groupsAmount, restOfAdvance } from '#shared/advances/advance-rest'
import { advanceFailures } from '#shared/advances/failures'
import { fail } from '#shared/basics/failure'
import type { Minor } from '#shared/basics/money'
import type { Invoice, InvoiceRow } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { TaxGroup, Totals } from '#shared/invoices/totals'
import type { Context } from '../context'
import { draftSnapshot } from './draft-snapshot'
import { readAdvanceIds, readCreditNoteIds } from './invoice-rows'
import { viewInvoice } from './invoice-view'

export function checkAdvances(context: Context, id: string, content: InvoiceContent): void {
  for (const advanceId of deductedAdvances(content)) checkAdvance(context, id, content, advanceId)
}

function checkAdvance(context: Context, id: string, into: InvoiceContent, advanceId: string): void {
  const advance = viewInvoice(context, advanceId)
  const { number, status, isArchived, content } = advance
  if (isArchived || ['draft', 'void', 'cancelled'].includes(status)) throw fail(advanceFailures.advance_not_issued, { number, status })
  const isSame =
    content.clientId === into.clientId && content.currency === into.currency && content.pricesIncludeTax === into.pricesIncludeTax
  if (!isSame || content.companyId !== into.companyId) throw fail(advanceFailures.advance_differs, { number, currency: content.currency })
  const leftMinor = groupsAmount(advanceLeft(context, advance), content)
  if (leftMinor <= 0) throw fail(advanceFailures.advance_credited, { number })
  const other = deductingDocument(context, advance, id)
  if (other) throw fail(advanceFailures.advance_deducted, { number, by: other.number, clientName: other.clientName })
  const amountMinor = deductedOf(context, into, advanceId)
  if (amountMinor > leftMinor) throw fail(advanceFailures.advance_exceeded, { number, amountMinor, leftMinor, currency: content.currency })
}

/** The taxes of an advance that no credit note takes back; `except` is a credit note that does not count. */
export function advanceLeft(context: Context, { id, snapshot }: Invoice, except?: string): TaxGroup[] {
  const notes = readCreditNoteIds(context, id).filter((note) => note !== except)
  return restOfAdvance(
    snapshot.totals,
    notes.map((note) => viewInvoice(context, note).snapshot.totals),
  )
}

/** What a document deducts of an advance, in the terms of its prices. */
function deductedOf(context: Context, content: InvoiceContent, advanceId: string): Minor {
  const lines = content.lines.filter(({ advance }) => advance?.invoiceId === advanceId)
  return -draftSnapshot(context, { ...content, lines, adjustments: [], deposits: [] }).totals.linesMinor
}

/** Refuses to credit more of an advance than the document that deducts it leaves. */
export function checkAdvanceCredit(context: Context, advance: Invoice, note: Totals, noteId?: string): void {
  if (advanceKind(advance.content) !== 'asks') return
  const other = deductingDocument(context, advance, advance.id)
  if (!other) return
  const { content, number, currency } = advance
  const leftMinor = groupsAmount(advanceLeft(context, advance, noteId), content) - deductedOf(context, other.content, advance.id)
  const amountMinor = groupsAmount(note.groups, content)
  if (amountMinor > leftMinor)
    throw fail(advanceFailures.advance_credit_exceeded, {
      number,
      by: other.number,
      clientName: other.clientName,
      amountMinor,
      leftMinor: Math.max(0, leftMinor),
      currency,
    })
}

/** Refuses to change an advance, or to take it out of the books, while another document deducts it. */
export function checkUndeducted(context: Context, advance: Invoice): void {
  if (advanceKind(advance.content) !== 'asks') return
  const other = deductingDocument(context, advance, advance.id)
  if (other) throw fail(advanceFailures.advance_in_use, { number: advance.number, by: other.number, clientName: other.clientName })
}

/** The issued advance invoices of the document's client that nobody deducts yet. */
export function advanceCandidates(context: Context, { id, content }: Invoice): InvoiceRow[] {
  if (content.clientId === null || content.type !== 'invoice') return []
  const { clientId, companyId, currency, pricesIncludeTax } = content
  const deducted = new Set(
    readAdvanceIds(context, clientId, 'deducts').flatMap((one) => deductedAdvances(viewInvoice(context, one).content)),
  )
  return readAdvanceIds(context, clientId, 'asks')
    .filter((one) => one !== id && !deducted.has(one))
    .map((one) => viewInvoice(context, one))
    .filter(({ status, content: asked }) => status !== 'draft' && asked.companyId === companyId && asked.currency === currency)
    .filter((one) => one.content.pricesIncludeTax === pricesIncludeTax && groupsAmount(advanceLeft(context, one), one.content) > 0)
}

/** The document that deducts the advance already, a draft too. */
function deductingDocument(context: Context, { id: advanceId, clientId }: Invoice, except: string): Invoice | undefined {
  if (clientId === null) return undefined
  return readAdvanceIds(context, clientId, 'deducts')
    .filter((id) => id !== except)
    .map((id) => viewInvoice(context, id))
    .find(({ content }) => deductedAdvances(content).includes(advanceId))
}
