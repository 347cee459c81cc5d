// The credit note that completes an invoice: together with those before it takes back the invoice's total to the minor unit.
//
// Every document rounds the tax of its own sums, so that parts and rest can differ from the whole by a few minor units. A rest that does is
// written in prices including tax: there the amounts of the lines are what the client gets, and the tax is taken out of them.
import { type Decimal, formatDecimal, parseDecimal } from '../basics/decimal'
import { type Minor, minorToDecimal, split } from '../basics/money'
import { type TaxRate, totalRate } from '../tax-rates/tax-rate'
import type { CreditedBefore, CreditedInvoice } from './credit'
import type { InvoiceContent, InvoiceLine } from './invoice'
import type { TaxGroup, Totals } from './totals'

type Completed = CreditedInvoice & { before: CreditedBefore }

/** What of the total no credit note takes back yet. */
export function leftOf({ totalMinor }: Totals, notes: readonly { totals: Totals }[]): Minor {
  return notes.reduce((left, note) => left - note.totals.totalMinor, totalMinor)
}

/** The rest as it is where it comes to what is left, otherwise made to. */
export function exactRest(rest: InvoiceContent, { content, totals, before }: Completed): InvoiceContent {
  const { notes, totalsOf, taxRates } = before
  const leftMinor = leftOf(totals, notes)
  if (rest.lines.length > 0 && totalsOf(rest).totalMinor === leftMinor) return rest
  const weights = rest.lines.length > 0 ? totalsOf({ ...rest, adjustments: [] }).lines.map(({ lineMinor }) => lineMinor) : []
  const lines = totals.groups.flatMap((group) => {
    const isOfGroup = ({ taxRateId }: InvoiceLine) => isRateOf(group, taxRates, taxRateId)
    const own = rest.lines.flatMap((line, index) => (isOfGroup(line) ? [{ line, weight: weights[index] ?? 0 }] : []))
    const left = notes.reduce((sum, note) => sum - grossOf(group, note.totals), group.baseMinor + group.taxMinor)
    if (own.length === 0)
      return left === 0
        ? []
        : remainder(
            content,
            left,
            taxRates.find(({ id }) => isRateOf(group, taxRates, id)),
          )
    const shares = split(
      left,
      own.map(({ weight }) => weight),
    )
    return own.map(({ line }, index) => pricedAt(line, shares[index] ?? 0, content.currency))
  })
  return { ...rest, pricesIncludeTax: true, lines, adjustments: [] }
}

function isRateOf({ category, ratePpm }: TaxGroup, taxRates: readonly TaxRate[], id: string | null): boolean {
  return taxRates.some((rate) => rate.id === id && rate.category === category && totalRate(rate) === ratePpm)
}

function grossOf({ category, ratePpm }: TaxGroup, { groups }: Totals): Minor {
  const same = groups.filter((group) => group.category === category && group.ratePpm === ratePpm)
  return same.reduce((sum, { baseMinor, taxMinor }) => sum + baseMinor + taxMinor, 0)
}

/** The line at a price for all of its quantity. */
function pricedAt(line: InvoiceLine, amountMinor: Minor, currency: string): InvoiceLine {
  const isBelowZero = parseDecimal(line.quantity).units < 0n
  const unitPrice = minorToDecimal(isBelowZero ? 0 - amountMinor : amountMinor, currency)
  return { ...line, unitPrice, pricePer: withoutSign(line.quantity), discount: null, charge: null }
}

/** What is left over of a tax whose lines are all credited, under the name of one of its lines. */
function remainder({ lines, currency }: InvoiceContent, amountMinor: Minor, rate: TaxRate | undefined): InvoiceLine[] {
  const pattern = lines.find(({ taxRateId }) => taxRateId === rate?.id) ?? lines[0]
  if (!pattern || !rate) return []
  const { source: _source, ...line } = pattern
  return [pricedAt({ ...line, productId: null, quantity: '1', taxRateId: rate.id, advance: null }, amountMinor, currency)]
}

function withoutSign(quantity: Decimal): Decimal {
  const { units, scale } = parseDecimal(quantity)
  return formatDecimal({ units: units < 0n ? -units : units, scale })
}
