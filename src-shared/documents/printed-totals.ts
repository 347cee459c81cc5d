// The sums under the lines and the table of taxes as they are printed.
import type { Minor, Ppm } from '../basics/money'
import { convert } from '../exchange-rates/convert'
import type { TaxGroup } from '../invoices/totals'
import { formatOf } from './format'
import { withRate } from './printed-lines'
import type { Printing } from './printing'

export interface PrintedTotal {
  label: string
  value: string
  /** `strong` is the one sum that the eye should find */
  weight: 'normal' | 'strong'
}
export interface PrintedTax {
  label: string
  base: string
  amount: string
  /** why no tax is charged */
  reason: string
  /** a component of the rate in the row above */
  isPart: boolean
}

export function printTotals(printing: Printing): PrintedTotal[] {
  const { model, texts, format } = printing
  const { totals } = model.snapshot
  const isCredit = model.content.type === 'credit_note'
  const row = (label: string, amount: Minor): PrintedTotal => ({ label, value: format.amount(amount), weight: 'normal' })
  const adjustments = printAdjustments(printing)
  const isPlain = totals.prepaidMinor === 0 && totals.roundingMinor === 0
  const payable: PrintedTotal = {
    label: isCredit ? texts.credited : isPlain ? texts.total : texts.payable,
    value: format.money(totals.payableMinor),
    weight: 'strong',
  }
  return [
    ...(adjustments.length > 0 ? [row(texts.subtotal, totals.linesMinor), ...adjustments] : []),
    row(texts.net, totals.netMinor),
    row(texts.taxTotal, totals.taxMinor),
    ...printOwnTax(printing),
    ...(isPlain ? [] : [row(texts.total, totals.totalMinor)]),
    ...(totals.prepaidMinor === 0 ? [] : [row(texts.prepaid, -totals.prepaidMinor)]),
    ...(totals.roundingMinor === 0 ? [] : [{ ...row(texts.rounding, 0), value: signed(totals.roundingMinor, printing) }]),
    payable,
  ]
}

/**
 * The tax in the currency of the seller's books (EN 16931 BT-111 with BT-6; Directive 2006/112/EC, Article 230), when the document is in
 * another currency and has a rate.
 */
function printOwnTax({ model, texts, format }: Printing): PrintedTotal[] {
  const { content, snapshot } = model
  const { ownCurrency: own, seller, totals } = snapshot
  if (own === '' || own === content.currency || content.exchangeRate === null || totals.taxMinor === 0) return []
  const { rate, on } = content.exchangeRate
  const inOwn = formatOf(content.language, seller.address.country, own)
  const value = inOwn.money(convert(totals.taxMinor, { from: content.currency, to: own, rate }))
  const worth = `1 ${content.currency} = ${format.number(rate)} ${own}, ${format.shortDate(on)}`
  return [{ label: `${texts.taxTotal} ${own} (${worth})`, value, weight: 'normal' }]
}

function printAdjustments({ model, texts, format }: Printing): PrintedTotal[] {
  return model.content.adjustments.map((adjustment, index) => {
    const amount = model.snapshot.totals.adjustments[index]?.amountMinor ?? 0
    const isDiscount = adjustment.kind === 'discount'
    const label = withRate(isDiscount ? texts.discount : texts.charge, adjustment.value, format.percent)
    return {
      label: adjustment.reason === '' ? label : `${adjustment.reason} (${label})`,
      value: format.amount(isDiscount ? -amount : amount),
      weight: 'normal',
    }
  })
}

function signed(amount: Minor, { format }: Printing): string {
  return amount > 0 ? `+${format.amount(amount)}` : format.amount(amount)
}

/** One row per tax category and rate, 0 % too, and one per component of a rate that has two. */
export function printTaxes(printing: Printing): PrintedTax[] {
  const { format } = printing
  return printing.model.snapshot.totals.groups.flatMap((group) => {
    const row = {
      label: groupLabel(group, printing),
      base: format.amount(group.baseMinor),
      amount: format.amount(group.taxMinor),
      reason: group.reason,
      isPart: false,
    }
    if (group.components.length < 2) return [row]
    const parts = group.components.map((component) => ({
      label: named(taxWord(component.name, printing), component.ratePpm, printing),
      base: '',
      amount: format.amount(component.taxMinor),
      reason: '',
      isPart: true,
    }))
    return [row, ...parts]
  })
}

function groupLabel({ category, components, ratePpm }: TaxGroup, printing: Printing): string {
  const { texts } = printing
  const [only] = components.length === 1 ? components : []
  const label = named(only ? taxWord(only.name, printing) : texts.tax, ratePpm, printing)
  const word = texts.categories[category]
  return word === undefined || label.toLowerCase().includes(word.toLowerCase()) ? label : `${label} – ${word}`
}

/**
 * "VAT" is what the tax is called everywhere, not the name of one country's tax: it is said in the document's language. Every other name,
 * such as "MwSt." or "GST", is one's own and stays.
 */
function taxWord(name: string, { texts, model }: Printing): string {
  return name.toUpperCase() === 'VAT' && model.content.language !== 'en' ? texts.tax : name
}

function named(name: string, ratePpm: Ppm, { format }: Printing): string {
  return /%/.test(name) ? name : `${name} ${format.percent(ratePpm)}`
}
