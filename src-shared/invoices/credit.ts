// A credit note made from an invoice: of all that is not credited yet, or of chosen lines and quantities; amounts stay positive.
import type { CalendarDate } from '../basics/calendar-date'
import { compareDecimals, type Decimal, parseDecimal } from '../basics/decimal'
import { fail } from '../basics/failure'
import { type Minor, roundRatio, toMinor } from '../basics/money'
import { type Issued, inProportion, type LineRest, lineRests, restLine, scaledLine } from './credit-rest'
import { evenOut } from './credit-sums'
import { invoiceFailures } from './failures'
import type { Adjustment, InvoiceContent, InvoiceLine } from './invoice'
import { partOfSource } from './taking'

export interface CreditedLine {
  /** 0 is the first */
  line: number
  /** all that is left of the line when left out */
  quantity?: Decimal | undefined
}
export interface CreditedInvoice extends Issued {
  id: string
  number: string
  /** the issued credit notes over it that count */
  notes: readonly Issued[]
}

/**
 * The content of a credit note over an invoice: of the chosen lines, or of all that is left, which then brings everything credited to exactly
 * the invoice's total. Discounts in amounts are taken in proportion. Refuses `credited_already`, `credit_line_unknown` and
 * `credit_quantity_exceeded`.
 */
export function creditContent(invoice: CreditedInvoice, chosen: readonly CreditedLine[] | undefined, today: CalendarDate): InvoiceContent {
  const { rests, strays } = lineRests(invoice, invoice.notes)
  const picked = chosen?.map((pick) => ({ ...pick, rest: requirePick(invoice, pick, rests) }))
  if (picked && !isAllThatIsLeft(picked, rests)) {
    const lines = picked.flatMap(({ line, quantity, rest }) => pickedLine(invoice.content, line, quantity, rest) ?? [])
    if (lines.length === 0) throw fail(invoiceFailures.credited_already, { number: invoice.number })
    return credit(invoice, today, { lines, adjustments: partOfAdjustments(invoice, picked) })
  }
  const leftMinor = invoice.notes.reduce((left, { totals }) => left - totals.totalMinor, invoice.totals.totalMinor)
  if (invoice.notes.length > 0 && leftMinor <= 0) throw fail(invoiceFailures.credited_already, { number: invoice.number })
  const lines = rests.flatMap((rest, index) => restLine(invoice.content, index, rest) ?? [])
  return evenOut(credit(invoice, today, { lines: [...lines, ...strays], adjustments: [] }), invoice, invoice.notes)
}

function credit(
  { id, content }: CreditedInvoice,
  today: CalendarDate,
  { lines, adjustments }: Pick<InvoiceContent, 'lines' | 'adjustments'>,
): InvoiceContent {
  const { deposits: _deposits, ...rest } = content
  // A credit note takes back the deduction of an advance like every other line; it deducts none itself.
  const own = { lines: lines.map((line) => ({ ...line, advance: null })), adjustments, creditsInvoiceId: id }
  return { ...rest, type: 'credit_note', number: '', issueOn: today, dueOn: null, ...own }
}

function requirePick({ content }: CreditedInvoice, { line, quantity }: CreditedLine, rests: readonly LineRest[]): LineRest {
  const rest = rests[line]
  if (rest === undefined) throw fail(invoiceFailures.credit_line_unknown, { line, lines: content.lines.length })
  if (quantity === undefined) return rest
  const most = rest.quantity ?? '0'
  const isSameWay = parseDecimal(quantity).units * parseDecimal(most).units > 0n
  const order = compareDecimals(quantity, most)
  const isWithin = most.startsWith('-') ? order >= 0 : order <= 0
  if (!isSameWay || !isWithin) throw fail(invoiceFailures.credit_quantity_exceeded, { line, quantity, most })
  return rest
}

type Choice = CreditedLine & { rest: LineRest }

function isWhole({ quantity, rest }: Choice): boolean {
  return quantity === undefined || (rest.quantity !== null && compareDecimals(quantity, rest.quantity) === 0)
}

function isAllThatIsLeft(picked: readonly Choice[], rests: readonly LineRest[]): boolean {
  const whole = new Set(picked.filter(isWhole).map(({ line }) => line))
  return rests.every((rest, index) => whole.has(index) || (rest.quantity === null && rest.amountMinor === 0))
}

function pickedLine(content: InvoiceContent, index: number, quantity: Decimal | undefined, rest: LineRest): InvoiceLine | undefined {
  if (quantity === undefined || rest.quantity === null || compareDecimals(quantity, rest.quantity) === 0)
    return restLine(content, index, rest)
  const line = content.lines[index]
  return line && { ...scaledLine(line, quantity), source: line.source && partOfSource(line.source), credits: { line: index } }
}

/** Discounts and charges of the document in proportion to what the chosen lines come to. */
function partOfAdjustments({ content, totals }: CreditedInvoice, picked: readonly Choice[]): Adjustment[] {
  const part = picked.reduce((sum, { line, quantity, rest }) => sum + lineShare(line, quantity, rest), 0)
  return content.adjustments.map((adjustment) => scaleAdjustment(adjustment, part, totals.linesMinor))

  function lineShare(line: number, quantity: Decimal | undefined, rest: LineRest): Minor {
    const whole = content.lines[line]?.quantity
    if (quantity === undefined || whole === undefined) return rest.amountMinor
    return inProportion(totals.lines[line]?.lineMinor ?? 0, quantity, whole)
  }
}

function scaleAdjustment(adjustment: Adjustment, part: Minor, whole: Minor): Adjustment {
  const { value } = adjustment
  if (value.kind === 'percent' || whole === 0) return adjustment
  const amountMinor = Math.max(0, toMinor(roundRatio(BigInt(value.amountMinor) * BigInt(part), BigInt(whole))))
  return { ...adjustment, value: { kind: 'amount', amountMinor } }
}

/** Refuses (`credit_exceeds_invoice`) a credit note that takes back more of an invoice than is left of it. */
export function checkCredit(credit: Minor, invoice: { totalMinor: Minor; creditedMinor: Minor; currency: string }): void {
  const leftMinor = invoice.totalMinor - invoice.creditedMinor
  if (credit > leftMinor) throw fail(invoiceFailures.credit_exceeds_invoice, { creditMinor: credit, leftMinor, currency: invoice.currency })
}
