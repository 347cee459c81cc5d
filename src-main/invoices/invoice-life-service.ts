// What can happen to an issued document after it has its number: edited, unsent, cancelled, void, archived, duplicated, credited.

import { withoutDeductions } from '#shared/advances/advance'
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { type CreditedInvoice, type CreditedLine, checkCredit, creditContent } from '#shared/invoices/credit'
import { type Issued, lineRests } from '#shared/invoices/credit-rest'
import { invoiceFailures } from '#shared/invoices/failures'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Action, EventKind } from '#shared/invoices/lifecycle'
import { missingForFinalizing, type Problem } from '#shared/invoices/readiness'
import { withoutSources } from '#shared/invoices/taking'
import type { Context } from '../context'
import { found } from '../database/columns'
import { isNumberUsed, takeTypedNumber } from '../number-series/number-series-service'
import { checkAdvances } from './advance-check'
import { draftSnapshot, gatherDraft } from './draft-snapshot'
import { recordChange, requireFor } from './invoice-change'
import { insertDraft, insertEvent, insertVersion, readCreditNoteIds, readLatestVersion } from './invoice-rows'
import { viewInvoice } from './invoice-view'
import { refreshSources } from './source-guard'

interface Versioned {
  id: string
  version: number
}

/** Saves a new version of a finalised document that is not sent; a changed number is taken by hand and the old one stays explained. */
export function editInvoice(context: Context, { id, version, content }: Versioned & { content: InvoiceContent }): Invoice {
  const before = requireFor(context, 'edit', { id, version })
  const own = { type: before.type, companyId: before.content.companyId, number: content.number || before.number }
  const kept = refreshSources(context, { ...content, ...own }, id)
  const problems = missingForFinalizing(gatherDraft(context, kept))
  if (problems.length > 0) throw fail(invoiceFailures.not_ready, { problems })
  const snapshot = draftSnapshot(context, kept)
  checkAdvances(context, id, kept)
  checkCreditOf(context, kept, snapshot.totals.totalMinor, before)
  const isOther = kept.number !== before.number
  const isUsed = isOther && isNumberUsed(context, kept.companyId, kept.type, kept.number)
  if (isOther) takeTypedNumber(context, { companyId: kept.companyId, documentType: kept.type, invoiceId: id, number: kept.number })
  const last = found(readLatestVersion(context, id), 'document', id)
  insertVersion(context, id, { revision: last.revision + 1, number: kept.number, content: kept, snapshot })
  insertEvent(context, id, 'edited', context.today)
  return withNumberWarning(recordChange(context, id, before), isUsed)
}

/** A number that was typed by hand and stands on another document too is taken, and said. */
export function withNumberWarning(invoice: Invoice, isUsed: boolean): Invoice {
  const warning: Problem = { path: 'number', code: 'number_used', facts: { number: invoice.number } }
  return isUsed ? { ...invoice, warnings: [...invoice.warnings, warning] } : invoice
}

export const markUnsent = happening('mark_unsent', 'unsent')
export const cancelInvoice = happening('cancel', 'cancelled')
export const voidInvoice = happening('void', 'voided')
export const archiveInvoice = happening('archive', 'archived')
export const restoreInvoice = happening('restore', 'restored')

/** A change of a document's life that is nothing but an event. */
function happening(action: Action, event: EventKind) {
  return (context: Context, input: Versioned & { reason?: string }): Invoice => {
    const before = requireFor(context, action, input)
    insertEvent(context, input.id, event, context.today, input.reason ?? '')
    return recordChange(context, input.id, before)
  }
}

/** A new draft that says the same, dated today and due after as many days; it takes nothing of proposals, budgets or deposits. */
export function duplicateInvoice(context: Context, { id }: { id: string }): Invoice {
  const { content } = requireFor(context, 'duplicate', { id })
  const dueOn = content.dueOn && addDays(context.today, daysBetween(content.issueOn, content.dueOn))
  return insertAsDraft(context, {
    ...withoutSources(withoutDeductions(content)),
    number: '',
    issueOn: context.today,
    dueOn,
    exchangeRate: null,
    creditsInvoiceId: null,
  })
}

interface Crediting {
  id: string
  lines?: CreditedLine[] | undefined
}

export function creditInvoice(context: Context, { id, lines }: Crediting): Invoice {
  return insertAsDraft(context, creditContent(gatherCredited(context, id), lines, context.today))
}

/** What a credit note would come to, and what the lines have left for one. */
export function previewCredit(context: Context, { id, lines }: Crediting) {
  const invoice = gatherCredited(context, id)
  const { totalMinor } = draftSnapshot(context, creditContent(invoice, lines, context.today)).totals
  return { totalMinor, left: lineRests(invoice, invoice.notes).rests.map(({ quantity, amountMinor }) => ({ quantity, amountMinor })) }
}

function gatherCredited(context: Context, id: string): CreditedInvoice {
  const { number, content, snapshot } = requireFor(context, 'credit', { id })
  const notes = readCreditNoteIds(context, id).map((noteId) => issuedOf(found(readLatestVersion(context, noteId), 'document', noteId)))
  return { id, number, ...issuedOf({ content, snapshot }), notes }
}

function issuedOf({ content, snapshot: { totals, taxRates } }: Pick<Invoice, 'content' | 'snapshot'>): Issued {
  return { content, totals, taxRates }
}

/** Refuses a credit note that would take back more of its invoice than is left; `before` is what it counted for already. */
export function checkCreditOf(context: Context, content: InvoiceContent, totalMinor: number, before?: Invoice): void {
  if (content.type !== 'credit_note' || content.creditsInvoiceId === null) return
  const invoice = viewInvoice(context, content.creditsInvoiceId)
  const counted = before && before.status !== 'draft' ? before.totalMinor : 0
  checkCredit(totalMinor, { ...invoice, creditedMinor: invoice.creditedMinor - counted })
}

export function insertAsDraft(context: Context, content: InvoiceContent): Invoice {
  const id = context.newId()
  insertDraft(context, id, content)
  return recordChange(context, id, null)
}
