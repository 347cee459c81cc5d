// What is left of the lines of an invoice after its credit notes: by quantity, or by amount where a line was credited by amount.
import { compareDecimals, type Decimal, isZeroDecimal, parseDecimal, subtractDecimals } from '../basics/decimal'
import { type Minor, minorToPrice, roundRatio, toMinor } from '../basics/money'
import type { TaxRate } from '../tax-rates/tax-rate'
import type { InvoiceContent, InvoiceLine, Reduction } from './invoice'
import { partOfSource } from './taking'
import { lineTotals, type Totals } from './totals'

/** An issued invoice or credit note. */
export interface Issued {
  content: InvoiceContent
  totals: Totals
  taxRates: readonly TaxRate[]
}
export interface LineRest {
  /** null: only an amount is left */
  quantity: Decimal | null
  amountMinor: Minor
  isTouched: boolean
}

/** What each line of the invoice has left, and what its credit notes credited without a line of the invoice. */
export function lineRests({ content, totals }: Issued, notes: readonly Issued[]): { rests: LineRest[]; strays: InvoiceLine[] } {
  const strays: InvoiceLine[] = []
  const rests = content.lines.map(({ quantity }, index): LineRest => {
    return { quantity, amountMinor: totals.lines[index]?.lineMinor ?? 0, isTouched: false }
  })
  for (const note of notes)
    note.content.lines.forEach((line, position) => {
      const index = creditedIndex(content, line)
      const amountMinor = note.totals.lines[position]?.lineMinor ?? 0
      const [of, rest] = [content.lines[index], rests[index]]
      if (of && rest) rests[index] = lessLine(rest, of, line, amountMinor)
      else if (amountMinor !== 0) strays.push(amountLine({ ...line, source: null }, 0 - amountMinor, content.currency))
    })
  return { rests, strays }
}

/** The line that a line of a credit note takes back; what was written before lines said so is known by its words and price. */
function creditedIndex({ lines }: InvoiceContent, line: InvoiceLine): number {
  if (line.credits) return lines[line.credits.line]?.taxRateId === line.taxRateId ? line.credits.line : -1
  return lines.findIndex(
    (one) => one.name === line.name && one.description === line.description && hasSamePrice(one, line) && one.taxRateId === line.taxRateId,
  )
}

function hasSamePrice(one: InvoiceLine, other: InvoiceLine): boolean {
  return (
    compareDecimals(one.unitPrice, other.unitPrice) === 0 && compareDecimals(one.pricePer, other.pricePer) === 0 && one.unit === other.unit
  )
}

function lessLine(rest: LineRest, of: InvoiceLine, line: InvoiceLine, amountMinor: Minor): LineRest {
  const left = rest.quantity !== null && hasSamePrice(of, line) ? subtractDecimals(rest.quantity, line.quantity) : null
  const isLeft = left !== null && parseDecimal(left).units * parseDecimal(of.quantity).units > 0n
  return { quantity: isLeft ? left : null, amountMinor: rest.amountMinor - amountMinor, isTouched: true }
}

/** The line over all that is left of it; undefined when nothing is. */
export function restLine(content: InvoiceContent, index: number, rest: LineRest): InvoiceLine | undefined {
  const line = content.lines[index]
  if (line === undefined || (rest.quantity === null && rest.amountMinor === 0)) return undefined
  const source = line.source && rest.isTouched ? { source: partly(line.source) } : {}
  const left =
    rest.quantity === null
      ? amountLine(line, rest.amountMinor, content.currency)
      : withAmount(scaledLine(line, rest.quantity), rest.amountMinor, content.currency)
  return { ...left, ...source, credits: { line: index } }
}

/** The hours and expenses of work come back with what is left of its line; a part of a proposal's item is an amount from now on. */
function partly(source: NonNullable<InvoiceLine['source']>) {
  return source.kind === 'work' ? source : partOfSource(source)
}

/** The line with another quantity; its discounts and charges in amounts go with it. */
export function scaledLine(line: InvoiceLine, quantity: Decimal): InvoiceLine {
  if (isZeroDecimal(line.quantity) || compareDecimals(quantity, line.quantity) === 0) return line
  const scale = (reduction: Reduction | null) =>
    reduction?.kind === 'amount' ? { ...reduction, amountMinor: inProportion(reduction.amountMinor, quantity, line.quantity) } : reduction
  return { ...line, quantity, discount: scale(line.discount), charge: scale(line.charge) }
}

/** amount x part / whole, rounded. */
export function inProportion(amount: Minor, part: Decimal, whole: Decimal): Minor {
  const [p, w] = [parseDecimal(part), parseDecimal(whole)]
  return toMinor(roundRatio(BigInt(amount) * p.units * 10n ** BigInt(w.scale), w.units * 10n ** BigInt(p.scale)))
}

/** The line with a discount or charge that makes it come to exactly the amount. */
export function withAmount(line: InvoiceLine, amountMinor: Minor, currency: string): InvoiceLine {
  const { lineMinor, extendedMinor, discountMinor, chargeMinor } = lineTotals(line, currency)
  const missing = amountMinor - lineMinor
  if (missing === 0) return line
  const [discount, charge] = [discountMinor - Math.min(0, missing), chargeMinor + Math.max(0, missing)]
  const merged = amountMinor - extendedMinor
  if (discount >= 0 && charge >= 0) return { ...line, discount: inAmount(discount), charge: inAmount(charge) }
  return { ...line, discount: inAmount(Math.max(0, -merged)), charge: inAmount(Math.max(0, merged)) }
}

function inAmount(amountMinor: Minor): Reduction | null {
  return amountMinor === 0 ? null : { kind: 'amount', amountMinor }
}

/** The line as one piece of this amount. */
export function amountLine(line: InvoiceLine, amountMinor: Minor, currency: string): InvoiceLine {
  const { credits: _credits, ...rest } = line
  const unitPrice = minorToPrice(Math.abs(amountMinor), currency)
  return { ...rest, quantity: amountMinor < 0 ? '-1' : '1', unit: 'C62', pricePer: '1', discount: null, charge: null, unitPrice }
}
