// Advances: invoices that ask for one, and their deduction in the final invoice.

import { advanceContent, advanceKind, deductionLines } from '#shared/advances/advance'
import { advanceFailures } from '#shared/advances/failures'
import { addDays } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import type { Invoice, InvoiceRow } from '#shared/invoices/contract'
import type { Reduction } from '#shared/invoices/invoice'
import { withoutSources } from '#shared/invoices/taking'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { findRate } from '../exchange-rates/exchange-rate-service'
import {
  advanceCandidates,
  advanceLeft,
  checkAdvances,
  getInvoice,
  insertAsDraft,
  requireFor,
  saveDraft,
} from '../invoices/invoice-service'

/** Due after the days that the client has to pay, counted from today. */
export function askForAdvance(context: Context, { invoiceId, value }: { invoiceId: string; value: Reduction }): Invoice {
  const { content, snapshot } = requireFor(context, 'duplicate', { id: invoiceId })
  const asked = advanceContent({ content, totals: snapshot.totals, taxRates: snapshot.taxRates }, value, context.today)
  const company = requireCompany(context, content.companyId)
  const client = content.clientId === null ? undefined : requireClient(context, content.clientId)
  const dueOn = addDays(context.today, client?.paymentDays ?? company.paymentDays)
  const question = { currency: content.currency, baseCurrency: company.currency, on: context.today }
  const exchangeRate = content.currency === company.currency ? null : findRate(context, question)
  return insertAsDraft(context, { ...withoutSources(asked), type: 'invoice', dueOn, exchangeRate, creditsInvoiceId: null })
}

export function openAdvances(context: Context, { invoiceId }: { invoiceId: string }): InvoiceRow[] {
  return advanceCandidates(context, getInvoice(context, { id: invoiceId }))
}

export function deductAdvance(context: Context, { id, version, advanceId }: { id: string; version: number; advanceId: string }): Invoice {
  const { content } = requireFor(context, 'save', { id, version })
  const advance = getInvoice(context, { id: advanceId })
  if (advanceKind(advance.content) !== 'asks') throw fail(advanceFailures.not_an_advance, { number: advance.number })
  const { snapshot } = advance
  const rest = advanceLeft(context, advance)
  const source = { ...advance, rest, taxRates: snapshot.taxRates }
  const lines = deductionLines(source, content, snapshot.seller.address.country)
  if (rest.length === 0) throw fail(advanceFailures.advance_credited, { number: advance.number })
  const next = { ...content, lines: [...content.lines, ...lines] }
  checkAdvances(context, id, next)
  return saveDraft(context, { id, version, content: next })
}
