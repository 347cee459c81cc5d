// Turns a pasted table into lines: its header says what the columns are, or the cell where the paste begins does, going right.
import { fold } from '#shared/basics/text'
import type { InvoiceLine } from '#shared/invoices/invoice'
import { COLUMNS, type Column } from './columns'
import { decimalSignOf, plainNumber } from './pasted-table'
import { readNumberCell } from './typed-cells'

export interface PasteSetting {
  /** where the paste begins */
  column: Column
  currency: string
  /** the reader's decimal sign, for numbers that could be read both ways */
  sign: '.' | ','
  unitOf: (text: string) => string | undefined
  rateOf: (text: string) => string | undefined
}
/** What could not be read keeps its text, so that it can be shown where it belongs. */
export interface PastedLine {
  change: Partial<InvoiceLine>
  unread: Partial<Record<Column, string>>
}
type Place = Column | 'ignored'

const HEADERS: Readonly<Record<Place, string>> = {
  name: 'name|item|product|service|title|position name|artikel|bezeichnung|leistung|produkt|artikelname|titel',
  description: 'description|details|text|notes?|beschreibung|langtext|bemerkung|notiz',
  quantity: 'qty|quantity|amount of units|hours|count|menge|anzahl|stunden|std',
  unit: 'unit|units|uom|einheit|me|mengeneinheit',
  unitPrice: 'price|unit price|rate|price per unit|unit cost|cost|preis|einzelpreis|ep|e-?preis|stuckpreis|stundensatz|satz|netto ?preis',
  discount: 'discount|disc|reduction|rabatt|nachlass|abzug',
  taxRateId: 'tax|vat|tax rate|vat rate|gst|ust|mwst|steuer|steuersatz|umsatzsteuer|ust-?satz|mwst-?satz',
  ignored:
    '#|no|nr|pos|position|line|sku|amount|total|sum|line total|betrag|gesamt|summe|gesamtpreis|netto|brutto|artikelnummer|art-?nr|lfd ?nr',
}
const isNumber = (cell: string) => /\d/.test(cell) && /^[^\p{L}]*\d[^\p{L}]*(?:\p{Sc}|[A-Z]{3})?$/u.test(cell)

function headerPlace(cell: string): Place | undefined {
  const word = fold(cell)
    .replace(/\(.*?\)|%|[.:€$£]|\b(?:eur|usd|gbp|chf|in)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const places = Object.keys(HEADERS) as Place[]
  return places.find((place) => new RegExp(`^(?:${HEADERS[place]})$`).test(word))
}

/** The places of the columns when the first row names them; a first row with numbers is data. */
function placesOfHeader(row: readonly string[]): Place[] | undefined {
  if (row.some(isNumber)) return undefined
  const places = row.map(headerPlace)
  const known = places.filter((place) => place !== undefined)
  if (known.length === 0 || known.length * 2 < row.filter(Boolean).length) return undefined
  // A table that only describes has no column called name: what it describes with is the name.
  const isNameless = !known.includes('name')
  const named = places.map((place) => (isNameless && place === 'description' ? 'name' : (place ?? 'ignored')))
  return named.map((place, index) => (named.indexOf(place) === index ? place : 'ignored'))
}

/** From the first cell to the right; description and unit are passed over where the table has numbers in their place. */
function placesFrom(first: Column, rows: readonly string[][]): Place[] {
  const width = Math.max(...rows.map((row) => row.length))
  const places: Place[] = []
  const left = COLUMNS.slice(COLUMNS.indexOf(first))
  for (let index = 0; index < width; index += 1) {
    const filled = rows.map((row) => row[index] ?? '').filter(Boolean)
    const holdsNumbers = filled.length > 0 && filled.filter(isNumber).length * 2 > filled.length
    while (index > 0 && holdsNumbers && (left[0] === 'description' || left[0] === 'unit')) left.shift()
    places.push(left.shift() ?? 'ignored')
  }
  return places
}

/** The lines of a table, each as what it changes in a new or an existing line; `hasNames` tells whether they are whole new lines. */
export function linesOfTable(table: readonly string[][], setting: PasteSetting): { lines: PastedLine[]; hasNames: boolean } {
  const header = placesOfHeader(table[0] ?? [])
  const rows = header ? table.slice(1) : table
  const places = header ?? placesFrom(setting.column, rows)
  const isPercent = places.map((_, index) => header !== undefined && (table[0]?.[index] ?? '').includes('%'))
  const signs = places.map((place, index) =>
    place === 'quantity' || place === 'unitPrice' || place === 'discount'
      ? decimalSignOf(
          rows.map((row) => row[index] ?? ''),
          setting.sign,
        )
      : setting.sign,
  )
  const lines = rows.map((row) => {
    const line: PastedLine = { change: {}, unread: {} }
    places.forEach((place, index) => {
      const cell = row[index] ?? ''
      if (place === 'ignored' || cell === '') return
      const change = readCell(place, cell, setting, signs[index] ?? setting.sign, isPercent[index] ?? false)
      if (change === undefined) line.unread[place] = cell
      else line.change = { ...line.change, ...change }
    })
    return line
  })
  return { lines, hasNames: places.includes('name') }
}

function readCell(
  place: Column,
  cell: string,
  setting: PasteSetting,
  sign: '.' | ',',
  isPercent: boolean,
): Partial<InvoiceLine> | undefined {
  switch (place) {
    case 'name': {
      const [name = '', ...more] = cell.split('\n')
      return more.length > 0 ? { name: name.trim().slice(0, 500), description: more.join('\n').trim() } : { name: name.slice(0, 500) }
    }
    case 'description':
      return { description: cell }
    case 'unit': {
      const unit = setting.unitOf(cell)
      return unit === undefined ? undefined : { unit }
    }
    case 'taxRateId': {
      const taxRateId = setting.rateOf(cell)
      return taxRateId === undefined ? undefined : { taxRateId }
    }
    default: {
      const plain = place === 'quantity' && cell.includes(':') ? cell : plainNumber(cell, sign)
      return /\d/.test(cell) ? readNumberCell(place, isPercent && !plain.includes('%') ? `${plain}%` : plain, setting.currency) : undefined
    }
  }
}
