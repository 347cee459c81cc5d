// What a list shows, kept in the address so that Back, a reload and a saved view find the same list.
import { usePlaceQuery } from '../kit/place'

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

export function useListState(usual: Order): ListState & { sortedBy: (sort: string) => PlaceChange } {
  const [place, change] = usePlaceQuery()
  const sort = place.get('sort') ?? usual.sort
  const begins = (column: string) => !usual.upwards.includes(column)
  const order = place.get('order')
  const isDescending = order === null ? begins(sort) : order === 'down'
  return {
    value: (name) => place.get(name) ?? '',
    search: place.get('search') ?? '',
    sort,
    isDescending,
    change,
    text: place.toString(),
    sortedBy: (column) => {
      const next = column === sort ? !isDescending : begins(column)
      return { sort: column === usual.sort ? null : column, order: next === begins(column) ? null : next ? 'down' : 'up' }
    },
  }
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
