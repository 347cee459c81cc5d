// What the draft comes to while one types, by the same formula that the core uses; a moment after the key, so that typing never waits.
import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { Failure } from '#shared/basics/failure'
import type { Company } from '#shared/company/company'
import { contentTotals } from '#shared/invoices/content-totals'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Totals } from '#shared/invoices/totals'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import type { DraftStore } from './draft-store'

export interface DraftTotals {
  content: InvoiceContent
  /** a refusal where the amounts are too large */
  totals: Totals | Failure
}

export function useTotals(store: DraftStore, rates: ReadonlyMap<string, TaxRate>, company: Company): DraftTotals {
  const content = useDeferredValue(useStore(store, (state) => state.content))
  return useMemo(() => {
    try {
      return { content, totals: contentTotals(content, rates, company) }
    } catch (error) {
      if (error instanceof Failure) return { content, totals: error }
      throw error
    }
  }, [content, rates, company])
}
