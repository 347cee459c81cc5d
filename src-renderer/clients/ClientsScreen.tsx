// All clients: found by a few letters, opened by Enter.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ClientRow } from '#shared/clients/contract'
import { api } from '../api'
import { Button } from '../kit/Button'
import { countryName } from '../kit/choices'
import { countText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { useListState } from '../lists/list-state'
import { useMay } from '../session/use-session'
import { type Texts, useTexts } from '../texts/texts'
import { ClientDialog } from './ClientDialog'

function columnsOf({ clients: t }: Texts): ListColumn<ClientRow>[] {
  const country = (row: ClientRow) => countryName(row.country)
  const vat = ({ vatNumber }: ClientRow) => vatNumber
  const currency = (row: ClientRow) => row.currency ?? ''
  const count = ({ invoiceCount }: ClientRow) => countText(invoiceCount)
  const open = (row: ClientRow) => row.open.map((one) => moneyText(one.openMinor, one.currency)).join(' · ')
  return [
    { id: 'name', title: t.name, least: 200, share: 3, cell: ({ name }) => name, sort: 'name' },
    { id: 'city', title: t.city, least: 100, share: 1.4, cell: ({ city }) => city },
    { id: 'country', title: t.country, text: country, cell: country },
    { id: 'vat', title: t.vatNumber, text: vat, cell: vat },
    { id: 'currency', title: t.currency, text: currency, cell: currency, isExtra: true },
    { id: 'invoices', title: t.invoices, text: count, cell: count, isAmount: true },
    { id: 'open', title: t.open, text: open, cell: open, isAmount: true },
  ]
}

const order = { sort: 'name', upwards: ['name'] }

export function ClientsScreen() {
  const texts = useTexts()
  const t = texts.clients
  const state = useListState(order)
  const [isNew, setIsNew] = useState(false)
  const query = useInfiniteQuery(
    api.clients.list.infiniteOptions({
      input: (cursor: string | null) => ({
        search: state.search,
        isArchived: state.value('archived') === 'yes',
        isDescending: state.isDescending,
        cursor,
        limit: 200,
      }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  const filters: Filter[] = [{ kind: 'flag', id: 'archived', label: t.archived }]
  const add = () => setIsNew(true)
  const mayAdd = useMay()('clients.write')
  useShortcuts(mayAdd ? [{ keys: 'n', words: t.newClient, run: add }] : [])
  const addButton = mayAdd && (
    <Button weight="primary" onPress={add}>
      {t.newClient}
    </Button>
  )
  const empty = (
    <EmptyState title={t.emptyTitle} actions={addButton}>
      {t.emptyText}
    </EmptyState>
  )
  return (
    <Page title={t.title} actions={addButton}>
      <List
        name="clients"
        label={t.title}
        words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch(state.search), showAll: t.showAll }}
        columns={columns}
        filters={filters}
        state={state}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        onOpen={({ id }) => goTo(`/clients/${id}`)}
        foot={({ count }) => <Foot count={t.count(count, countText(count))} />}
        empty={empty}
      />
      {isNew && <ClientDialog onClose={() => setIsNew(false)} onSaved={({ id }) => goTo(`/clients/${id}`)} />}
    </Page>
  )
}
