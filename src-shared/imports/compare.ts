// An imported document keeps the amounts of its file; here they are compared with our own arithmetic and made printable.
import { type Minor, toMinor } from '../basics/money'
import type { Difference } from '../invoices/contract'
import { type AdjustmentTotals, type LineTotals, ratePercent, type TaxGroup, type Totals, totals } from '../invoices/totals'
import type { TaxComponent } from '../tax-rates/tax-rate'
import type { StatedAdjustment, StatedInvoice, StatedTax, StatedTaxGroup } from './stated-invoice'

/** Where the stated amounts disagree with their own arithmetic; empty for a file that adds up. */
export function compareStated(stated: StatedInvoice): Difference[] {
  const computed = computedTotals(stated)
  const given = stated.totals
  const lines = stated.lines.map((line, index) => difference(line.place, line.netMinor, lineNet(computed.lines[index])))
  const groups = stated.taxGroups.length === 0 ? [] : groupDifferences(stated.taxGroups, computed.groups)
  return [
    ...lines,
    difference('sum of the lines', given.linesMinor, computed.linesMinor),
    difference('discounts of the document', given.discountMinor, computed.discountMinor),
    difference('charges of the document', given.chargeMinor, computed.chargeMinor),
    difference('total without tax', given.netMinor, computed.netMinor),
    ...groups,
    difference('tax', given.taxMinor, computed.taxMinor),
    difference('total with tax', given.totalMinor, computed.totalMinor),
    difference('payable amount', given.payableMinor, add(computed.totalMinor, -given.prepaidMinor, given.roundingMinor)),
  ].flat()
}

/** Totals that say exactly what the file says, so that the document prints its own amounts. */
export function statedTotals(stated: StatedInvoice): Totals {
  const computed = computedTotals(stated)
  const groups = stated.taxGroups.length === 0 ? computed.groups : stated.taxGroups.map((group) => printedGroup(stated, group))
  return {
    ...stated.totals,
    lines: computed.lines.map((line) => ({ ...line, ...nonNegative(line) })),
    adjustments: stated.adjustments.map((adjustment) => printedAdjustment(adjustment, groups)),
    groups,
  }
}

/** A negative discount is a charge and the other way round: our documents know amounts from zero on. */
export function adjustmentKind({ kind, amountMinor }: StatedAdjustment): StatedAdjustment['kind'] {
  if (amountMinor >= 0) return kind
  return kind === 'discount' ? 'charge' : 'discount'
}

/** Discount and charge of a line, both from zero on. */
export function nonNegative({ discountMinor, chargeMinor }: Pick<LineTotals, 'discountMinor' | 'chargeMinor'>) {
  const [backDiscount, backCharge] = [Math.min(discountMinor, 0), Math.min(chargeMinor, 0)]
  return {
    discountMinor: add(discountMinor, -backDiscount, -backCharge),
    chargeMinor: add(chargeMinor, -backCharge, -backDiscount),
  }
}

function computedTotals(stated: StatedInvoice): Totals {
  return totals({
    currency: stated.currency,
    pricesIncludeTax: false,
    lines: stated.lines.map((line) => ({
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      pricePer: line.pricePer,
      discount: { kind: 'amount', amountMinor: line.discountMinor },
      charge: { kind: 'amount', amountMinor: line.chargeMinor },
      tax: { ...line.tax, components: componentsOf(line.tax) },
      statedMinor: line.netMinor,
    })),
    adjustments: stated.adjustments.map(({ kind, amountMinor, tax }) => ({
      kind,
      value: { kind: 'amount', amountMinor },
      tax: { ...tax, components: componentsOf(tax) },
    })),
    prepaidMinor: stated.totals.prepaidMinor,
    cashStepMinor: 1,
  })
}

function componentsOf({ ratePpm }: StatedTax): TaxComponent[] {
  return [{ name: 'VAT', ratePpm }]
}

function difference(place: string, statedMinor: Minor, computedMinor: Minor): Difference[] {
  return statedMinor === computedMinor ? [] : [{ place, statedMinor, computedMinor }]
}

function lineNet(line: LineTotals | undefined): Minor {
  return line === undefined ? 0 : add(line.extendedMinor, -line.discountMinor, line.chargeMinor)
}

function groupDifferences(stated: readonly StatedTaxGroup[], computed: readonly TaxGroup[]): Difference[] {
  const unstated = computed.filter((group) => !stated.some((other) => isSameTax(group, other)))
  const nothing = { baseMinor: 0, taxMinor: 0 }
  const pairs = [
    ...stated.map((group) => ({ tax: group, given: group, own: computed.find((other) => isSameTax(group, other)) ?? nothing })),
    ...unstated.map((group) => ({ tax: group, given: nothing, own: group })),
  ]
  return pairs.flatMap(({ tax, given, own }) => {
    const place = `tax ${tax.category} ${ratePercent(tax.ratePpm)} %`
    return [...difference(`${place}, base`, given.baseMinor, own.baseMinor), ...difference(place, given.taxMinor, own.taxMinor)]
  })
}

function printedGroup(stated: StatedInvoice, group: StatedTaxGroup): TaxGroup {
  const own = stated.adjustments.filter(({ tax }) => isSameTax(tax, group))
  const sumOf = (kind: StatedAdjustment['kind']) =>
    add(...own.filter((entry) => adjustmentKind(entry) === kind).map(({ amountMinor }) => Math.abs(amountMinor)))
  return {
    ...group,
    linesMinor: add(...stated.lines.filter(({ tax }) => isSameTax(tax, group)).map(({ netMinor }) => netMinor)),
    discountMinor: sumOf('discount'),
    chargeMinor: sumOf('charge'),
    components: componentsOf(group).map((component) => ({ ...component, taxMinor: group.taxMinor })),
  }
}

function printedAdjustment(adjustment: StatedAdjustment, groups: readonly TaxGroup[]): AdjustmentTotals {
  const amountMinor = Math.abs(adjustment.amountMinor)
  return {
    kind: adjustmentKind(adjustment),
    amountMinor,
    sharesMinor: groups.map((group) => (isSameTax(group, adjustment.tax) ? amountMinor : 0)),
  }
}

function isSameTax(a: Pick<StatedTax, 'category' | 'ratePpm'>, b: Pick<StatedTax, 'category' | 'ratePpm'>): boolean {
  return a.category === b.category && a.ratePpm === b.ratePpm
}

function add(...amounts: readonly Minor[]): Minor {
  return toMinor(amounts.reduce((total, amount) => total + BigInt(amount), 0n))
}
