// All clients: found by a few letters, opened by Enter.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientRow } from '#shared/clients/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { countryName } from '../kit/choices'
import { type Column, DataTable } from '../kit/DataTable'
import { focusList } from '../kit/focus-list'
import { Page } from '../kit/Page'
import { goTo, usePlaceQuery } from '../kit/place'
import { SearchField } from '../kit/SearchField'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { usePages } from '../kit/use-pages'
import { ClientDialog } from './ClientDialog'
import styles from './Clients.module.css'

const columns: readonly Column<ClientRow>[] = [
  { id: 'name', title: 'Name', cell: ({ name }) => name },
  { id: 'city', title: 'City', cell: ({ city }) => city },
  { id: 'country', title: 'Country', cell: ({ country }) => countryName(country) },
  { id: 'vat', title: 'VAT number', cell: ({ vatNumber }) => vatNumber },
  { id: 'currency', title: 'Currency', cell: ({ currency }) => currency ?? '' },
  { id: 'invoices', title: 'Invoices', cell: ({ invoiceCount }) => invoiceCount, isAmount: true },
]

export function ClientsScreen() {
  const [place, setPlace] = usePlaceQuery()
  const search = place.get('search') ?? ''
  const [isNew, setIsNew] = useState(false)
  const query = useInfiniteQuery(
    api.clients.list.infiniteOptions({
      input: (cursor: string | null) => ({ search, cursor }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const { rows, more, first } = usePages(query)
  const add = () => setIsNew(true)
  useShortcuts([{ keys: 'n', words: 'New client', run: add }])
  const addButton = (
    <Button weight="primary" onPress={add}>
      New client
    </Button>
  )
  return (
    <Page title="Clients" actions={addButton}>
      <div className={styles.toolbar}>
        <SearchField
          label="Search clients"
          words="Search"
          value={search}
          onChange={(text) => setPlace({ search: text })}
          onLeave={focusList}
        />
      </div>
      {query.isError ? (
        <ErrorState
          title="The clients could not be read"
          text={sentenceOf(query.error)}
          retryLabel="Try again"
          onRetry={() => void query.refetch()}
        />
      ) : !first ? (
        <Waiting label="Reading the clients" />
      ) : rows.length > 0 ? (
        <DataTable
          label="Clients"
          columns={columns}
          rows={rows}
          count={first.count}
          keyOf={({ id }) => id}
          onOpen={({ id }) => goTo(`/clients/${id}`)}
          onNearEnd={more}
          className={styles.columns ?? ''}
          autoFocus
        />
      ) : search ? (
        <EmptyState
          title={`No client matches “${search}”`}
          actions={<Button onPress={() => setPlace({ search: null })}>Show all clients</Button>}
        />
      ) : (
        <EmptyState title="No clients yet" actions={addButton}>
          Enter the first one here, or import invoices: their clients come along.
        </EmptyState>
      )}
      {first && rows.length > 0 && <div className={styles.foot}>{first.count === 1 ? '1 client' : `${first.count} clients`}</div>}
      {isNew && <ClientDialog onClose={() => setIsNew(false)} onSaved={({ id }) => goTo(`/clients/${id}`)} />}
    </Page>
  )
}
