// Deposits: invoices that ask for one, and their deduction in the final invoice.
import { addDays } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { deductionLines, depositContent, depositKind } from '#shared/deposits/deposit'
import { depositFailures } from '#shared/deposits/failures'
import type { Invoice, InvoiceRow } from '#shared/invoices/contract'
import type { Reduction } from '#shared/invoices/invoice'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkDeposits, depositCandidates, getInvoice, insertAsDraft, requireFor, saveDraft } from '../invoices/invoice-service'

/** Due after the days that the client has to pay, counted from today. */
export function askForDeposit(context: Context, { invoiceId, value }: { invoiceId: string; value: Reduction }): Invoice {
  const { content, snapshot } = requireFor(context, 'duplicate', { id: invoiceId })
  const asked = depositContent({ content, totals: snapshot.totals, taxRates: snapshot.taxRates }, value, context.today)
  const company = requireCompany(context, content.companyId)
  const client = content.clientId === null ? undefined : requireClient(context, content.clientId)
  const dueOn = addDays(context.today, client?.paymentDays ?? company.paymentDays)
  return insertAsDraft(context, { ...asked, type: 'invoice', dueOn, creditsInvoiceId: null })
}

export function openDeposits(context: Context, { invoiceId }: { invoiceId: string }): InvoiceRow[] {
  return depositCandidates(context, getInvoice(context, { id: invoiceId }))
}

export function deductDeposit(context: Context, { id, version, depositId }: { id: string; version: number; depositId: string }): Invoice {
  const { content } = requireFor(context, 'save', { id, version })
  const deposit = getInvoice(context, { id: depositId })
  if (depositKind(deposit.content) !== 'asks') throw fail(depositFailures.not_a_deposit, { number: deposit.number })
  const { snapshot } = deposit
  const source = { ...deposit, totals: snapshot.totals, taxRates: snapshot.taxRates }
  const lines = deductionLines(source, content, snapshot.seller.address.country)
  const next = { ...content, lines: [...content.lines, ...lines] }
  checkDeposits(context, id, next)
  return saveDraft(context, { id, version, content: next })
}
