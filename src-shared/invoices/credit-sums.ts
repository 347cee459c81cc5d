// The credit note over what is left of an invoice comes to exactly what is left: discounts, charges and taxes take up earlier roundings.
import type { Minor } from '../basics/money'
import { totalRate } from '../tax-rates/tax-rate'
import { contentTotals } from './content-totals'
import type { Issued } from './credit-rest'
import type { Adjustment, InvoiceContent, InvoiceLine } from './invoice'
import type { TaxGroup, Totals } from './totals'

interface Sum {
  /** of lines, discounts and charges; with tax where prices include it */
  amountMinor: Minor
  taxMinor: Minor
}
type Sums = ReadonlyMap<string, Sum>

/** `credit` has the lines that are left; it gets the discounts, charges and taxes that are left with them. */
export function evenOut(credit: InvoiceContent, invoice: Issued, notes: readonly Issued[]): InvoiceContent {
  const rates = new Map([...notes, invoice].flatMap(({ taxRates }) => taxRates.map((rate) => [rate.id, rate] as const)))
  const keyOf = (taxRateId: string | null) => {
    const rate = taxRateId === null ? undefined : rates.get(taxRateId)
    return rate && `${rate.category} ${totalRate(rate)}`
  }
  const rateIds = new Map<string, string>()
  for (const { taxRateId } of [invoice, ...notes].flatMap(({ content }) => [...content.lines, ...content.adjustments])) {
    const key = keyOf(taxRateId)
    if (key !== undefined && taxRateId !== null && !rateIds.has(key)) rateIds.set(key, taxRateId)
  }
  const total = (content: InvoiceContent) => contentTotals(content, rates, { cashRoundingMinor: {} })
  const wanted = sumsLeft(credit.pricesIncludeTax, invoice.totals, notes)
  const lines = [...credit.lines, ...emptyLines(credit, invoice.content, wanted, rateIds, keyOf)]
  const first = { ...credit, lines, adjustments: adjustmentsLeft(invoice, notes) }
  const second = { ...first, adjustments: spelledOut(first, total(first), wanted, rateIds, notes) }
  const statedTaxes = statedFor(second.pricesIncludeTax, total(second), wanted, rateIds)
  return statedTaxes.length === 0 ? second : { ...second, statedTaxes }
}

function keyOfGroup({ category, ratePpm }: TaxGroup): string {
  return `${category} ${ratePpm}`
}

function sumOf({ baseMinor, taxMinor }: TaxGroup, isIncluded: boolean): Sum {
  return { amountMinor: isIncluded ? baseMinor + taxMinor : baseMinor, taxMinor }
}

/** What the groups of the invoice have left after its credit notes. */
function sumsLeft(isIncluded: boolean, totals: Totals, notes: readonly Issued[]): Sums {
  const left = new Map(totals.groups.map((group) => [keyOfGroup(group), sumOf(group, isIncluded)]))
  for (const group of notes.flatMap((note) => note.totals.groups)) {
    const { amountMinor, taxMinor } = left.get(keyOfGroup(group)) ?? { amountMinor: 0, taxMinor: 0 }
    const less = sumOf(group, isIncluded)
    left.set(keyOfGroup(group), { amountMinor: amountMinor - less.amountMinor, taxMinor: taxMinor - less.taxMinor })
  }
  return left
}

/** A group of which only a discount or a cent of tax is left needs a line to stand on. */
function emptyLines(
  { lines }: InvoiceContent,
  { lines: invoiced }: InvoiceContent,
  wanted: Sums,
  rateIds: ReadonlyMap<string, string>,
  keyOf: (taxRateId: string | null) => string | undefined,
): InvoiceLine[] {
  const present = new Set(lines.map(({ taxRateId }) => keyOf(taxRateId)))
  const nothing = { quantity: '1', unit: 'C62', unitPrice: '0', pricePer: '1', discount: null, charge: null, source: null }
  return [...wanted].flatMap(([key, { amountMinor, taxMinor }]): InvoiceLine[] => {
    const line = invoiced.find(({ taxRateId }) => keyOf(taxRateId) === key) ?? invoiced[0]
    const taxRateId = rateIds.get(key)
    if (present.has(key) || (amountMinor === 0 && taxMinor === 0) || !line || !taxRateId) return []
    return [{ ...line, ...nothing, taxRateId, advance: null }]
  })
}

