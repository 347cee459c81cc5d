// What is missing for finalising, said while one types: by the path of its field, in the reader's words.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Client } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { missingForFinalizing, warningsForFinalizing } from '#shared/invoices/readiness'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { api } from '../api'
import { problemText, useTexts } from '../texts/texts'
import type { DraftStore } from './draft-store'

export interface Problems {
  client: Client | undefined
  cautions: Readonly<Record<string, string>>
  /** what belongs to no field of its own */
  general: readonly string[]
}

interface Around {
  company: Company
  rates: ReadonlyMap<string, TaxRate>
  /** what a recurring invoice is made from */
  isTemplate: boolean
}

export function useProblems(store: DraftStore, { company, rates, isTemplate }: Around): Problems {
  const t = useTexts().editor
  const content = useDeferredValue(useStore(store, (state) => state.content))
  const { clientId } = content
  const { data: client } = useQuery(api.clients.get.queryOptions({ input: { id: clientId ?? '' }, enabled: clientId !== null }))
  const isNumberUsed = useNumberUsed(store.getState().id, content)
  const problems = useMemo(() => {
    const input = { content, company, client: clientId === null ? undefined : client, taxRates: rates, isTemplate }
    const isReading = clientId !== null && client === undefined
    const found = [...missingForFinalizing(input), ...warningsForFinalizing(input)].filter(
      ({ path }) => !(isReading && path === 'clientId'),
    )
    const cautions: Record<string, string> = {}
    for (const problem of found) cautions[problem.path] ??= problemText(problem)
    if (isNumberUsed) cautions['number'] = t.numberUsed(content.number)
    const general = found.filter(({ path }) => path === 'companyId' || (path === 'lines' && content.lines.length > 0))
    return {
      client: clientId === null ? undefined : client,
      cautions,
      general: [...new Set(general.map((problem) => problemText(problem)))],
    }
  }, [content, company, client, clientId, rates, t, isNumberUsed, isTemplate])
  return useSame(problems)
}

/** The object of last time while it says the same, so that nobody draws what has not changed. */
function useSame(problems: Problems): Problems {
  const [last, setLast] = useState(problems)
  if (last.client === problems.client && JSON.stringify(last) === JSON.stringify(problems)) return last
  setLast(problems)
  return problems
}

/** Whether a number typed by hand stands on another document of the same kind and company already. */
export function useNumberUsed(
  id: string,
  { number: typed, type, companyId }: Pick<InvoiceContent, 'number' | 'type' | 'companyId'>,
): boolean {
  const number = typed.trim()
  const { data } = useQuery(
    api.invoices.find.queryOptions({ input: { number }, enabled: number !== '' && number.length <= 60, placeholderData: keepPreviousData }),
  )
  return number !== '' && (data?.some((other) => other.id !== id && other.type === type && other.companyId === companyId) ?? false)
}
