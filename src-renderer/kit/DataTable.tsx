// A list of any length: virtual rows in an ARIA grid, moved through, selected and opened by keyboard, all of the same height.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { gridColumns, neededWidths } from './column-widths'
import styles from './DataTable.module.css'
import { rememberSpot, spotOf } from './list-memory'
import { type Column, TableHeader, TableRow } from './TableParts'
import { type Anchor, extended, targetOf, toggled } from './table-keys'

export type { Column } from './TableParts'

export interface Selection {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  /** names the button that selects all rows */
  allLabel: string
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
  const moveTo = (index: number) => {
    setActive(index)
    virtual.scrollToIndex(index)
  }
  const keys = useTableKeys({ ...props, current, moveTo, scroller })
  const isAll = selection !== undefined && rows.length > 0 && rows.every((row) => selection.chosen.has(keyOf(row)))
  const all = selection && {
    label: selection.allLabel,
    isChosen: isAll,
    onPress: () => selection.onChange(new Set(isAll ? [] : rows.map(keyOf))),
  }
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
      <div
        className={styles.rows}
        role="rowgroup"
        style={{ height: virtual.getTotalSize() }}
        onClick={(event) => {
          const index = keys.onClick(event)
          if (index === undefined) return
          setActive(index)
          rememberSpot(memory, { current: index, offset: scroller.current?.scrollTop ?? 0 })
        }}
      >
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

interface KeyProps<R> extends DataTableProps<R> {
  current: number
  moveTo: (index: number) => void
  scroller: React.RefObject<HTMLDivElement | null>
}

function useTableKeys<R>({ rows, keyOf, onOpen, selection, memory = '', current, moveTo, scroller }: KeyProps<R>) {
  const anchor = useRef<Anchor>(undefined)
  const choose = (event: KeyboardEvent): boolean => {
    const row = rows[current]
    if (!selection || row === undefined) return false
    if (event.key === ' ') selection.onChange(toggled(selection.chosen, keyOf(row)))
    else if (event.key === 'Escape' && selection.chosen.size > 0) selection.onChange(new Set())
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.onChange(new Set(rows.map(keyOf)))
    else return false
    anchor.current = undefined
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current]
    if (event.target !== scroller.current) return
    if (event.key === 'Enter' && row !== undefined) {
      rememberSpot(memory, { current, offset: scroller.current?.scrollTop ?? 0 })
      return onOpen(row)
    }
    if (choose(event)) return event.preventDefault()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2)
    const target = targetOf(event.key, current, page, rows.length)
    if (target === undefined) return
    event.preventDefault()
    if (selection && event.shiftKey) {
      anchor.current ??= { index: current, before: selection.chosen }
      selection.onChange(extended(anchor.current, target, rows.map(keyOf)))
    } else anchor.current = undefined
    moveTo(target)
  }
  /** Opens or selects; answers which row. */
  const onClick = (event: MouseEvent): number | undefined => {
    if (!(event.target instanceof Element)) return undefined
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN)
    const row = rows[index]
    if (row === undefined) return undefined
    if (!selection || (!event.target.closest('[data-mark]') && !event.shiftKey)) onOpen(row)
    else if (event.shiftKey) selection.onChange(extended({ index: current, before: selection.chosen }, index, rows.map(keyOf)))
    else selection.onChange(toggled(selection.chosen, keyOf(row)))
    return index
  }
  return { onKeyDown, onClick }
}
