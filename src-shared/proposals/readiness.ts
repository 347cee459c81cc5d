// What a proposal needs before it is sent or accepted, and what may still change once parts of it are invoiced.
import { fail } from '../basics/failure'
import type { Taken } from '../invoices/taking'
import type { Totals } from '../invoices/totals'
import { proposalFailures } from './failures'
import type { ItemProgress } from './progress'
import { type ProposalContent, takenItems } from './proposal'

/** What is missing for sending: `client`, `items`, `item_names`. */
export function missingForSending(content: ProposalContent): string[] {
  const missing: string[] = []
  if (content.clientId === null) missing.push('client')
  if (content.items.length === 0) missing.push('items')
  if (content.items.some(({ name }) => name === '')) missing.push('item_names')
  return missing
}

/** Refuses (`alternatives_not_chosen`) an acceptance in which not exactly one item of each group is taken. */
export function checkAlternatives(content: ProposalContent): void {
  const groups = new Map<string, number>()
  for (const { choice } of content.items)
    if (choice.kind === 'alternative') groups.set(choice.group, (groups.get(choice.group) ?? 0) + (choice.isTaken ? 1 : 0))
  for (const [group, taken] of groups) if (taken !== 1) throw fail(proposalFailures.alternatives_not_chosen, { group, taken })
}

interface Before {
  content: ProposalContent
  taken: readonly Taken[]
  items: readonly ItemProgress[]
}

const FIXED = ['companyId', 'clientId', 'currency', 'pricesIncludeTax'] as const

/** Once parts are on invoices: items that something was taken of may only go up, and what holds for all of them stays (`item_is_invoiced`, `proposal_is_invoiced`). */
export function checkChange({ content, taken, items }: Before, after: { content: ProposalContent; totals: Totals }): void {
  if (!taken.some(({ amountMinor }) => amountMinor !== 0)) return
  const field = FIXED.find((name) => content[name] !== after.content[name])
  if (field) throw fail(proposalFailures.proposal_is_invoiced, { field: FIELD_NAMES[field] })
  if (JSON.stringify(content.adjustments) !== JSON.stringify(after.content.adjustments))
    throw fail(proposalFailures.proposal_is_invoiced, { field: 'discounts and charges' })
  const values = new Map(takenItems(after.content).map(({ id }, index) => [id, after.totals.lines[index]?.lineMinor ?? 0]))
  for (const { itemId, name, valueMinor, openMinor } of items) {
    const takenMinor = valueMinor - openMinor
    const isLower = Math.abs(values.get(itemId) ?? 0) < Math.abs(valueMinor)
    if (takenMinor !== 0 && isLower) throw fail(proposalFailures.item_is_invoiced, { name, takenMinor, currency: content.currency })
  }
}

const FIELD_NAMES: Readonly<Record<(typeof FIXED)[number], string>> = {
  companyId: 'company',
  clientId: 'client',
  currency: 'currency',
  pricesIncludeTax: 'way of stating prices',
}
