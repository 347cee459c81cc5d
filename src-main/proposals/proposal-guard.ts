// Watches over what invoices take of proposals and deposits, inside the transaction of the invoice.
import { fail } from '#shared/basics/failure'
import type { Minor } from '#shared/basics/money'
import { contentTotals } from '#shared/invoices/content-totals'
import type { Invoice } from '#shared/invoices/contract'
import type { Adjustment, InvoiceContent } from '#shared/invoices/invoice'
import { proposalFailures } from '#shared/proposals/failures'
import { addUp, carriedPart } from '#shared/proposals/progress'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import type { SourceGuard, TakenChange } from '../invoices/invoice-service'
import { lineSums, openTotal, requireProposal, requireProposalFor, type Standing } from './proposal-standing'

export const proposalGuard: SourceGuard = {
  check(context, document, changes) {
    for (const proposalId of new Set(changes.map(({ parentId }) => parentId))) {
      const own = changes.filter(({ parentId }) => parentId === proposalId)
      const isMore = own.some((change) => change.isMore)
      const proposal = isMore ? requireProposalFor(context, 'invoice', { id: proposalId }) : requireProposal(context, proposalId)
      if (document.type === 'invoice') checkTerms(document.content, proposal)
      for (const change of own) if (change.kind === 'proposal_item' && change.isMore) checkItem(change, proposal)
      if (document.type === 'invoice') checkDeposit(context, document, proposal)
    }
  },
  refresh(context, content, invoiceId) {
    if (content.type !== 'invoice') return content
    return [...proposalIdsOf(content)].reduce((fresh, id) => refreshFor(fresh, invoiceId, requireProposal(context, id)), content)
  },
}

function proposalIdsOf({ lines, adjustments }: InvoiceContent): Set<string> {
  const ofLines = lines.flatMap(({ source }) => (source?.kind === 'proposal_item' ? [source.proposalId] : []))
  return new Set([...ofLines, ...adjustments.flatMap(({ source }) => source?.proposalId ?? [])])
}

const TERMS = [
  ['companyId', 'company'],
  ['clientId', 'client'],
  ['currency', 'currency'],
  ['pricesIncludeTax', 'way of stating prices (with or without tax)'],
] as const

function checkTerms(content: InvoiceContent, proposal: Standing): void {
  const different = TERMS.find(([key]) => content[key] !== proposal.content[key])
  if (different) throw fail(proposalFailures.proposal_terms_differ, { number: proposal.number, field: different[1] })
}

function checkItem({ sourceId, invoiceId }: TakenChange, { items, taken, content, number }: Standing): void {
  const item = items.find(({ itemId }) => itemId === sourceId)
  if (item === undefined) throw fail(proposalFailures.item_not_agreed, { number })
  const isOver = item.valueMinor < 0 ? item.openMinor > 0 || item.openMinor < item.valueMinor : item.openMinor < 0
  if (!isOver) return
  const amountMinor = addUp(taken.filter((one) => one.sourceId === sourceId && one.invoiceId === invoiceId))
  const facts = { name: item.name, amountMinor, openMinor: item.openMinor + amountMinor, currency: content.currency }
  throw fail(proposalFailures.item_overdrawn, facts)
}

/** Neither more than is left, than is open on the invoice, or than the items it bears; and not so little that too much is left. */
function checkDeposit(context: Context, { content, snapshot }: Invoice, proposal: Standing): void {
  const { leftMinor } = proposal.deposit
  const { currency } = content
  const deposits = content.deposits ?? []
  const amountMinor = addUp(deposits.filter(({ proposalId }) => proposalId === proposal.id))
  const onInvoice = snapshot.totals.totalMinor - (addUp(deposits) - amountMinor)
  const onItems = itemsTotal(context, content, proposal)
  if (amountMinor > 0) {
    if (leftMinor < 0) throw fail(proposalFailures.deposit_exceeds_left, { amountMinor, mostMinor: amountMinor + leftMinor, currency })
    if (amountMinor > onInvoice) throw fail(proposalFailures.deposit_exceeds_invoice, { amountMinor, mostMinor: onInvoice, currency })
    if (amountMinor > onItems) throw fail(proposalFailures.deposit_exceeds_items, { amountMinor, mostMinor: onItems, currency })
  }
  const mostMinor = Math.max(0, Math.min(leftMinor + amountMinor, onInvoice, onItems))
  const leastMinor = Math.min(mostMinor, amountMinor + leftMinor - openTotal(context, proposal))
  if (amountMinor < leastMinor) throw fail(proposalFailures.deposit_below_least, { amountMinor, leastMinor, currency })
}

/** What the items of a proposal on an invoice come to with tax and their share of the discounts. */
export function itemsTotal(context: Context, content: InvoiceContent, { id, snapshot }: Pick<Standing, 'id' | 'snapshot'>): Minor {
  const lines = content.lines.filter(({ source }) => source?.kind === 'proposal_item' && source.proposalId === id)
  const adjustments = content.adjustments.filter(({ source }) => source?.proposalId === id)
  const rates = new Map(snapshot.taxRates.map((rate) => [rate.id, rate]))
  return contentTotals({ ...content, lines, adjustments, deposits: [] }, rates, requireCompany(context, content.companyId)).totalMinor
}

/** Brings up to date what the lines say about their items, and the share of the proposal's discounts and charges. */
function refreshFor(content: InvoiceContent, invoiceId: string | null, proposal: Standing): InvoiceContent {
  const others = proposal.taken.filter((taken) => taken.invoiceId !== invoiceId)
  const sums = lineSums(content, content.lines)
  const before = new Map<string, Minor>()
  let thisMinor = 0
  const lines = content.lines.map((line, index) => {
    const { source } = line
    if (source?.kind !== 'proposal_item' || source.proposalId !== proposal.id) return line
    const item = proposal.items.find(({ itemId }) => itemId === source.itemId)
    const issued = others.filter(({ kind, sourceId, isDraft }) => kind === 'proposal_item' && sourceId === source.itemId && !isDraft)
    const beforeMinor = before.get(source.itemId) ?? addUp(issued)
    before.set(source.itemId, beforeMinor + (sums[index] ?? 0))
    thisMinor += sums[index] ?? 0
    return { ...line, source: { ...source, agreedMinor: item?.valueMinor ?? 0, beforeMinor } }
  })
  const free = content.adjustments.filter(({ source }) => source?.proposalId !== proposal.id)
  return { ...content, lines, adjustments: [...carriedAdjustments(proposal, others, thisMinor), ...free] }
}

function carriedAdjustments({ id: proposalId, content, snapshot }: Standing, others: Standing['taken'], thisMinor: Minor): Adjustment[] {
  const beforeMinor = addUp(others.filter(({ kind }) => kind === 'proposal_item'))
  return content.adjustments.flatMap(({ id, kind, reason, taxRateId }, index) => {
    const whole = snapshot.totals.adjustments[index]?.amountMinor ?? 0
    const carried = addUp(others.filter((one) => one.kind === 'proposal_adjustment' && one.sourceId === id))
    const parts = { beforeMinor, thisMinor, wholeMinor: snapshot.totals.linesMinor }
    const amountMinor = carriedPart(whole, carried, kind === 'discount' ? { ...parts, mostMinor: thisMinor } : parts)
    const value = { kind: 'amount' as const, amountMinor }
    return amountMinor > 0 ? [{ kind, value, reason, taxRateId, source: { proposalId, adjustmentId: id } }] : []
  })
}
