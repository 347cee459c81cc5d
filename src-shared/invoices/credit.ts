// A credit note made from an invoice: all of its lines, or chosen ones with chosen quantities; amounts stay positive.
import type { CalendarDate } from '../basics/calendar-date'
import { compareDecimals, type Decimal, isZeroDecimal, parseDecimal, subtractDecimals } from '../basics/decimal'
import { fail } from '../basics/failure'
import { type Minor, roundRatio, toMinor } from '../basics/money'
import type { TaxRate } from '../tax-rates/tax-rate'
import { exactRest, leftOf } from './credit-rest'
import { invoiceFailures } from './failures'
import type { Adjustment, InvoiceContent, InvoiceLine, Reduction } from './invoice'
import { partOfSource } from './taking'
import type { Totals } from './totals'

export interface CreditedLine {
  /** 0 is the first */
  line: number
  /** all of the line when left out */
  quantity?: Decimal | undefined
}
export interface CreditedInvoice {
  id: string
  number: string
  content: InvoiceContent
  totals: Totals
  /** left out where nothing is known of credit notes before */
  before?: CreditedBefore
}
export interface CreditNote {
  content: InvoiceContent
  totals: Totals
}
export interface CreditedBefore {
  /** the credit notes over the invoice that count */
  notes: readonly CreditNote[]
  taxRates: readonly TaxRate[]
  totalsOf: (content: InvoiceContent) => Totals
}

/**
 * The content of a credit note over an invoice: of all that is not credited yet, or of chosen lines. Amount discounts of a line are taken in
 * proportion to its quantity, those of the document in proportion to the chosen lines; what completes the invoice takes exactly what is left.
 * Refuses (`credit_line_unknown`, `credit_line_twice`, `credit_quantity_exceeded`, `credit_nothing_left`) what the invoice does not have.
 */
export function creditContent(invoice: CreditedInvoice, chosen: readonly CreditedLine[] | undefined, today: CalendarDate): InvoiceContent {
  const { id, number, content, totals, before } = invoice
  const left = leftQuantities(content, before?.notes.map((note) => note.content) ?? [])
  const picked = chosen ? chosen.map((pick, index) => pickLine(left, pick, chosen.slice(0, index))) : left.flatMap(wholeOfLeft)
  if (before && before.notes.length > 0 && leftOf(totals, before.notes) <= 0) throw fail(invoiceFailures.credit_nothing_left, { number })
  // A credit note takes back the deduction of an advance like every other line; it deducts none itself.
  const lines = picked.map((pick) => ({ ...creditLine(content, pick, left), advance: null, creditsLine: pick.line }))
  const share = { part: sumOf(picked.map(({ line, quantity }) => lineShare(content, totals, line, quantity))), whole: totals.linesMinor }
  const isWhole = picked.length === content.lines.length && picked.every(({ line, quantity }) => quantity === content.lines[line]?.quantity)
  const adjustments = isWhole ? content.adjustments : content.adjustments.map((adjustment) => scaleAdjustment(adjustment, share))
  const { deposits: _deposits, ...rest } = content
  const note: InvoiceContent = {
    ...rest,
    type: 'credit_note',
    number: '',
    issueOn: today,
    dueOn: null,
    lines,
    adjustments,
    creditsInvoiceId: id,
  }
  const completes = left.every(
    (quantity, line) => isZeroDecimal(quantity) || picked.some((one) => one.line === line && one.quantity === quantity),
  )
  return before && before.notes.length > 0 && completes ? exactRest(note, { ...invoice, before }) : note
}

function wholeOfLeft(quantity: Decimal, line: number): Picked[] {
  return isZeroDecimal(quantity) ? [] : [{ line, quantity }]
}

/** The quantity of each line that no credit note takes back yet. */
export function leftQuantities({ lines }: InvoiceContent, notes: readonly InvoiceContent[]): Decimal[] {
  const credited = notes.flatMap((note) => note.lines)
  return lines.map(({ quantity }, index) => {
    const parts = credited.filter(({ creditsLine }) => creditsLine === index).map((line) => line.quantity)
    return parts.length === 0 ? quantity : subtractDecimals(quantity, ...parts)
  })
}

interface Picked {
  line: number
  quantity: Decimal
}

