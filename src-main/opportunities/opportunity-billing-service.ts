// From an opportunity to a draft invoice or a draft proposal.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { opportunityFailures } from '#shared/opportunities/failures'
import { amountsDiffer, billedParts, type Opportunity, worthOf } from '#shared/opportunities/opportunity'
import type { Proposal } from '#shared/proposals/contract'
import { type Context, requirePermission } from '../context'
import { createDraft } from '../invoices/invoice-service'
import { createProposal } from '../proposals/proposal-service'
import { requireOpportunity } from './opportunity-service'

/** A draft with the client, the contact and the products; where value and products differ, the asker says which counts. */
export function invoiceOpportunity(context: Context, { id, amount }: { id: string; amount?: 'products' | 'value' | undefined }): Invoice {
  requirePermission(context.actor, 'sales.read')
  const opportunity = requireBillable(context, id)
  const { companyId, clientId, contactId, currency, name, productsMinor } = opportunity
  if (amount === undefined && amountsDiffer(opportunity))
    throw fail(opportunityFailures.opportunity_amount_unclear, { valueMinor: worthOf(opportunity), productsMinor, currency })
  const parts = billedParts(opportunity, amount ?? 'products')
  if (parts.lines.length === 0) throw fail(opportunityFailures.opportunity_without_amount, { name })
  const invoice = createDraft(context, { companyId, clientId, contactId, currency, subject: name, opportunityId: id, ...parts })
  context.record({ subject: 'opportunity', subjectId: id, before: null, after: { invoice: invoice.id, totalMinor: invoice.totalMinor } })
  return invoice
}

/** A draft proposal with the products as its items, or one item with the value. */
export function proposeOpportunity(context: Context, { id }: { id: string }): Proposal {
  const opportunity = requireBillable(context, id)
  const { companyId, clientId, contactId, currency, name } = opportunity
  const items = billedParts(opportunity, 'products').lines
  const proposal = createProposal(context, {
    companyId,
    clientId,
    contactId,
    currency,
    subject: name,
    opportunityId: id,
    items,
    sections: [],
    adjustments: [],
  })
  context.record({ subject: 'opportunity', subjectId: id, before: null, after: { proposal: proposal.id } })
  return proposal
}

function requireBillable(context: Context, id: string): Opportunity {
  const opportunity = requireOpportunity(context, id)
  if (opportunity.clientId === null) throw fail(opportunityFailures.opportunity_needs_client, { name: opportunity.name, path: 'clientId' })
  return opportunity
}
