// The header and the rows of a list.
import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Sizing } from './column-widths'
import styles from './DataTable.module.css'

export interface Column<R> extends Sizing<R> {
  cell: (row: R) => ReactNode
  isAmount?: boolean
  /** asks for another order; undefined: the column cannot be sorted by */
  onSort?: (() => void) | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

const cellClass = (isAmount = false) => (isAmount ? `${styles.cell} ${styles.amount}` : styles.cell)

interface HeaderProps<R> {
  columns: readonly Column<R>[]
  /** selects all rows or none; undefined: rows cannot be selected */
  all?: { label: string; isChosen: boolean; onPress: () => void } | undefined
}

export function TableHeader<R>({ columns, all }: HeaderProps<R>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid with virtual rows cannot be a table element
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {all && (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is
          <div role="columnheader" aria-colindex={1} className={styles.cell}>
            <button type="button" className={styles.mark} aria-label={all.label} aria-pressed={all.isChosen} onClick={all.onPress}>
              <Mark isChosen={all.isChosen} />
            </button>
          </div>
        )}
        {columns.map((column, index) => (
          <HeaderCell key={column.id} column={column} index={index + (all ? 2 : 1)} />
        ))}
      </div>
    </div>
  )
}

function HeaderCell<R>({ column: { title, isAmount, onSort, sorted }, index }: { column: Column<R>; index: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div role="columnheader" aria-colindex={index} aria-sort={onSort ? (sorted ?? 'none') : undefined} className={cellClass(isAmount)}>
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
  )
}

function Mark({ isChosen }: { isChosen: boolean }) {
  return (
    <span className={styles.box} data-chosen={isChosen || undefined}>
      {isChosen && <Check aria-hidden />}
    </span>
  )
}

interface RowProps<R> {
  id: string
  index: number
  start: number
  row: R
  columns: readonly Column<R>[]
  isCurrent: boolean
  /** undefined: rows cannot be selected */
  isChosen: boolean | undefined
}

function RowOf<R>({ id, index, start, row, columns, isCurrent, isChosen }: RowProps<R>) {
  const first = isChosen === undefined ? 1 : 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active row
    <div
      id={id}
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen ?? isCurrent}
      data-index={index}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {isChosen !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div role="gridcell" aria-colindex={1} className={styles.cell} data-mark>
          <Mark isChosen={isChosen} />
        </div>
      )}
      {columns.map(({ id: column, cell, isAmount }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div key={column} role="gridcell" aria-colindex={at + first} className={cellClass(isAmount)}>
          {cell(row)}
        </div>
      ))}
    </div>
  )
}

/** Drawn again only when something of its own changes: a list scrolls smoothly then. */
export const TableRow = memo(RowOf) as typeof RowOf