function pickLine(left: readonly Decimal[], { line, quantity }: CreditedLine, earlier: readonly CreditedLine[]): Picked {
  const most = left[line]
  if (most === undefined) throw fail(invoiceFailures.credit_line_unknown, { line, lines: left.length })
  if (earlier.some((one) => one.line === line))
    throw fail(invoiceFailures.credit_line_twice, { path: `lines.${earlier.length}.line`, line })
  if (quantity !== undefined && compareDecimals(quantity, most) === 0 && !isZeroDecimal(most)) return { line, quantity: most }
  const wanted = quantity ?? most
  const isWithin = parseDecimal(most).units < 0n ? compareDecimals(wanted, most) >= 0 : compareDecimals(wanted, most) <= 0
  const isSameWay = parseDecimal(wanted).units * parseDecimal(most).units > 0n
  if (!isWithin || !isSameWay)
    throw fail(invoiceFailures.credit_quantity_exceeded, { path: `lines.${earlier.length}.quantity`, line, quantity: wanted, most })
  return { line, quantity: wanted }
}

function creditLine(content: InvoiceContent, { line: index, quantity }: Picked, left: readonly Decimal[]): InvoiceLine {
  const line = content.lines[index]
  if (line === undefined) throw fail(invoiceFailures.credit_line_unknown, { line: index, lines: content.lines.length })
  if (quantity === line.quantity) return line
  const scale = (reduction: Reduction | null) =>
    reduction?.kind === 'amount' ? { ...reduction, amountMinor: inProportion(reduction.amountMinor, quantity, line.quantity) } : reduction
  // Hours come back with the credit note that completes their line.
  const isBack = line.source?.kind === 'work' && quantity === left[index]
  const source = line.source && !isBack ? partOfSource(line.source) : line.source
  return { ...line, quantity, discount: scale(line.discount), charge: scale(line.charge), source }
}

function inProportion(amount: Minor, part: Decimal, whole: Decimal): Minor {
  const [p, w] = [parseDecimal(part), parseDecimal(whole)]
  return toMinor(roundRatio(BigInt(amount) * p.units * 10n ** BigInt(w.scale), w.units * 10n ** BigInt(p.scale)))
}

function lineShare(content: InvoiceContent, totals: Totals, index: number, quantity: Decimal | undefined): Minor {
  const amount = totals.lines[index]?.lineMinor ?? 0
  const whole = content.lines[index]?.quantity
  return quantity === undefined || whole === undefined ? amount : inProportion(amount, quantity, whole)
}

function scaleAdjustment(adjustment: Adjustment, { part, whole }: { part: Minor; whole: Minor }): Adjustment {
  const { value } = adjustment
  if (value.kind === 'percent' || whole === 0) return adjustment
  return {
    ...adjustment,
    value: { kind: 'amount', amountMinor: Math.max(0, toMinor(roundRatio(BigInt(value.amountMinor) * BigInt(part), BigInt(whole)))) },
  }
}

function sumOf(amounts: readonly Minor[]): Minor {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

/** Refuses (`credit_exceeds_invoice`) a credit note that takes back more of an invoice than is left of it. */
export function checkCredit(credit: Minor, invoice: { totalMinor: Minor; creditedMinor: Minor; currency: string }): void {
  const leftMinor = invoice.totalMinor - invoice.creditedMinor
  if (credit > leftMinor)
    throw fail(invoiceFailures.credit_exceeds_invoice, { path: 'lines', creditMinor: credit, leftMinor, currency: invoice.currency })
}

/** Refuses (`total_below_credit`) an invoice that would come to less than its credit notes take back. */
export function checkCredited(totalMinor: Minor, { creditedMinor, currency }: { creditedMinor: Minor; currency: string }): void {
  if (creditedMinor > 0 && totalMinor < creditedMinor)
    throw fail(invoiceFailures.total_below_credit, { totalMinor, creditedMinor, currency })
}

/** Refuses (`credit_quantity_exceeded`) a credit note that, with the others over the invoice, takes back more of a line than it has. */
export function checkCreditedLines(note: InvoiceContent, invoice: InvoiceContent, others: readonly InvoiceContent[]): void {
  const most = leftQuantities(invoice, others)
  const left = leftQuantities(invoice, [...others, note])
  invoice.lines.forEach(({ quantity }, line) => {
    const after = left[line] ?? quantity
    if (after === most[line] || parseDecimal(after).units * parseDecimal(quantity).units >= 0n) return
    const wanted = subtractDecimals(most[line] ?? quantity, after)
    const at = note.lines.findIndex(({ creditsLine }) => creditsLine === line)
    throw fail(invoiceFailures.credit_quantity_exceeded, {
      path: `lines.${at}.quantity`,
      line,
      quantity: wanted,
      most: most[line] ?? quantity,
    })
  })
}
