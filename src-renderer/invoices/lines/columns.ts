// The cells of a line, in the order in which one writes them.
import type { InvoiceLine } from '#shared/invoices/invoice'

export const COLUMNS = [
  'name',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'discount',
  'taxRateId',
] as const satisfies readonly (keyof InvoiceLine)[]
export type Column = (typeof COLUMNS)[number]

/** The column to the left or right; undefined beyond the edge. A description that says nothing is passed over. */
export function columnBeside(column: Column, by: -1 | 1, line: Pick<InvoiceLine, 'description'>): Column | undefined {
  const next = COLUMNS[COLUMNS.indexOf(column) + by]
  return next === 'description' && line.description === '' ? COLUMNS[COLUMNS.indexOf(next) + by] : next
}
