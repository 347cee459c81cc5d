// A proposal in the store that edits invoices: its items are the lines, and carry what only proposals know along.
import { idSource } from '#shared/basics/id'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Proposal } from '#shared/proposals/contract'
import { asDocument, type ProposalContent, type ProposalItem } from '#shared/proposals/proposal'
import { createDraftStore, type DraftStore } from '../invoices/draft-store'

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const { next } = idSource(randomBytes)
export const newId = () => next(Date.now())

/** What the store holds beside the fields of an invoice. */
type Extra = Pick<ProposalContent, 'validUntil' | 'sections' | 'opportunityId'>

export function proposalStore({ id, version, content }: Proposal): DraftStore {
  const { validUntil, sections, opportunityId } = content
  const extra: Extra = { validUntil, sections, opportunityId }
  const held: InvoiceContent = { ...asDocument(content), ...extra, lines: content.items, adjustments: content.adjustments }
  const store = createDraftStore({ id, version, content: held, savedContent: held })
  // Each keeps its id from the moment it is there: what is saved twice is still the same item.
  store.subscribe(({ content: now }) => {
    const named = withIds(now)
    if (named !== now) store.setState({ content: named })
  })
  return store
}

function withIds(content: InvoiceContent): InvoiceContent {
  const [lines, adjustments] = [eachWithId(content.lines), eachWithId(content.adjustments)]
  return lines === content.lines && adjustments === content.adjustments ? content : { ...content, lines, adjustments }
}

/** The same array when each has an id of its own; a copy gets another than what it was copied from. */
function eachWithId<T extends object>(all: T[]): T[] {
  const seen = new Set<string>()
  const hasOwn = (one: Partial<{ id: string }>) => one.id !== undefined && !seen.has(one.id) && seen.add(one.id) !== undefined
  const next = all.map((one) => (hasOwn(one) ? one : { ...one, id: newId() }))
  return next.every((one, index) => one === all[index]) ? all : next
}

export function validUntilOf(content: InvoiceContent): string | null {
  return (content as InvoiceContent & Partial<Extra>).validUntil ?? null
}

const NO_SECTIONS: ProposalContent['sections'] = []

export function sectionsOf(content: InvoiceContent): ProposalContent['sections'] {
  return (content as InvoiceContent & Partial<Extra>).sections ?? NO_SECTIONS
}

/** The lines as items; of a section that is gone they belong to none. */
export function itemsOf(content: InvoiceContent): ProposalItem[] {
  const known = new Set(sectionsOf(content).map(({ id }) => id))
  return content.lines.map(({ source: _source, ...line }) => {
    const item = { id: '', sectionId: null, choice: { kind: 'fixed' as const }, ...(line as Partial<ProposalItem> & typeof line) }
    return { ...item, sectionId: item.sectionId !== null && known.has(item.sectionId) ? item.sectionId : null }
  })
}

/** What the core is asked to save. */
export function proposalOf(content: InvoiceContent, before: ProposalContent): ProposalContent {
  const { clientId, contactId, number, subject, issueOn, currency, language, pricesIncludeTax, introduction, notes, terms } = content
  const fields = { clientId, contactId, number, subject, issueOn, currency, language, pricesIncludeTax, introduction, notes, terms }
  const adjustments = eachWithId(content.adjustments) as ProposalContent['adjustments']
  const sections = sectionsOf(content)
  return { ...before, ...fields, validUntil: validUntilOf(content), sections, items: itemsOf(content), adjustments }
}
