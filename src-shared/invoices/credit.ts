// A credit note made from an invoice: all of its lines, or chosen ones with chosen quantities; amounts stay positive.
import type { CalendarDate } from '../basics/calendar-date'
import { compareDecimals, type Decimal, parseDecimal } from '../basics/decimal'
import { fail } from '../basics/failure'
import { type Minor, roundRatio, toMinor } from '../basics/money'
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
}

/**
 * The content of a credit note over an invoice. Amount discounts of a line are taken in proportion to its quantity, those of the document in
 * proportion to the chosen lines. Refuses (`credit_line_unknown`, `credit_quantity_exceeded`) what the invoice does not have.
 */
export function creditContent(
  { id, content, totals }: CreditedInvoice,
  chosen: readonly CreditedLine[] | undefined,
  today: CalendarDate,
): InvoiceContent {
  const picked: readonly CreditedLine[] = chosen ?? content.lines.map((_, line) => ({ line }))
  // A credit note takes back the deduction of an advance like every other line; it deducts none itself.
  const lines = picked.map((pick) => ({ ...creditLine(content, pick), advance: null }))
  const share = { part: sumOf(picked.map(({ line, quantity }) => lineShare(content, totals, line, quantity))), whole: totals.linesMinor }
  const adjustments = chosen ? content.adjustments.map((adjustment) => scaleAdjustment(adjustment, share)) : content.adjustments
  const { deposits: _deposits, ...rest } = content
  return { ...rest, type: 'credit_note', number: '', issueOn: today, dueOn: null, lines, adjustments, creditsInvoiceId: id }
}

function creditLine(content: InvoiceContent, { line: index, quantity }: CreditedLine): InvoiceLine {
  const line = content.lines[index]
  if (line === undefined) throw fail(invoiceFailures.credit_line_unknown, { line: index, lines: content.lines.length })
  if (quantity === undefined || compareDecimals(quantity, line.quantity) === 0) return line
  const isWithin =
    parseDecimal(line.quantity).units < 0n ? compareDecimals(quantity, line.quantity) >= 0 : compareDecimals(quantity, line.quantity) <= 0
  const isSameWay = parseDecimal(quantity).units * parseDecimal(line.quantity).units > 0n
  if (!isWithin || !isSameWay) throw fail(invoiceFailures.credit_quantity_exceeded, { line: index, quantity, most: line.quantity })
  const scale = (reduction: Reduction | null) =>
    reduction?.kind === 'amount' ? { ...reduction, amountMinor: inProportion(reduction.amountMinor, quantity, line.quantity) } : reduction
  return { ...line, quantity, discount: scale(line.discount), charge: scale(line.charge), source: line.source && partOfSource(line.source) }
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
  if (credit > leftMinor) throw fail(invoiceFailures.credit_exceeds_invoice, { creditMinor: credit, leftMinor, currency: invoice.currency })
}

/** Refuses (`total_below_credit`) an invoice that would come to less than its credit notes take back. */
export function checkCredited(totalMinor: Minor, { creditedMinor, currency }: { creditedMinor: Minor; currency: string }): void {
  if (creditedMinor > 0 && totalMinor < creditedMinor)
    throw fail(invoiceFailures.total_below_credit, { totalMinor, creditedMinor, currency })
}
