// What a list shows, kept in the address so that Back, a reload and a saved view find the same list.
import { useCallback } from 'react'
import { queryNow, usePlaceQuery } from '../kit/place'

/** A change of the address: null takes a part away. */
export type PlaceChange = Readonly<Record<string, string | null>>

export interface ListState {
  /** a part of the address by its name, empty when it is not there */
  value: (name: string) => string
  search: string
  sort: string
  isDescending: boolean
  change: (change: PlaceChange) => void
  /** the whole state as text: it changes when anything does */
  text: string
}

interface Order {
  /** the column sorted by unless one says otherwise */
  sort: string
  /** columns that begin with their smallest, such as names */
  upwards: readonly string[]
}

/** `usual` never changes. */
export function useListState(usual: Order): ListState & { sortBy: (column: string) => void } {
  const [place, change] = usePlaceQuery()
  const sortBy = useCallback((column: string) => change(sortedBy(column, orderOf(queryNow(), usual), usual)), [change, usual])
  return {
    value: (name) => place.get(name) ?? '',
    search: place.get('search') ?? '',
    ...orderOf(place, usual),
    change,
    text: place.toString(),
    sortBy,
  }
}

const beginsDown = (column: string, { upwards }: Order) => !upwards.includes(column)

function orderOf(place: URLSearchParams, usual: Order): { sort: string; isDescending: boolean } {
  const sort = place.get('sort') ?? usual.sort
  const order = place.get('order')
  return { sort, isDescending: order === null ? beginsDown(sort, usual) : order === 'down' }
}

/** The change of the address that sorts by a column, the other way round when it is sorted by already. */
function sortedBy(column: string, { sort, isDescending }: ReturnType<typeof orderOf>, usual: Order): PlaceChange {
  const begins = beginsDown(column, usual)
  const next = column === sort ? !isDescending : begins
  return { sort: column === usual.sort ? null : column, order: next === begins ? null : next ? 'down' : 'up' }
}

/** Parts of a state that do not filter: they stay when filters are cleared. */
const SHAPE = ['sort', 'order', 'cols']

/** Whether anything is searched or filtered. */
export function isFiltered(text: string): boolean {
  return [...new URLSearchParams(text).keys()].some((name) => !SHAPE.includes(name))
}

/** The change of the address that takes every filter away. */
export function withoutFilters(text: string): PlaceChange {
  return Object.fromEntries([...new URLSearchParams(text).keys()].filter((name) => !SHAPE.includes(name)).map((name) => [name, null]))
}
