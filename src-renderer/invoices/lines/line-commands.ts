// What one does to the lines as a whole: insert, remove, duplicate, move, fill down. Each answers new rows and leaves the old ones as they are.
import { type InvoiceLine, MAX_LINES } from '#shared/invoices/invoice'
import type { Column } from './columns'

/** `key` names a line for as long as it lives. */
export interface Row {
  key: number
  line: InvoiceLine
}
export type Rows = readonly Row[]
/** Neighbouring rows by index, the last one included. */
export interface Range {
  from: number
  to: number
}

/** Puts rows before the one at `at`; what goes beyond the longest document is left out. */
export function insertRows(rows: Rows, at: number, added: Rows): Rows {
  return rows.toSpliced(at, 0, ...added.slice(0, Math.max(0, MAX_LINES - rows.length)))
}

export function removeRows(rows: Rows, { from, to }: Range): Rows {
  return rows.toSpliced(from, to - from + 1)
}

/** The same rows once more, below. */
export function duplicateRows(rows: Rows, range: Range, newKey: () => number): Rows {
  const copies = rows.slice(range.from, range.to + 1).map(({ line }) => ({ key: newKey(), line }))
  return insertRows(rows, range.to + 1, copies)
}

/** Moves rows into the gap before the row that is at `gap` now (the number of rows: to the end). */
export function moveRows(rows: Rows, { from, to }: Range, gap: number): Rows {
  if (gap >= from && gap <= to + 1) return rows
  const moving = rows.slice(from, to + 1)
  const rest = rows.toSpliced(from, moving.length)
  return rest.toSpliced(gap > to ? gap - moving.length : gap, 0, ...moving)
}

/** One place up (-1) or down (1); at the edge nothing moves. */
export function shiftRows(rows: Rows, range: Range, by: -1 | 1): Rows {
  const gap = by < 0 ? range.from - 1 : range.to + 2
  return gap < 0 || gap > rows.length ? rows : moveRows(rows, range, gap)
}

/** Copies a cell downwards: from the first selected row to the others; where only one is selected, from the row above it. */
export function fillDown(rows: Rows, { from, to }: Range, column: Column): Rows {
  const source = rows[from === to ? from - 1 : from]
  if (source === undefined) return rows
  const cell = cellOf(source.line, column)
  return rows.map((row, index) => (index >= from && index <= to && row !== source ? { ...row, line: { ...row.line, ...cell } } : row))
}

/** What belongs to a cell: a name with its product, a price with the quantity that it is for. */
function cellOf(line: InvoiceLine, column: Column): Partial<InvoiceLine> {
  if (column === 'name') return { name: line.name, productId: line.productId }
  if (column === 'unitPrice') return { unitPrice: line.unitPrice, pricePer: line.pricePer }
  return { [column]: line[column] }
}
