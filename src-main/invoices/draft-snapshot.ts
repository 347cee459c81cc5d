// What a draft would say if it were issued now.

import { withFilledTexts } from '#shared/documents/filled-texts'
import { contentTotals } from '#shared/invoices/content-totals'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { ReadinessInput } from '#shared/invoices/readiness'
import { type Snapshot, takeSnapshot } from '#shared/invoices/snapshot'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { taxRatesById } from '../tax-rates/tax-rate-service'

/** Everything that deciding about a draft needs, gathered once. */
export function gatherDraft(context: Context, content: InvoiceContent): ReadinessInput {
  return {
    content,
    company: requireCompany(context, content.companyId),
    client: content.clientId === null ? undefined : requireClient(context, content.clientId),
    taxRates: taxRatesById(context),
  }
}

/** `number` is the number that the document has or is about to get; empty while nobody knows it. */
export function draftSnapshot(context: Context, content: InvoiceContent, number = content.number): Snapshot {
  const { company, client, taxRates } = gatherDraft(context, content)
  const snapshot = takeSnapshot(content, company, client, taxRates, contentTotals(content, taxRates, company))
  return withFilledTexts(content, snapshot, number)
}
