// From a document's content to its totals: the tax rates that its lines name are looked up here.
import type { Company } from '../company/company'
import type { TaxRate } from '../tax-rates/tax-rate'
import type { InvoiceContent } from './invoice'
import { type Totals, totals } from './totals'

/** The totals of a content, with the company's cash rounding. An unknown or missing tax rate leaves its line untaxed. */
export function contentTotals(
  content: InvoiceContent,
  taxRates: ReadonlyMap<string, TaxRate>,
  company: Pick<Company, 'cashRoundingMinor'>,
): Totals {
  const taxOf = (id: string | null) => (id === null ? undefined : taxRates.get(id))
  return totals({
    currency: content.currency,
    pricesIncludeTax: content.pricesIncludeTax,
    lines: content.lines.map((line) => ({ ...line, tax: taxOf(line.taxRateId) })),
    adjustments: content.adjustments.map((adjustment) => ({ ...adjustment, tax: taxOf(adjustment.taxRateId) })),
    prepaidMinor: (content.deposits ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    cashStepMinor: company.cashRoundingMinor[content.currency] ?? 1,
  })
}
