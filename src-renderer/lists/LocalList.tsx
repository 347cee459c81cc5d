// A list whose rows are all there already: searched, sorted and selected without asking the core, with virtual rows and the keys of every list.
import { type ReactNode, useMemo } from 'react'
import { fold } from '#shared/basics/text'
import { type Column, DataTable } from '../kit/DataTable'
import { focusList } from '../kit/focus-list'
import { screenLocale } from '../kit/language'
import { SearchField } from '../kit/SearchField'
import { useTexts } from '../texts/texts'
import { BatchBar } from './BatchBar'
import type { BatchAction } from './batch'
import styles from './Lists.module.css'
import { useListState } from './list-state'
import { useSelection } from './use-selection'

export interface LocalColumn<R> extends Omit<Column<R>, 'onSort' | 'sorted'> {
  /** what the column is sorted by; undefined: it cannot be sorted by */
  sortBy?: (row: R) => string | number
}

interface LocalListProps<R> {
  label: string
  search: string
  columns: readonly LocalColumn<R>[]
  rows: readonly R[]
  /** the column sorted by unless one says otherwise; never changes */
  order: { sort: string; upwards: readonly string[] }
  keyOf: (row: R) => string
  nameOf: (row: R) => string
  /** what a search looks at */
  textOf: (row: R) => string
  onOpen: (row: R) => void
  /** what can be done with the selected rows one by one */
  batch?: readonly BatchAction<R>[]
  /** beside the search: what can be done with the selected rows, or with all that are shown when none is selected */
  tools?: (rows: readonly R[]) => ReactNode
  foot?: ReactNode
}

export function LocalList<R>(props: LocalListProps<R>) {
  const { label, search, columns, rows, order, keyOf, nameOf, onOpen, batch, tools, foot } = props
  const t = useTexts().list
  const state = useListState(order)
  const shown = useShown(props, state)
  const selection = useSelection({ rows: shown, count: shown.length, keyOf, list: `${label} ${state.search}`, allLabel: t.selectAll })
  const { sort, isDescending, sortBy } = state
  const tableColumns = useMemo(() => sortable(columns, { sort, isDescending, sortBy }), [columns, sort, isDescending, sortBy])
  return (
    <>
      <div className={styles.toolbar}>
        <SearchField
          label={search}
          words={t.search}
          value={state.search}
          onChange={(words) => state.change({ search: words })}
          onLeave={focusList}
        />
        {tools && <div className={styles.tools}>{tools(selection.total > 0 ? selection.selected : shown)}</div>}
      </div>
      {shown.length === 0 && rows.length > 0 && <p className={styles.foot}>{t.noMatch}</p>}
      <DataTable
        label={label}
        columns={tableColumns}
        rows={shown}
        count={shown.length}
        keyOf={keyOf}
        onOpen={onOpen}
        selection={batch || tools ? selection.table : undefined}
        autoFocus
      />
      {batch && selection.total > 0 && <BatchBar actions={batch} selection={selection} nameOf={nameOf} pageAfter={undefined} />}
      {foot && <div className={styles.foot}>{foot}</div>}
    </>
  )
}

type Sorting = Pick<ReturnType<typeof useListState>, 'sort' | 'isDescending' | 'sortBy'>

function sortable<R>(columns: readonly LocalColumn<R>[], { sort, isDescending, sortBy }: Sorting): Column<R>[] {
  const direction = isDescending ? ('descending' as const) : ('ascending' as const)
  return columns.map(({ sortBy: value, ...column }) =>
    value ? { ...column, onSort: () => sortBy(column.id), sorted: column.id === sort ? direction : undefined } : column,
  )
}

/** The rows that match what is searched, in their order. */
function useShown<R>({ rows, columns, textOf }: LocalListProps<R>, { search, sort, isDescending }: ReturnType<typeof useListState>) {
  return useMemo(() => {
    const words = fold(search).split(/\s+/).filter(Boolean)
    const matching = rows.filter((row) => words.every((word) => fold(textOf(row)).includes(word)))
    const value = columns.find(({ id }) => id === sort)?.sortBy
    if (!value) return matching
    const { compare } = new Intl.Collator(screenLocale(), { numeric: true })
    const order = (a: string | number, b: string | number) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
    return matching.toSorted((a, b) => (isDescending ? order(value(b), value(a)) : order(value(a), value(b))))
  }, [rows, columns, textOf, search, sort, isDescending])
}
