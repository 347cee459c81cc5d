// From an accepted proposal to an invoice: of everything that is open, or of the parts that somebody picked.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import type { InvoiceContent, InvoiceLine } from '#shared/invoices/invoice'
import { proposalFailures } from '#shared/proposals/failures'
import { addUp, type ItemPick, type TakenPart, takePart } from '#shared/proposals/progress'
import { asDocument } from '#shared/proposals/proposal'
import { type Context, requirePermission } from '../context'
import { found } from '../database/columns'
import { createDraft } from '../invoices/invoice-service'
import { itemsTotal, proposalGuard } from './proposal-guard'
import { readIsProgressive } from './proposal-rows'
import { lineSums, openTotal, requireProposal, requireProposalFor, type Standing } from './proposal-standing'

interface Wish {
  id: string
  picks?: readonly ItemPick[] | undefined
}

export function invoiceProposal(context: Context, input: Wish & { depositMinor?: number | undefined }): Invoice {
  requirePermission(context.actor, 'sales.read')
  const proposal = requireProposalFor(context, 'invoice', input)
  if (input.picks && !readIsProgressive(context)) throw fail(proposalFailures.progressive_is_off, {})
  const parts = partsOf(proposal, input.picks ?? everythingOpen(proposal))
  if (parts.length === 0) throw fail(proposalFailures.proposal_fully_invoiced, { number: proposal.number })
  const lines = parts.map(({ line }) => line)
  const amountMinor = input.depositMinor ?? boundsOf(context, proposal, parts).mostDepositMinor
  const { companyId, clientId, contactId, opportunityId, subject, currency, language, pricesIncludeTax } = proposal.content
  const head = { companyId, clientId, contactId, opportunityId, subject, currency, language, pricesIncludeTax }
  const deposits = amountMinor > 0 ? [{ proposalId: proposal.id, amountMinor }] : []
  const invoice = createDraft(context, { ...head, lines, adjustments: [], deposits })
  context.record({
    subject: 'proposal',
    subjectId: proposal.id,
    before: null,
    after: { invoice: invoice.id, totalMinor: invoice.totalMinor },
  })
  return invoice
}

/** What an invoice of these parts would come to, and what of the deposit may and must go with it. */
export function previewInvoice(context: Context, { id, picks = [] }: Wish) {
  const proposal = requireProposal(context, id)
  const parts = partsOf(proposal, picks)
  const amounts = parts.map(({ line, amountMinor }) => ({
    itemId: line.source?.kind === 'proposal_item' ? line.source.itemId : id,
    amountMinor,
  }))
  return { amounts, netMinor: addUp(amounts), ...boundsOf(context, proposal, parts) }
}

function everythingOpen({ items }: Standing): ItemPick[] {
  return items.filter(({ openMinor }) => openMinor !== 0).map(({ itemId }) => ({ itemId, part: { kind: 'rest' } }))
}

/** The parts in the order of the picks; several of one item are seen together. All that is open of an item may be nothing. */
function partsOf(proposal: Standing, picks: readonly ItemPick[]): TakenPart[] {
  const document = asDocument(proposal.content)
  const sumOf = (line: InvoiceLine) => lineSums(document, [line])[0] ?? 0
  const progress = new Map(proposal.items.map((item) => [item.itemId, item]))
  return picks.flatMap((pick) => {
    const before = found(progress.get(pick.itemId), 'agreed item', pick.itemId)
    if (pick.part.kind === 'rest' && before.openMinor === 0) return []
    const item = found(
      proposal.content.items.find(({ id }) => id === pick.itemId),
      'item',
      pick.itemId,
    )
    const part = takePart(item, pick, before, proposal.taken, { proposalId: proposal.id, currency: document.currency, sumOf })
    progress.set(pick.itemId, {
      ...before,
      draftMinor: before.draftMinor + part.amountMinor,
      openMinor: before.openMinor - part.amountMinor,
    })
    return part
  })
}

/** The total of the parts with tax, and how much of the deposit they can and must take. */
function boundsOf(context: Context, proposal: Standing, parts: readonly TakenPart[]) {
  const lines = parts.map(({ line }) => line)
  const bare: InvoiceContent = { ...asDocument(proposal.content), lines, adjustments: [] }
  const content = proposalGuard.refresh?.(context, bare, null) ?? bare
  const totalMinor = lines.length === 0 ? 0 : itemsTotal(context, content, proposal)
  const { leftMinor } = proposal.deposit
  const mostDepositMinor = Math.max(0, Math.min(leftMinor, totalMinor))
  const openAfter = openTotal(context, afterTaking(proposal, parts, content))
  return { totalMinor, mostDepositMinor, leastDepositMinor: Math.max(0, Math.min(mostDepositMinor, leftMinor - openAfter)) }
}

/** How the proposal would stand with the parts on a draft. */
function afterTaking(proposal: Standing, parts: readonly TakenPart[], content: InvoiceContent): Standing {
  const items = proposal.items.map((item) => {
    const own = parts.filter(({ line }) => line.source?.kind === 'proposal_item' && line.source.itemId === item.itemId)
    return { ...item, openMinor: item.openMinor - addUp(own) }
  })
  const carried = content.adjustments.flatMap(({ value, source }) =>
    source && value.kind === 'amount'
      ? [{ kind: 'proposal_adjustment' as const, sourceId: source.adjustmentId, amountMinor: value.amountMinor }]
      : [],
  )
  const rest = { parentId: proposal.id, invoiceId: '', isDraft: true, times: 1, parts: [] }
  return { ...proposal, items, taken: [...proposal.taken, ...carried.map((one) => ({ ...one, ...rest }))] }
}
