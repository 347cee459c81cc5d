// An opportunity in the store that edits documents: its products are the lines, and what only opportunities know goes along.
import type { Company } from '#shared/company/company'
import { type InvoiceContent, newInvoiceContent } from '#shared/invoices/invoice'
import type { OpportunityView } from '#shared/opportunities/contract'
import { createDraftStore, type DraftStore } from '../invoices/draft-store'
import { today } from '../kit/today'

export type Extra = Pick<OpportunityView, 'valueMinor' | 'expectedOn' | 'ownerId'>

/** The subject is the name, and the notes are those that stay in the house. */
export function contentOf(opportunity: OpportunityView, company: Company): InvoiceContent & Extra {
  const { valueMinor, expectedOn, ownerId, name, clientId, contactId, currency, lines, notes } = opportunity
  const base = newInvoiceContent(
    { currency, lines: [], adjustments: [] },
    { company, client: undefined, products: new Map(), today: today(), rateOf: () => null },
  )
  return { ...base, subject: name, clientId, contactId, lines, notes, valueMinor, expectedOn, ownerId }
}

export function opportunityStore(opportunity: OpportunityView, company: Company): DraftStore {
  const content = contentOf(opportunity, company)
  return createDraftStore({ id: opportunity.id, version: opportunity.version, content, savedContent: content })
}

export function extraOf(content: InvoiceContent): Extra {
  const { valueMinor = null, expectedOn = null, ownerId = null } = content as InvoiceContent & Partial<Extra>
  return { valueMinor, expectedOn, ownerId }
}

/** What the core is asked to save: all but the stage, which moves by itself. */
export function inputOf(content: InvoiceContent) {
  const { subject, companyId, clientId, contactId, currency, lines, notes } = content
  return { name: subject, companyId, clientId, contactId, currency, lines, notes, ...extraOf(content) }
}
