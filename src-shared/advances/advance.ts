// Advances: an invoice that asks for a part of an order, and its deduction in the final invoice.
//
// Both are ordinary lines with their tax rate, and nothing else. The advance is taxed when it is invoiced (Directive 2006/112/EC, Art. 65), so
// the final invoice must take it off with its tax, or the tax would be owed twice (in Germany § 14 (5) UStG). A line of a negative quantity at the
// advance's rate does just that: base and tax of each rate shrink in the one formula that all totals go through. "Prepaid" would lower
// what is to be paid, but not the tax. An advance that was invoiced is deducted whether it is paid or not: what is unpaid stays open there.
// Each document rounds its own tax, so that both together can differ from the whole by one minor unit for each rate.
import type { CalendarDate } from '../basics/calendar-date'
import { fail } from '../basics/failure'
import { type Minor, minorToDecimal, partOf, split } from '../basics/money'
import { formatOf } from '../documents/format'
import { textsOf } from '../documents/texts'
import type { InvoiceContent, InvoiceLine, Reduction } from '../invoices/invoice'
import type { TaxGroup, Totals } from '../invoices/totals'
import { type TaxRate, totalRate } from '../tax-rates/tax-rate'
import { groupAmount } from './advance-rest'
import { advanceFailures } from './failures'

interface Source {
  content: InvoiceContent
  totals: Totals
  taxRates: readonly TaxRate[]
}

/**
 * The content of an invoice that asks for a percentage of another document, or for an amount (in the document's own terms: with tax where its
 * prices include tax). One line for each tax of the document. Refuses (`advance_of_nothing`) an advance of zero or of more than there is.
 */
export function advanceContent({ content, totals, taxRates }: Source, value: Reduction, today: CalendarDate): InvoiceContent {
  const wholes = totals.groups.map((group) => groupAmount(group, content))
  const whole = wholes.reduce((sum, amount) => sum + amount, 0)
  const parts = value.kind === 'percent' ? wholes.map((amount) => partOf(amount, value.ppm)) : split(value.amountMinor, wholes)
  const asked = parts.reduce((sum, amount) => sum + amount, 0)
  if (asked <= 0 || asked > whole)
    throw fail(advanceFailures.advance_of_nothing, { amountMinor: asked, wholeMinor: whole, currency: content.currency })
  const percent = value.kind === 'percent' ? ` ${percentText(content, value.ppm)}` : ''
  const name = [`${textsOf(content.language).advance}${percent}`, content.subject].filter(Boolean).join(': ')
  const lines = totals.groups.map((group, index) =>
    advanceLine({ name, quantity: '1', amount: parts[index] ?? 0, content, taxRateId: rateOf(group, taxRates), invoiceId: null }),
  )
  return { ...content, number: '', issueOn: today, dueOn: null, deliveryFrom: null, deliveryTo: null, lines, adjustments: [] }
}

function percentText({ language, currency }: InvoiceContent, ppm: number): string {
  return formatOf(language, '', currency).percent(ppm)
}

/** The lines that deduct what is left of an advance invoice, one for each of its taxes, in the language of the document that they are for. */
export function deductionLines(
  { id, number, content, rest, taxRates }: Omit<Source, 'totals'> & { id: string; number: string; rest: readonly TaxGroup[] },
  into: InvoiceContent,
  country: string,
): InvoiceLine[] {
  const date = formatOf(into.language, country, into.currency).date(content.issueOn)
  const name = textsOf(into.language).lessAdvance.replace('{number}', number).replace('{date}', date)
  return rest.map((group) =>
    advanceLine({ name, quantity: '-1', amount: groupAmount(group, content), content, taxRateId: rateOf(group, taxRates), invoiceId: id }),
  )
}

interface AdvanceLine {
  name: string
  quantity: '1' | '-1'
  amount: Minor
  content: InvoiceContent
  taxRateId: string | null
  invoiceId: string | null
}

function advanceLine({ name, quantity, amount, content, taxRateId, invoiceId }: AdvanceLine): InvoiceLine {
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
    advance: { invoiceId },
  }
}

function rateOf({ category, ratePpm }: TaxGroup, taxRates: readonly TaxRate[]): string | null {
  return taxRates.find((rate) => rate.category === category && totalRate(rate) === ratePpm)?.id ?? null
}

/** Whether a document asks for an advance or deducts one; null for all others. */
export function advanceKind({ lines }: InvoiceContent): 'asks' | 'deducts' | null {
  const advances = lines.flatMap(({ advance }) => advance ?? [])
  if (advances.some(({ invoiceId }) => invoiceId !== null)) return 'deducts'
  return advances.length > 0 ? 'asks' : null
}

/** The advance invoices that a document deducts, each once. */
export function deductedAdvances({ lines }: InvoiceContent): string[] {
  return [...new Set(lines.flatMap(({ advance }) => advance?.invoiceId ?? []))]
}

/** The content without the advances that it deducted: each can be deducted once, so a copy must not do it again. */
export function withoutDeductions(content: InvoiceContent): InvoiceContent {
  return { ...content, lines: content.lines.filter(({ advance }) => !advance?.invoiceId) }
}
