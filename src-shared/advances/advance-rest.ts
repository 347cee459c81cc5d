// What is left of an advance: it is deducted and credited, and both together never come to more than was asked for.
import type { Minor } from '../basics/money'
import type { InvoiceContent } from '../invoices/invoice'
import type { TaxGroup, Totals } from '../invoices/totals'

/** What a tax group comes to in the terms of a document's prices: with tax where they include it. In minor units. */
export function groupAmount({ baseMinor, taxMinor }: TaxGroup, { pricesIncludeTax }: Pick<InvoiceContent, 'pricesIncludeTax'>): Minor {
  return pricesIncludeTax ? baseMinor + taxMinor : baseMinor
}

/** What tax groups come to together, in the terms of a document's prices. In minor units. */
export function groupsAmount(groups: readonly TaxGroup[], content: Pick<InvoiceContent, 'pricesIncludeTax'>): Minor {
  return groups.reduce((sum, group) => sum + groupAmount(group, content), 0)
}

/** The taxes of an advance without what its credit notes take back of each; those of which nothing is left are left out. Never fails. */
export function restOfAdvance({ groups }: Totals, notes: readonly Totals[]): TaxGroup[] {
  const credited = notes.flatMap((note) => note.groups)
  return groups
    .map((group) => {
      const own = credited.filter(({ category, ratePpm }) => category === group.category && ratePpm === group.ratePpm)
      const less = (amount: Minor, of: (one: TaxGroup) => Minor) => own.reduce((left, one) => left - of(one), amount)
      return { ...group, baseMinor: less(group.baseMinor, (one) => one.baseMinor), taxMinor: less(group.taxMinor, (one) => one.taxMinor) }
    })
    .filter(({ baseMinor, taxMinor }) => baseMinor !== 0 || taxMinor !== 0)
}
