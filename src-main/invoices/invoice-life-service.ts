// What can happen to an issued document after it has its number: edited, unsent, cancelled, void, archived, duplicated, credited.

import { withoutDeductions } from '#shared/advances/advance'
import { addDays, daysBetween } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { type CreditedLine, checkCredited, creditContent, leftQuantities } from '#shared/invoices/credit'
import { invoiceFailures } from '#shared/invoices/failures'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Action, EventKind } from '#shared/invoices/lifecycle'
import { missingForFinalizing, numberUsed } from '#shared/invoices/readiness'
import { withoutSources } from '#shared/invoices/taking'
import type { Context } from '../context'
import { found } from '../database/columns'
import { isNumberUsed, takeTypedNumber } from '../number-series/number-series-service'
import { checkAdvanceCredit, checkAdvances, checkUndeducted } from './advance-check'
import { checkCreditOf } from './credit-check'
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
  checkUndeducted(context, before)
  const own = { type: before.type, companyId: before.content.companyId, number: content.number || before.number }
  const kept = refreshSources(context, { ...content, ...own }, id)
  const problems = missingForFinalizing(gatherDraft(context, kept))
  if (problems.length > 0) throw fail(invoiceFailures.not_ready, { problems })
  const snapshot = draftSnapshot(context, kept)
  checkAdvances(context, id, kept)
  checkCreditOf(context, kept, snapshot.totals, before)
  checkCredited(snapshot.totals.totalMinor, before)
  const isUsed = kept.number !== before.number && takeOtherNumber(context, id, kept)
  const last = found(readLatestVersion(context, id), 'document', id)
  insertVersion(context, id, { revision: last.revision + 1, number: kept.number, content: kept, snapshot })
  insertEvent(context, id, 'edited', context.today)
  const invoice = recordChange(context, id, before)
  return isUsed ? { ...invoice, warnings: [...invoice.warnings, numberUsed(kept.number)] } : invoice
}

/** Takes a number by hand; answers whether another document had it. */
function takeOtherNumber(context: Context, invoiceId: string, { companyId, type, number }: InvoiceContent): boolean {
  const isUsed = isNumberUsed(context, companyId, type, number)
  takeTypedNumber(context, { companyId, documentType: type, invoiceId, number })
  return isUsed
}

export const markUnsent = happening('mark_unsent', 'unsent')
export const cancelInvoice = happening('cancel', 'cancelled')
export const voidInvoice = happening('void', 'voided')
export const archiveInvoice = happening('archive', 'archived')
export const restoreInvoice = happening('restore', 'restored')

const CHECKS: Partial<Record<Action, (context: Context, invoice: Invoice) => void>> = {
  cancel: checkUndeducted,
  void: checkUndeducted,
  archive: checkUndeducted,
  restore: checkReturn,
}

/** A document that counts again meets what finalising it would meet now. */
function checkReturn(context: Context, { id, status, content, snapshot }: Invoice): void {
  if (status !== 'finalized') return
  checkAdvances(context, id, content)
  checkCreditOf(context, content, snapshot.totals)
}

/** A change of a document's life that is nothing but an event. */
function happening(action: Action, event: EventKind) {
  return (context: Context, input: Versioned & { reason?: string }): Invoice => {
    const before = requireFor(context, action, input)
    CHECKS[action]?.(context, before)
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

export function creditInvoice(context: Context, { id, lines, givesBack }: Crediting & { givesBack: boolean }): Invoice {
  const content = creditContent(gatherCredited(context, id), lines, context.today)
  checkAdvanceCredit(context, viewInvoice(context, id), draftSnapshot(context, content).totals)
  return insertAsDraft(context, givesBack ? content : { ...content, givesBack })
}

/** What a credit note would come to, and what no credit note takes back of each line yet. */
export function previewCredit(context: Context, { id, lines }: Crediting) {
  const invoice = gatherCredited(context, id)
  const note = creditContent(invoice, lines, context.today)
  const { totals } = draftSnapshot(context, note)
  const { taxMinor, totalMinor } = totals
  const notes = invoice.before.notes.map(({ content }) => content)
  return {
    lines: note.lines.map(({ name, description, quantity }, line) => ({
      name: name || description,
      quantity,
      amountMinor: totals.lines[line]?.lineMinor ?? 0,
    })),
    taxMinor,
    totalMinor,
    left: leftQuantities(invoice.content, notes),
  }
}

function gatherCredited(context: Context, id: string) {
  const { number, content, snapshot } = requireFor(context, 'credit', { id })
  const notes = readCreditNoteIds(context, id).map((note) => viewInvoice(context, note))
  const before = {
    notes: notes.map((note) => ({ content: note.content, totals: note.snapshot.totals })),
    taxRates: snapshot.taxRates,
    totalsOf: (of: InvoiceContent) => draftSnapshot(context, of).totals,
  }
  return { id, number, content, totals: snapshot.totals, before }
}

export function insertAsDraft(context: Context, content: InvoiceContent): Invoice {
  const id = context.newId()
  insertDraft(context, id, content)
  return recordChange(context, id, null)
}
