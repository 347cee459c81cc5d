// All products: found by a few letters, opened in a drawer.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { currencyExponent, minorFromDecimal } from '#shared/basics/money'
import type { Product } from '#shared/products/product'
import { api } from '../api'
import { Button } from '../kit/Button'
import { countText, decimalText, moneyText } from '../kit/format'
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
import { ProductDrawer, type ProductRecord } from './ProductDrawer'

/** The price with its currency; one with more decimals than the currency keeps them all. */
function priceText({ unitPrice, currency }: Product): string {
  const decimals = unitPrice.split('.')[1]?.length ?? 0
  if (decimals > currencyExponent(currency)) return `${decimalText(unitPrice)}\u00a0${currency}`
  return moneyText(minorFromDecimal(unitPrice, currency), currency)
}

function columnsOf({ products: t }: Texts, unitName: (unit: string) => string): ListColumn<Product>[] {
  const unit = (row: Product) => unitName(row.unit)
  const sku = (row: Product) => row.sku
  return [
    { id: 'name', title: t.name, least: 180, share: 2.4, cell: ({ name }) => name, sort: 'name' },
    { id: 'sku', title: t.sku, text: sku, cell: sku },
    { id: 'description', title: t.description, least: 120, share: 2, cell: ({ description }) => description },
    { id: 'unit', title: t.unit, text: unit, cell: unit },
    { id: 'price', title: t.price, text: priceText, cell: priceText, isAmount: true },
  ]
}

const order = { sort: 'name', upwards: ['name'] }
const NEW = 'new'

interface ProductsScreenProps {
  /** the product shown in the drawer, or "new" */
  openId?: string
  unitName: (unit: string) => string
  unitOptions: (unit: string) => { id: string; label: string }[]
  /** the currency of a new product */
  currency: string
  Record: ProductRecord
}

export function ProductsScreen({ openId, unitName, unitOptions, currency, Record }: ProductsScreenProps) {
  const texts = useTexts()
  const t = texts.products
  const state = useListState(order)
  const query = useInfiniteQuery(
    api.products.list.infiniteOptions({
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
  const columns = useMemo(() => columnsOf(texts, unitName), [texts, unitName])
  const place = (path: string) => (state.text ? `${path}?${state.text}` : path)
  const open = (id: string) => goTo(place(`/products/${id}`))
  const mayAdd = useMay()('products.write')
  useShortcuts(mayAdd ? [{ keys: 'n', words: t.newProduct, run: () => open(NEW) }] : [])
  const filters: Filter[] = [{ kind: 'flag', id: 'archived', label: t.archived }]
  const add = mayAdd && (
    <Button weight="primary" onPress={() => open(NEW)}>
      {t.newProduct}
    </Button>
  )
  const empty = (
    <EmptyState title={t.emptyTitle} actions={add}>
      {t.emptyText}
    </EmptyState>
  )
  return (
    <Page title={t.title} actions={add}>
      <List
        name="products"
        label={t.title}
        words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
        columns={columns}
        filters={filters}
        state={state}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        onOpen={({ id }) => open(id)}
        foot={({ count }) => <Foot count={t.count(count, countText(count))} />}
        empty={empty}
      />
      {openId && (
        <ProductDrawer
          key={openId}
          id={openId === NEW ? undefined : openId}
          currency={currency}
          Record={Record}
          unitOptions={unitOptions}
          onClose={() => goTo(place('/products'))}
        />
      )}
    </Page>
  )
}
