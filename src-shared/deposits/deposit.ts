// Deposits: an invoice that asks for a part of an order, and its deduction in the final invoice.
//
// Both are ordinary lines with their tax rate, and nothing else. The deposit is taxed when it is invoiced (Directive 2006/112/EC, Art. 65), so
// the final invoice must take it off with its tax, or the tax would be owed twice (in Germany § 14 (5) UStG). A line of a negative quantity at the
// deposit's rate does just that: base and tax of each rate shrink in the one formula that all totals go through. "Prepaid" would lower
// what is to be paid, but not the tax. A deposit that was invoiced is deducted whether it is paid or not: what is unpaid stays open there.
// Each document rounds its own tax, so that both together can differ from the whole by one minor unit for each rate.
import type { CalendarDate } from '../basics/calendar-date'
import { fail } from '../basics/failure'
import { type Minor, minorToDecimal, partOf, split } from '../basics/money'
import { formatOf } from '../documents/format'
import { textsOf } from '../documents/texts'
import type { InvoiceContent, InvoiceLine, Reduction } from '../invoices/invoice'
import type { TaxGroup, Totals } from '../invoices/totals'
import { type TaxRate, totalRate } from '../tax-rates/tax-rate'
import { depositFailures } from './failures'

interface Source {
  content: InvoiceContent
  totals: Totals
  taxRates: readonly TaxRate[]
}

/**
 * The content of an invoice that asks for a percentage of another document, or for an amount (in the document's own terms: with tax where its
 * prices include tax). One line for each tax of the document. Refuses (`deposit_of_nothing`) a deposit of zero or of more than there is.
 */
export function depositContent({ content, totals, taxRates }: Source, value: Reduction, today: CalendarDate): InvoiceContent {
  const wholes = totals.groups.map((group) => groupAmount(group, content))
  const whole = wholes.reduce((sum, amount) => sum + amount, 0)
  const parts = value.kind === 'percent' ? wholes.map((amount) => partOf(amount, value.ppm)) : split(value.amountMinor, wholes)
  const asked = parts.reduce((sum, amount) => sum + amount, 0)
  if (asked <= 0 || asked > whole)
    throw fail(depositFailures.deposit_of_nothing, { amountMinor: asked, wholeMinor: whole, currency: content.currency })
  const percent = value.kind === 'percent' ? ` ${percentText(content, value.ppm)}` : ''
  const name = [`${textsOf(content.language).deposit}${percent}`, content.subject].filter(Boolean).join(': ')
  const lines = totals.groups.map((group, index) =>
    depositLine({ name, quantity: '1', amount: parts[index] ?? 0, content, taxRateId: rateOf(group, taxRates), invoiceId: null }),
  )
  return { ...content, number: '', issueOn: today, dueOn: null, deliveryFrom: null, deliveryTo: null, lines, adjustments: [] }
}

function percentText({ language, currency }: InvoiceContent, ppm: number): string {
  return formatOf(language, '', currency).percent(ppm)
}

/** The lines that deduct a deposit invoice, one for each of its taxes, in the language of the document that they are for. */
export function deductionLines(
  { id, number, content, totals, taxRates }: Source & { id: string; number: string },
  into: InvoiceContent,
  country: string,
): InvoiceLine[] {
  const date = formatOf(into.language, country, into.currency).date(content.issueOn)
  const name = textsOf(into.language).lessDeposit.replace('{number}', number).replace('{date}', date)
  return totals.groups.map((group) =>
    depositLine({ name, quantity: '-1', amount: groupAmount(group, content), content, taxRateId: rateOf(group, taxRates), invoiceId: id }),
  )
}

interface DepositLine {
  name: string
  quantity: '1' | '-1'
  amount: Minor
  content: InvoiceContent
  taxRateId: string | null
  invoiceId: string | null
}

function depositLine({ name, quantity, amount, content, taxRateId, invoiceId }: DepositLine): InvoiceLine {
  return {
    productId: null,
    name,
    description: '',
    quantity,
    unit: 'C62',
    unitPrice: minorToDecimal(amount, content.currency),
    pricePer: '1',
    discount: null,
    charge: null,
    taxRateId,
    deposit: { invoiceId },
  }
}

/** What a group of a document comes to in the terms of its prices. */
function groupAmount({ baseMinor, taxMinor }: TaxGroup, { pricesIncludeTax }: InvoiceContent): Minor {
  return pricesIncludeTax ? baseMinor + taxMinor : baseMinor
}

function rateOf({ category, ratePpm }: TaxGroup, taxRates: readonly TaxRate[]): string | null {
  return taxRates.find((rate) => rate.category === category && totalRate(rate) === ratePpm)?.id ?? null
}

/** Whether a document asks for a deposit or deducts one; null for all others. */
export function depositKind({ lines }: InvoiceContent): 'asks' | 'deducts' | null {
  const deposits = lines.flatMap(({ deposit }) => deposit ?? [])
  if (deposits.some(({ invoiceId }) => invoiceId !== null)) return 'deducts'
  return deposits.length > 0 ? 'asks' : null
}

/** The deposit invoices that a document deducts, each once. */
export function deductedDeposits({ lines }: InvoiceContent): string[] {
  return [...new Set(lines.flatMap(({ deposit }) => deposit?.invoiceId ?? []))]
}

/** The content without the deposits that it deducted: each can be deducted once, so a copy must not do it again. */
export function withoutDeductions(content: InvoiceContent): InvoiceContent {
  return { ...content, lines: content.lines.filter(({ deposit }) => !deposit?.invoiceId) }
}
