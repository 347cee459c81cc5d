// A proposal in the store that edits invoices: its items are the lines, and carry what only proposals know along.
import { idSource } from '#shared/basics/id'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Proposal } from '#shared/proposals/contract'
import { asDocument, type ProposalContent, type ProposalItem } from '#shared/proposals/proposal'
import { createDraftStore, type DraftStore } from '../invoices/draft-store'

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const { next } = idSource(randomBytes)
const newId = () => next(Date.now())

/** What the store holds beside the fields of an invoice. */
type Extra = Pick<ProposalContent, 'validUntil' | 'sections' | 'opportunityId'>

export function proposalStore({ id, version, content }: Proposal): DraftStore {
  const { validUntil, sections, opportunityId } = content
  const extra: Extra = { validUntil, sections, opportunityId }
  const held: InvoiceContent = { ...asDocument(content), ...extra, lines: content.items, adjustments: content.adjustments }
  return createDraftStore({ id, version, content: held, savedContent: held })
}

export function validUntilOf(content: InvoiceContent): string | null {
  return (content as InvoiceContent & Partial<Extra>).validUntil ?? null
}

/** The lines as items; a line that is new, or was copied from another, gets an id of its own. */
export function itemsOf(content: InvoiceContent): ProposalItem[] {
  const seen = new Set<string>()
  return content.lines.map(({ source: _source, ...line }) => {
    const item = { sectionId: null, choice: { kind: 'fixed' as const }, ...(line as Partial<ProposalItem> & typeof line) }
    const id = item.id !== undefined && !seen.has(item.id) ? item.id : newId()
    seen.add(id)
    return { ...item, id }
  })
}

/** What the core is asked to save. */
export function proposalOf(content: InvoiceContent, before: ProposalContent): ProposalContent {
  const { clientId, contactId, number, subject, issueOn, currency, language, pricesIncludeTax, introduction, notes, terms } = content
  const fields = { clientId, contactId, number, subject, issueOn, currency, language, pricesIncludeTax, introduction, notes, terms }
  const adjustments = content.adjustments.map((adjustment) => ({ id: newId(), ...adjustment }))
  return { ...before, ...fields, validUntil: validUntilOf(content), items: itemsOf(content), adjustments }
}
