// A list of any length: virtual rows in an ARIA grid, moved through, selected and opened by keyboard, all of the same height.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react'
import { gridColumns, neededWidths } from './column-widths'
import styles from './DataTable.module.css'
import { rememberSpot, spotOf } from './list-memory'
import { type Column, TableHeader, TableRow } from './TableParts'
import { useTableKeys } from './use-table-keys'

export type { Column } from './TableParts'

export interface Selection {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  /** whether every row is selected, also those that are not loaded */
  isAll: boolean
  onAll: () => void
  /** names the button that selects all rows */
  allLabel: string
}
export interface DataTableProps<R> {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  /** how many there are in all, loaded or not */
  count: number
  keyOf: (row: R) => string
  onOpen: (row: R) => void
  onNearEnd?: () => void
  selection?: Selection | undefined
  /** a name under which the place in the list is found again */
  memory?: string | undefined
  autoFocus?: boolean
}
const ROW = 36

export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, count, keyOf, onNearEnd, selection, memory = '', autoFocus } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [{ current: begin, offset }] = useState(() => spotOf(memory))
  const [active, setActive] = useState(begin)
  const name = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
    initialOffset: offset,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const current = Math.min(active, Math.max(0, rows.length - 1))
  const { template, least } = useColumns(columns, rows.slice(items[0]?.index ?? 0, last + 1), selection !== undefined)
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 60) onNearEnd?.()
  }, [last, rows.length, onNearEnd])
  useFocus(scroller, autoFocus)
  const keys = useTableKeys({ ...props, current, setActive, scrollTo: (index) => virtual.scrollToIndex(index), scroller })
  const all = selection && allOf(selection)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid with virtual rows cannot be a table element
    <div
      ref={scroller}
      className={styles.table}
      style={{ '--columns': template, '--table-min': `${least}px` } as CSSProperties}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={rows.length > 0 ? `${name}-${current}` : undefined}
      onKeyDown={keys.onKeyDown}
      onScroll={() => rememberSpot(memory, { current, offset: scroller.current?.scrollTop ?? 0 })}
    >
      <TableHeader columns={columns} all={all} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys */}
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }} onClick={keys.onClick}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <TableRow
              key={keyOf(row)}
              id={`${name}-${index}`}
              index={index}
              start={start}
              row={row}
              columns={columns}
              isCurrent={index === current}
              isChosen={selection?.chosen.has(keyOf(row))}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The button that selects all rows or none. */
function allOf({ isAll, onAll, onChange, allLabel }: Selection) {
  return { label: allLabel, isChosen: isAll, onPress: () => (isAll ? onChange(new Set()) : onAll()) }
}

/** Columns grow with what comes into view and never shrink again, so that nothing is cut off and nothing jumps back. */
function useColumns<R>(columns: readonly Column<R>[], shown: readonly R[], canChoose: boolean) {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const needed = neededWidths(columns, shown, widths)
  if (needed !== widths) setWidths(needed)
  return gridColumns(columns, needed, canChoose ? 18 : undefined)
}

function useFocus(element: React.RefObject<HTMLElement | null>, isWanted = false): void {
  useEffect(() => {
    if (isWanted && (document.activeElement === document.body || document.activeElement?.tagName === 'MAIN'))
      element.current?.focus({ preventScroll: true })
  }, [isWanted, element])
}
