// The table that the demo prints.
import { minorToDecimal } from '#shared/basics/money'

export interface TableRow {
  number: string
  client: string
  currency: string
  net_minor: number | null
  tax_minor: number | null
  payable_minor: number | null
  pdf: string | null
  pages: number | null
  ms: number | null
}

const HEAD = ['number', 'client', 'currency', 'net', 'tax', 'payable', 'PDF', 'pages', 'ms']
const RIGHT = new Set(['net', 'tax', 'payable', 'pages', 'ms'])

export function table(rows: readonly TableRow[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    RIGHT.has(HEAD[column] ?? '') ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return cells.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('')
}

function cellsOf(row: TableRow): string[] {
  const money = (amount: number | null) => (amount === null ? '' : minorToDecimal(amount, row.currency))
  const name = row.pdf?.split(/[\\/]/).at(-1) ?? ''
  const { number, client, currency } = row
  return [
    number,
    short(client, 30),
    currency,
    money(row.net_minor),
    money(row.tax_minor),
    money(row.payable_minor),
    short(name, 44),
    String(row.pages ?? ''),
    String(row.ms ?? ''),
  ]
}

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
