// Whether a document may deduct the deposits that it names: each stands, belongs to the same client, and is deducted once.
import { fail } from '#shared/basics/failure'
import { deductedDeposits } from '#shared/deposits/deposit'
import { depositFailures } from '#shared/deposits/failures'
import type { Invoice, InvoiceRow } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Context } from '../context'
import { readDepositIds } from './invoice-rows'
import { viewInvoice } from './invoice-view'

export function checkDeposits(context: Context, id: string, content: InvoiceContent): void {
  for (const depositId of deductedDeposits(content)) checkDeposit(context, id, content, depositId)
}

function checkDeposit(context: Context, id: string, into: InvoiceContent, depositId: string): void {
  const { number, status, isArchived, content } = viewInvoice(context, depositId)
  if (isArchived || ['draft', 'void', 'cancelled'].includes(status)) throw fail(depositFailures.deposit_not_issued, { number, status })
  const isSame =
    content.clientId === into.clientId && content.currency === into.currency && content.pricesIncludeTax === into.pricesIncludeTax
  if (!isSame || content.companyId !== into.companyId) throw fail(depositFailures.deposit_differs, { number, currency: content.currency })
  const other = deductingDocument(context, into.clientId, depositId, id)
  if (other) throw fail(depositFailures.deposit_deducted, { number, by: other.number, clientName: other.clientName })
}

/** The issued deposit invoices of the document's client that nobody deducts yet. */
export function depositCandidates(context: Context, { id, content }: Invoice): InvoiceRow[] {
  if (content.clientId === null || content.type !== 'invoice') return []
  const { clientId, companyId, currency, pricesIncludeTax } = content
  return readDepositIds(context, clientId, 'asks')
    .filter((one) => one !== id)
    .map((one) => viewInvoice(context, one))
    .filter(({ status, content: asked }) => status !== 'draft' && asked.companyId === companyId && asked.currency === currency)
    .filter((one) => one.content.pricesIncludeTax === pricesIncludeTax && !deductingDocument(context, clientId, one.id, ''))
}

/** The document that deducts the deposit already, a draft too. */
function deductingDocument(context: Context, clientId: string | null, depositId: string, except: string) {
  if (clientId === null) return undefined
  return readDepositIds(context, clientId, 'deducts')
    .filter((id) => id !== except)
    .map((id) => viewInvoice(context, id))
    .find(({ content }) => deductedDeposits(content).includes(depositId))
}
