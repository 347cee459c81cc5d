// The list of documents: all of them, or those of one client.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useMemo, useState } from 'react'
import type { InvoiceRow } from '#shared/invoices/contract'
import type { OwnSum } from '#shared/invoices/own-sums'
import { api, client } from '../api'
import { countText, moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { Foot } from '../lists/Foot'
import { List } from '../lists/List'
import { useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'
import styles from './InvoiceList.module.css'
import { useInvoiceBatch } from './invoice-batch'
import { invoiceColumns, invoiceFilters } from './invoice-columns'
import { filterFrom } from './invoice-filter'
import { documentName } from './status-words'
import { useCompanies } from './use-companies'
import { useCurrencies } from './use-currencies'
import { usePeopleNames, useTags } from './use-labels'

interface InvoiceTableProps {
  /** only those of this client, as a part of its page */
  clientId?: string
  /** shown when there are none at all */
  empty?: ReactNode
  /** reviews the mails of several documents before any goes */
  BatchMail: ComponentType<BatchMailProps>
}
export interface BatchMailProps {
  invoices: readonly InvoiceRow[]
  onClose: () => void
}
const keyOf = ({ id }: InvoiceRow) => id
const order = { sort: 'issueOn', upwards: ['clientName'] }

export function InvoiceTable({ clientId, empty, BatchMail }: InvoiceTableProps) {
  const t = useTexts()
  const words = t.invoices
  const state = useListState(order)
  const [reviewed, setReviewed] = useState<readonly InvoiceRow[]>([])
  const batch = useInvoiceBatch(setReviewed)
  const currencies = useCurrencies()
  const companies = useCompanies()
  const tags = useTags()
  const people = usePeopleNames()
  const filter = filterFrom(state)
  const query = useInfiniteQuery(
    api.invoices.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, clientId: clientId ?? null, cursor, limit: 200 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => {
    const all = invoiceColumns(t, { companies, people })
    return clientId ? all.filter(({ id }) => id !== 'client') : all
  }, [t, clientId, companies, people])
  const review = reviewed.length > 0 && <BatchMail invoices={reviewed} onClose={() => setReviewed([])} />
  return (
    <>
      {review}
      <List
        name="invoices"
        label={words.title}
        words={{
          search: words.searchLabel,
          notRead: words.notRead,
          reading: words.reading,
          noMatch: words.noMatch,
          showAll: words.showAll,
        }}
        columns={columns}
        filters={invoiceFilters(t, { currencies, companies, tags, people }, clientId === undefined)}
        state={state}
        query={query}
        keyOf={keyOf}
        nameOf={(row) => [documentName(row), row.clientName, row.number ? '' : row.subject].filter(Boolean).join(', ')}
        onOpen={({ id }) => goTo(`/invoices/${id}`)}
        batch={batch}
        pageAfter={(cursor) => client.invoices.list({ ...filter, clientId: clientId ?? null, cursor, limit: 500 })}
        foot={({ count, sums, ownSums }) => (
          <Foot
            count={words.count(count, countText(count))}
            sums={[
              ...sums.map(({ currency, payableMinor, openMinor }) => ({
                id: currency,
                text: moneyText(payableMinor, currency),
                detail: openMinor === 0 ? undefined : `${words.open} ${moneyText(openMinor, currency)}`,
              })),
              ...ownSums.map((sum) => ownSum(words, sum)),
            ]}
          />
        )}
        empty={empty ?? <p className={styles.none}>{words.none}</p>}
        isEmbedded={clientId !== undefined}
      />
    </>
  )
}

/** Everything together in the currency of one's own books. */
function ownSum(words: Texts['invoices'], { currency, payableMinor, openMinor, withoutRate }: OwnSum) {
  const open = openMinor === 0 ? '' : `${words.open} ${moneyText(openMinor, currency)}`
  const missing = withoutRate === 0 ? '' : words.withoutRate(countText(withoutRate))
  return {
    id: `own ${currency}`,
    text: `${words.together} ${moneyText(payableMinor, currency)}`,
    detail: [open, missing].filter(Boolean).join(', ') || undefined,
  }
}
