// What the draft comes to while one types, by the same formula that the core uses.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { Failure } from '#shared/basics/failure'
import type { Company } from '#shared/company/company'
import { contentTotals } from '#shared/invoices/content-totals'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { Notice } from '../kit/States'
import type { DraftStore } from './draft-store'
import styles from './Editor.module.css'
import { TotalsTable } from './TotalsTable'

interface EditorTotalsProps {
  store: DraftStore
  rates: ReadonlyMap<string, TaxRate>
  company: Company
}

export function EditorTotals({ store, rates, company }: EditorTotalsProps) {
  const content = useStore(store, (state) => state.content)
  const result = useMemo(() => {
    try {
      return contentTotals(content, rates, company)
    } catch (error) {
      if (error instanceof Failure) return error
      throw error
    }
  }, [content, rates, company])
  return (
    <div className={styles.totals}>
      {result instanceof Failure ? (
        <Notice tone="bad">{result.message}</Notice>
      ) : (
        <TotalsTable totals={result} currency={content.currency} />
      )}
    </div>
  )
}
