// The one list of the application: search, filters, sort, columns, views, selection, and rows of any number.
import { type ReactNode, useMemo } from 'react'
import { sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { type Column, DataTable } from '../kit/DataTable'
import { focusList } from '../kit/focus-list'
import { SearchField } from '../kit/SearchField'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { type Pages, usePages } from '../kit/use-pages'
import { useTexts } from '../texts/texts'
import { BatchBar } from './BatchBar'
import type { BatchAction } from './batch'
import { ColumnChooser } from './ColumnChooser'
import { FilterChips } from './FilterChips'
import type { Filter } from './filters'
import styles from './Lists.module.css'
import { type ListColumn, shownColumns } from './list-columns'
import { isFiltered, type useListState, withoutFilters } from './list-state'
import { useSelection } from './use-selection'
import { ViewMenu, ViewTabs } from './Views'

interface ListPage<R> {
  rows: R[]
  count: number
}
export interface ListProps<R, P extends ListPage<R>> {
  /** names its place and its saved views, such as "clients" */
  name: string
  /** the grid's name */
  label: string
  words: { search: string; notRead: string; reading: string; noMatch: string; showAll: string }
  columns: readonly ListColumn<R>[]
  filters?: readonly Filter[]
  state: ReturnType<typeof useListState>
  query: Pages<P> & { isError: boolean; error: unknown; refetch: () => Promise<unknown> }
  keyOf: (row: R) => string
  nameOf: (row: R) => string
  onOpen: (row: R) => void
  batch?: readonly BatchAction<R>[]
  /** a page of all that match, for a batch beyond the rows that are loaded; wanted with `batch` */
  pageAfter?: (cursor: string | null) => Promise<{ rows: readonly R[]; next: string | null }>
  /** below the rows: how many there are, and their sums */
  foot: (page: P) => ReactNode
  /** shown when there is nothing at all */
  empty: ReactNode
  /** a part of another screen: without search, views and filters */
  isEmbedded?: boolean
}

export function List<R, P extends ListPage<R>>(props: ListProps<R, P>) {
  const { name, words, columns, filters = [], state, isEmbedded = false } = props
  const t = useTexts()
  const { text } = state
  const shown = useMemo(() => shownColumns(columns, new URLSearchParams(text).get('cols') ?? ''), [columns, text])
  return (
    <>
      {!isEmbedded && (
        <>
          <ViewTabs list={name} text={state.text} />
          <div className={styles.toolbar}>
            <SearchField
              label={words.search}
              words={t.list.search}
              value={state.search}
              onChange={(search) => state.change({ search })}
              onLeave={focusList}
            />
            <FilterChips filters={filters} state={state} />
            <div className={styles.tools}>
              <ColumnChooser
                columns={columns}
                shown={shown}
                onChange={(ids) => state.change({ cols: ids === null ? null : ids.join(' ') })}
              />
              <ViewMenu list={name} text={state.text} />
            </div>
          </div>
        </>
      )}
      <ListBody {...props} shown={shown} />
    </>
  )
}

function ListBody<R, P extends ListPage<R>>(props: ListProps<R, P> & { shown: readonly string[] }) {
  const { words, state, query, empty } = props
  const t = useTexts()
  const first = query.data?.pages[0]
  if (query.isError)
    return (
      <ErrorState title={words.notRead} text={sentenceOf(query.error)} retryLabel={t.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!first) return <Waiting label={words.reading} />
  if (first.rows.length > 0) return <ListRows {...props} first={first} />
  if (props.isEmbedded || !isFiltered(state.text)) return empty
  return (
    <EmptyState title={words.noMatch} actions={<Button onPress={() => state.change(withoutFilters(state.text))}>{words.showAll}</Button>} />
  )
}

function ListRows<R, P extends ListPage<R>>(props: ListProps<R, P> & { shown: readonly string[]; first: P }) {
  const { name, label, columns, shown, state, query, keyOf, nameOf, onOpen, batch, pageAfter, foot, first, isEmbedded } = props
  const t = useTexts()
  const { rows, more } = usePages(query)
  const listed = `${name} ${memoryOf(state.text)}`
  const selection = useSelection({ rows, count: first.count, keyOf, list: listed, allLabel: t.list.selectAll })
  useShortcuts(
    batch && !isEmbedded
      ? [
          { keys: 'Space', words: t.list.selectKey, run: focusList, isHint: true },
          { keys: 'Shift+↓', words: t.list.extendKey, run: focusList, isHint: true },
          { keys: 'mod+A', words: t.list.selectAll, run: focusList, isHint: true },
        ]
      : [],
  )
  const tableColumns = useTableColumns(columns, shown, state)
  return (
    <>
      <DataTable
        key={isEmbedded ? name : listed}
        label={label}
        columns={tableColumns}
        rows={rows}
        count={first.count}
        keyOf={keyOf}
        onOpen={onOpen}
        onNearEnd={more}
        selection={batch && selection.table}
        memory={isEmbedded ? undefined : listed}
        autoFocus
      />
      {batch && selection.total > 0 && <BatchBar actions={batch} selection={selection} nameOf={nameOf} pageAfter={pageAfter} />}
      <div className={styles.foot}>{foot(first)}</div>
    </>
  )
}

/** The columns shown, with their sorting: made anew only when the list is another one, so that rows need not be drawn again. */
function useTableColumns<R>(columns: readonly ListColumn<R>[], shown: readonly string[], state: ListProps<R, never>['state']) {
  const { sort, isDescending, sortBy } = state
  return useMemo(
    () =>
      shown.flatMap((id): Column<R>[] => {
        const column = columns.find((one) => one.id === id)
        if (!column) return []
        const by = column.sort
        if (!by) return [column]
        return [{ ...column, onSort: () => sortBy(by), sorted: by === sort ? direction(isDescending) : undefined }]
      }),
    [columns, shown, sort, isDescending, sortBy],
  )
}

const direction = (isDescending: boolean) => (isDescending ? ('descending' as const) : ('ascending' as const))

/** What makes another list of rows: not the columns. */
function memoryOf(text: string): string {
  const place = new URLSearchParams(text)
  place.delete('cols')
  return place.toString()
}
