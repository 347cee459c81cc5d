// The rows of the table of lines as they are printed.
import { compareDecimals } from '../basics/decimal'
import type { Minor } from '../basics/money'
import type { InvoiceLine, Reduction } from '../invoices/invoice'
import { totalRate } from '../tax-rates/tax-rate'
import type { Printing } from './printing'

export interface PrintedLine {
  position: string
  name: string
  description: string
  /** the line's discount and charge, each as one line of text */
  details: string[]
  quantity: string
  price: string
  tax: string
  amount: string
}

export function printLines(printing: Printing): PrintedLine[] {
  const { model, texts, format } = printing
  const rates = new Map(model.snapshot.taxRates.map((rate) => [rate.id, rate]))
  return model.content.lines.map((line, index) => {
    const amounts = model.snapshot.totals.lines[index]
    const rate = line.taxRateId === null ? undefined : rates.get(line.taxRateId)
    const price = format.price(line.unitPrice)
    return {
      position: String(index + 1),
      name: line.name,
      description: line.description.trim(),
      details: amounts
        ? [...details(line, amounts.discountMinor, amounts.chargeMinor, printing), ...progress(line, amounts.lineMinor, printing)]
        : [],
      quantity: format.quantity(line.quantity, line.unit),
      price: compareDecimals(line.pricePer, '1') === 0 ? price : `${price} ${texts.per} ${format.number(line.pricePer)}`,
      tax: rate ? format.percent(totalRate(rate)) : '',
      amount: format.amount(amounts?.lineMinor ?? 0),
    }
  })
}

function details(line: InvoiceLine, discountMinor: Minor, chargeMinor: Minor, { texts, format, model }: Printing): string[] {
  // French sets a space before its colon.
  const colon = model.content.language === 'fr' ? '\u00a0:' : ':'
  const text = (label: string, value: Reduction | null, amount: Minor) =>
    value === null || amount === 0 ? [] : [`${withRate(label, value, format.percent)}${colon} ${format.amount(amount)}`]
  return [...text(texts.discount, line.discount, -discountMinor), ...text(texts.charge, line.charge, chargeMinor)]
}

/** Of an item of a proposal that is invoiced in parts: what was agreed, invoiced before, is on this invoice and stays open. */
function progress({ source }: InvoiceLine, thisMinor: Minor, { model, texts, format }: Printing): string[] {
  if (source?.kind !== 'proposal_item' || model.content.type !== 'invoice') return []
  const { agreedMinor, beforeMinor } = source
  if (agreedMinor === thisMinor) return []
  const figures = [
    [texts.agreed, agreedMinor],
    [texts.invoicedBefore, beforeMinor],
    [texts.thisInvoice, thisMinor],
    [texts.stillOpen, agreedMinor - beforeMinor - thisMinor],
  ] as const
  return [figures.map(([label, amount]) => `${label} ${format.amount(amount)}`).join(' · ')]
}

/** "Discount 10%" for a percentage, "Discount" for an amount. */
export function withRate(label: string, value: Reduction, percent: (ppm: number) => string): string {
  return value.kind === 'percent' ? `${label} ${percent(value.ppm)}` : label
}
