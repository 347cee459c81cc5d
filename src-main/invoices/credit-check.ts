// Whether a credit note may take back the invoice that it names: one that was sent and counts, of the same parties, and not beyond its value.

import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { checkCredit, checkCreditedLines } from '#shared/invoices/credit'
import { invoiceFailures } from '#shared/invoices/failures'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Totals } from '#shared/invoices/totals'
import type { Context } from '../context'
import { checkAdvanceCredit } from './advance-check'
import { readCreditNoteIds } from './invoice-rows'
import { viewInvoice } from './invoice-view'

const SENT = ['sent', 'overdue', 'partially_paid', 'paid']

/** Refuses a credit note that its invoice does not allow; `before` is what it counted for already. */
export function checkCreditOf(context: Context, content: InvoiceContent, totals: Totals, before?: Invoice): void {
  if (content.type !== 'credit_note' || content.creditsInvoiceId === null) return
  const invoice = viewInvoice(context, content.creditsInvoiceId)
  checkBase(invoice, content)
  const counted = before && countsOver(before, invoice.id) ? before.totalMinor : 0
  checkCredit(totals.totalMinor, { ...invoice, creditedMinor: invoice.creditedMinor - counted })
  const others = readCreditNoteIds(context, invoice.id).filter((id) => id !== before?.id)
  checkCreditedLines(
    content,
    invoice.content,
    others.map((id) => viewInvoice(context, id).content),
  )
  checkAdvanceCredit(context, invoice, totals, before?.id)
}

function checkBase({ type, number, status, isArchived, content }: Invoice, note: InvoiceContent): void {
  if (isArchived || type !== 'invoice' || !SENT.includes(status))
    throw fail(invoiceFailures.credit_base_not_sent, { number, status: isArchived ? 'archived' : type === 'invoice' ? status : type })
  const isSame = content.clientId === note.clientId && content.companyId === note.companyId && content.currency === note.currency
  if (!isSame) throw fail(invoiceFailures.credit_base_differs, { number, currency: content.currency })
}

/** Whether a credit note counts in what is credited of the invoice. */
function countsOver({ status, isArchived, content }: Invoice, invoiceId: string): boolean {
  return content.creditsInvoiceId === invoiceId && !isArchived && !['draft', 'void', 'cancelled'].includes(status)
}