/** Each discount and charge of the invoice with what the credit notes have left of it. */
function adjustmentsLeft({ content, totals }: Issued, notes: readonly Issued[]): Adjustment[] {
  if (notes.length === 0) return content.adjustments
  const left = totals.adjustments.map(({ amountMinor }) => amountMinor)
  for (const note of notes) {
    const seen = new Set<number>()
    note.content.adjustments.forEach((one, position) => {
      const index = content.adjustments.findIndex((other, at) => !seen.has(at) && isSame(one, other))
      if (index < 0) return
      seen.add(index)
      left[index] = (left[index] ?? 0) - (note.totals.adjustments[position]?.amountMinor ?? 0)
    })
  }
  return content.adjustments.flatMap((adjustment, index): Adjustment[] => {
    const amountMinor = left[index] ?? 0
    return amountMinor > 0 ? [{ ...adjustment, value: { kind: 'amount', amountMinor } }] : []
  })
}

function isSame(one: Adjustment, other: Adjustment): boolean {
  return one.kind === other.kind && one.reason === other.reason && one.taxRateId === other.taxRateId
}

/** Where the groups do not come out, the last discount or charge that is split over them names its part of each. */
function spelledOut(
  { adjustments, pricesIncludeTax }: InvoiceContent,
  now: Totals,
  wanted: Sums,
  rateIds: ReadonlyMap<string, string>,
  notes: readonly Issued[],
): Adjustment[] {
  const missing = new Map(
    now.groups.map((group) => [
      keyOfGroup(group),
      (wanted.get(keyOfGroup(group))?.amountMinor ?? 0) - sumOf(group, pricesIncludeTax).amountMinor,
    ]),
  )
  if ([...missing.values()].every((amount) => amount === 0)) return adjustments
  const index = adjustments.findLastIndex(({ taxRateId }) => taxRateId === null)
  const reason = notes.flatMap(({ content }) => content.adjustments)[0]?.reason ?? ''
  const last: Adjustment = adjustments[index] ?? { kind: 'discount', value: { kind: 'amount', amountMinor: 0 }, reason, taxRateId: null }
  const pieces = now.groups.flatMap((group, at): Adjustment[] => {
    const share = now.adjustments[index]?.sharesMinor[at] ?? 0
    const amountMinor = (missing.get(keyOfGroup(group)) ?? 0) + (last.kind === 'charge' ? share : -share)
    const kind = amountMinor > 0 ? 'charge' : 'discount'
    const source = kind === last.kind ? {} : { source: null }
    const taxRateId = rateIds.get(keyOfGroup(group)) ?? null
    return amountMinor === 0 ? [] : [{ ...last, kind, ...source, value: { kind: 'amount', amountMinor: Math.abs(amountMinor) }, taxRateId }]
  })
  return [...adjustments.filter((_, at) => at !== index), ...pieces]
}

function statedFor(isIncluded: boolean, totals: Totals, wanted: Sums, rateIds: ReadonlyMap<string, string>) {
  return totals.groups.flatMap((group) => {
    const [sum, taxRateId] = [wanted.get(keyOfGroup(group)), rateIds.get(keyOfGroup(group))]
    const isOff = sum !== undefined && sum.taxMinor !== group.taxMinor && sum.amountMinor === sumOf(group, isIncluded).amountMinor
    return isOff && taxRateId !== undefined ? [{ taxRateId, ...sum }] : []
  })
}
