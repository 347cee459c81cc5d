// Reads what is typed or pasted into a cell of a line, and writes a cell as the text that one edits.
import { formatDecimal } from '#shared/basics/decimal'
import { minorToPrice } from '#shared/basics/money'
import type { InvoiceLine, Reduction } from '#shared/invoices/invoice'
import { decimalSign, ratePercentText } from '../../kit/format'
import { readDecimal, readMinor, readPpm } from '../../kit/typed-number'

/** "12,5" and "1:30" (hours and minutes, to six decimals); undefined when it is no quantity. */
export function readQuantity(typed: string): string | undefined {
  const hours = /^\s*(\d{1,6}):([0-5]\d)\s*$/.exec(typed)
  if (!hours) return readDecimal(typed)
  const minutes = BigInt(hours[1] ?? 0) * 60n + BigInt(hours[2] ?? 0)
  return formatDecimal({ units: (minutes * 1_000_000n + 30n) / 60n, scale: 6 })
}

/** "10%" is a part of the line, "10" an amount of the currency, nothing or zero no discount; undefined when it cannot be read. */
export function readReduction(typed: string, currency: string): Reduction | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (text.includes('%')) {
    const ppm = readPpm(text.replace('%', ''))
    return ppm === undefined ? undefined : ppm === 0 ? null : { kind: 'percent', ppm }
  }
  const amountMinor = readMinor(text, currency)
  if (amountMinor === undefined || amountMinor < 0) return undefined
  return amountMinor === 0 ? null : { kind: 'amount', amountMinor }
}

/** A decimal as one edits it: no grouping, the reader's decimal sign. */
export function editDecimal(decimal: string): string {
  return decimal.replace('.', decimalSign())
}

/** A discount or charge as one edits it: "10%" or "12.50". */
export function editReduction(value: Reduction | null, currency: string): string {
  if (value === null) return ''
  return editDecimal(value.kind === 'percent' ? `${ratePercentText(value.ppm)}%` : minorToPrice(value.amountMinor, currency))
}

export type NumberColumn = 'quantity' | 'unitPrice' | 'discount'

/** The change that a typed text makes to a line; undefined when it cannot be read. */
export function readNumberCell(column: NumberColumn, typed: string, currency: string): Partial<InvoiceLine> | undefined {
  if (column === 'discount') {
    const discount = readReduction(typed, currency)
    return discount === undefined ? undefined : { discount }
  }
  if (typed.trim() === '') return column === 'unitPrice' ? { unitPrice: '0' } : undefined
  const decimal = column === 'quantity' ? readQuantity(typed) : readDecimal(typed)
  return decimal === undefined ? undefined : { [column]: decimal }
}

export function editNumberCell(column: NumberColumn, line: InvoiceLine, currency: string): string {
  return column === 'discount' ? editReduction(line.discount, currency) : editDecimal(line[column])
}
