// The active cell with text or a number in it: what is typed goes into the draft at every key; Escape gives back what was there.
import { type KeyboardEvent, useRef, useState } from 'react'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { cellId } from './grid-store'
import styles from './Lines.module.css'
import type { LinesContext } from './lines-context'
import { editNumberCell, type NumberColumn, readNumberCell } from './typed-cells'
import { useCellField } from './use-cell-field'

export interface CellProps {
  rowKey: number
  line: InvoiceLine
  label: string
  context: LinesContext
  describedBy: string | undefined
  unread: string | undefined
}

/** Answers Escape once while the line differs from what it was when one came. */
export function useRevert({ rowKey, line, context }: CellProps, change: (was: InvoiceLine) => Partial<InvoiceLine>) {
  const was = useRef(line)
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || was.current === line) return
    event.preventDefault()
    event.stopPropagation()
    context.store.getState().changeLine(rowKey, change(was.current))
  }
}

export function DescriptionCell(props: CellProps) {
  const { rowKey, line, label, context, describedBy } = props
  const field = useCellField(context)
  const revert = useRevert(props, ({ description }) => ({ description }))
  return (
    <textarea
      ref={field}
      rows={1}
      className={styles.input}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={context.t.columns.description}
      value={line.description}
      onChange={({ target }) => context.store.getState().changeLine(rowKey, { description: target.value })}
      onKeyDown={revert}
    />
  )
}

export function NumberCell({ column, ...props }: CellProps & { column: NumberColumn }) {
  const { rowKey, line, label, context, describedBy, unread } = props
  const { store, grid, currency } = context
  const field = useCellField(context)
  const value = line[column]
  // What was typed counts only for the value it was typed over: an undo or another window shows its own.
  const [entry, setEntry] = useState(unread === undefined ? undefined : { typed: unread, value })
  const typed = entry?.value === value ? entry.typed : undefined
  const revert = useRevert(props, (was) => ({ [column]: was[column] }))
  const change = (text: string) => {
    const read = readNumberCell(column, text, currency)
    setEntry({ typed: text, value: read === undefined ? value : (read[column] as typeof value) })
    grid.getState().setUnread({ [cellId(rowKey, column)]: read === undefined ? text : undefined })
    if (read) store.getState().changeLine(rowKey, read)
  }
  return (
    <textarea
      ref={field}
      rows={1}
      inputMode="decimal"
      className={`${styles.input} ${styles.number}`}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={unread !== undefined}
      placeholder={column === 'discount' ? context.t.discountPlaceholder : undefined}
      value={typed ?? editNumberCell(column, line, currency)}
      onChange={({ target }) => change(target.value.replaceAll('\n', ' '))}
      onBlur={() => unread === undefined && setEntry(undefined)}
      onKeyDown={revert}
    />
  )
}
