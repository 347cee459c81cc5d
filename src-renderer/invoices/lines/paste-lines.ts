// Puts pasted rows into the draft: whole lines below the active one, single columns over the lines from the active one on.
import { fold } from '#shared/basics/text'
import { type InvoiceLine, MAX_LINES } from '#shared/invoices/invoice'
import { decimalSign } from '../../kit/format'
import { readUnit, unitName } from '../units'
import { COLUMNS } from './columns'
import { cellId } from './grid-store'
import type { Row, Rows } from './line-commands'
import { placeOf } from './line-mover'
import { type LinesContext, matching } from './lines-context'
import { isBlank, newLine } from './new-line'
import { linesOfTable, type PastedLine } from './pasted-lines'
import { readTable } from './pasted-table'

export interface Pasted {
  count: number
  unread: number
}

/** Undefined when the text is no table: then it is pasted into the cell as it is. */
export function pasteLines(text: string, context: LinesContext, newTax: string | null): Pasted | undefined {
  const { store, grid, currency } = context
  const table = readTable(text)
  const place = placeOf(store, grid)
  const column = place?.column ?? 'name'
  const isProse = table?.every((row) => row.length === 1) && (column === 'description' || table.length === 1)
  if (table === undefined || isProse) return undefined
  const setting = { column, currency, sign: decimalSign(), unitOf: readUnit, rateOf: (cell: string) => rateOf(cell, context) } as const
  const { lines, hasNames } = linesOfTable(table, setting)
  if (lines.length === 0) return undefined
  const index = place?.index ?? 0
  let touched: Rows = []
  store.getState().arrange((rows, newKey) => {
    const blank = newLine(rows[index]?.line, newTax)
    const next = hasNames ? pasteWhole(rows, index, lines, blank, newKey) : pasteOver(rows, index, lines, blank, newKey)
    touched = next.touched
    return next.rows
  })
  const unread = touched.flatMap(({ key }, at) =>
    COLUMNS.map((name): [string, string | undefined] => [cellId(key, name), lines[at]?.unread[name]]),
  )
  grid.getState().setUnread(Object.fromEntries(unread))
  const last = touched.at(-1)
  if (last) grid.getState().go(last.key, column === 'description' ? 'name' : column)
  return { count: touched.length, unread: unread.filter(([, cell]) => cell !== undefined).length }
}

interface Change {
  rows: Rows
  touched: Rows
}

function pasteWhole(rows: Rows, index: number, lines: readonly PastedLine[], blank: InvoiceLine, newKey: () => number): Change {
  const isReplacing = rows[index] !== undefined && isBlank(rows[index].line)
  const room = MAX_LINES - rows.length + (isReplacing ? 1 : 0)
  const touched = lines.slice(0, room).map(({ change }): Row => ({ key: newKey(), line: { ...blank, ...change } }))
  return { rows: rows.toSpliced(isReplacing ? index : Math.min(rows.length, index + 1), isReplacing ? 1 : 0, ...touched), touched }
}

function pasteOver(rows: Rows, index: number, lines: readonly PastedLine[], blank: InvoiceLine, newKey: () => number): Change {
  const touched = lines.slice(0, MAX_LINES - index).map(({ change }, at): Row => {
    const row = rows[index + at]
    return row ? { key: row.key, line: { ...row.line, ...change } } : { key: newKey(), line: { ...blank, ...change } }
  })
  return { rows: rows.toSpliced(index, touched.length, ...touched), touched }
}

/** "19%", "19", "0.19" and the name of a rate; a number finds the rate with that number only. */
function rateOf(cell: string, { rates }: LinesContext): string | undefined {
  const number = /^\D*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(cell)?.[1]?.replace(',', '.')
  if (number === undefined) return matching(rates, cell, fold)[0]?.id
  const percent = Number(number)
  const isRate = (wanted: number) => rates.find(({ label }) => Math.abs(Number.parseFloat(label.replace(',', '.')) - wanted) < 1e-9)?.id
  return isRate(percent) ?? (percent > 0 && percent < 1 && !cell.includes('%') ? isRate(percent * 100) : undefined)
}

/** The selected rows as a table for a spreadsheet; undefined when only one is selected. */
export function copyLines({ store, grid, rates }: LinesContext): string | undefined {
  const place = placeOf(store, grid)
  if (place === undefined || place.range.from === place.range.to) return undefined
  const word = (options: LinesContext['rates'], id: string | null) => options.find((option) => option.id === id)?.label ?? id ?? ''
  const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const rows = place.rows
    .slice(place.range.from, place.range.to + 1)
    .map(({ line }) => [
      line.name,
      line.description,
      line.quantity.replace('.', decimalSign()),
      unitName(line.unit),
      line.unitPrice.replace('.', decimalSign()),
      line.discount?.kind === 'percent' ? `${line.discount.ppm / 10_000}%` : '',
      word(rates, line.taxRateId),
    ])
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}
