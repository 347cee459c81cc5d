// The sum of an opportunity's products while one types, by the same formula as the core's.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import { contentTotals } from '#shared/invoices/content-totals'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import type { OpportunityDraft } from './use-opportunity-draft'

/** In minor units; 0 while what is typed is too large to say. */
export function useProductsSum({ store }: OpportunityDraft, taxRates: readonly TaxRate[], company: Company): number {
  const content = useStore(store, (state) => state.content)
  return useMemo(() => {
    try {
      return contentTotals(content, new Map(taxRates.map((rate) => [rate.id, rate])), company).linesMinor
    } catch {
      return 0
    }
  }, [content, taxRates, company])
}
