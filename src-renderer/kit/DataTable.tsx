// A list of any length: virtual rows in an ARIA grid, moved through by keyboard, one row after the other in the same height.
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import styles from './DataTable.module.css'

export interface Column<R> {
  id: string
  title: string
  cell: (row: R) => ReactNode
  isAmount?: boolean
  /** asks for another order; undefined: the column cannot be sorted by */
  onSort?: (() => void) | undefined
  sorted?: 'ascending' | 'descending' | undefined
}
interface DataTableProps<R> {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  /** how many there are in all, loaded or not */
  count: number
  keyOf: (row: R) => string
  onOpen: (row: R) => void
  onNearEnd?: () => void
  /** a class that sets `grid-template-columns` */
  className: string
  autoFocus?: boolean
}
const ROW = 36

export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, count, keyOf, onOpen, onNearEnd, className, autoFocus } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const name = useId()
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onNearEnd?.()
  }, [last, rows.length, onNearEnd])
  useFirstFocus(scroller, autoFocus)
  const current = Math.min(active, Math.max(0, rows.length - 1))
  const move = (event: KeyboardEvent) => {
    const row = rows[current]
    if (event.key === 'Enter' && event.target === scroller.current && row !== undefined) return onOpen(row)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2)
    const target = targetOf(event.key, current, page, rows.length)
    if (target === undefined || event.target !== scroller.current) return
    event.preventDefault()
    setActive(target)
    virtual.scrollToIndex(target)
  }
  const click = (event: MouseEvent) => {
    const index = Number((event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
    const row = rows[index]
    if (row === undefined) return
    setActive(index)
    onOpen(row)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid with virtual rows cannot be a table element
    <div
      ref={scroller}
      className={`${styles.table} ${className}`}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 ? `${name}-${current}` : undefined}
      onKeyDown={move}
      onClick={click}
    >
      <HeaderRow columns={columns} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active row
            <div
              key={keyOf(row)}
              id={`${name}-${index}`}
              className={styles.row}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === current}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
            >
              <Cells columns={columns} row={row} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Takes the focus when nothing else on the screen has it, so that the arrows work at once. */
function useFirstFocus(grid: RefObject<HTMLElement | null>, isWanted = false): void {
  useEffect(() => {
    const focused = document.activeElement
    if (isWanted && (focused === document.body || focused?.tagName === 'MAIN')) grid.current?.focus({ preventScroll: true })
  }, [grid, isWanted])
}

function targetOf(key: string, current: number, page: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.min(Math.max(0, target), Math.max(0, count - 1))
}

function Cells<R>({ columns, row }: { columns: readonly Column<R>[]; row: R }) {
  return columns.map(({ id, cell, isAmount }, index) => (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div key={id} role="gridcell" aria-colindex={index + 1} className={isAmount ? `${styles.cell} ${styles.amount}` : styles.cell}>
      {cell(row)}
    </div>
  ))
}

function HeaderRow<R>({ columns }: { columns: readonly Column<R>[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map(({ id, title, isAmount, onSort, sorted }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={onSort ? (sorted ?? 'none') : undefined}
            className={isAmount ? `${styles.cell} ${styles.amount}` : styles.cell}
          >
            {onSort ? (
              <button type="button" className={styles.sort} onClick={onSort}>
                {title}
                {sorted === 'ascending' && <ArrowUp aria-hidden />}
                {sorted === 'descending' && <ArrowDown aria-hidden />}
              </button>
            ) : (
              title
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
