// What a line comes to while one types, and how its cells read when one is elsewhere.
import { currencyExponent, extend, type Minor, partOf } from '#shared/basics/money'
import type { InvoiceLine, Reduction } from '#shared/invoices/invoice'
import { amountText, groupedText, ratePercentText } from '../../kit/format'
import type { Option } from '../../kit/Select'
import { unitName } from '../units'
import type { Column } from './columns'
import type { LinesContext } from './lines-context'

/** The line's amount; empty when it is too large to say. */
export function lineAmountText({ quantity, unitPrice, pricePer, discount, charge }: InvoiceLine, currency: string): string {
  try {
    const whole = extend(quantity, unitPrice, currency, pricePer)
    return amountText(whole - reduced(discount, whole) + reduced(charge, whole), currency)
  } catch {
    return ''
  }
}

function reduced(value: Reduction | null, whole: Minor): Minor {
  if (value === null) return 0
  return value.kind === 'percent' ? partOf(whole, value.ppm) : value.amountMinor
}

const labelOf = (options: readonly Option[], id: string | null) => options.find((option) => option.id === id)?.label ?? id ?? ''

/** A cell as it reads; what one types into it reads as `editNumberCell` says. */
export function cellText(column: Column, line: InvoiceLine, { currency, rates }: LinesContext): string {
  switch (column) {
    case 'quantity':
      return groupedText(line.quantity)
    case 'unitPrice': {
      const price = groupedText(line.unitPrice, currencyExponent(currency))
      return line.pricePer === '1' ? price : `${price} / ${groupedText(line.pricePer)}`
    }
    case 'discount':
      if (line.discount === null) return ''
      return line.discount.kind === 'percent' ? `${ratePercentText(line.discount.ppm)} %` : amountText(line.discount.amountMinor, currency)
    case 'unit':
      return unitName(line.unit)
    case 'taxRateId':
      return labelOf(rates, line.taxRateId)
    default:
      return line[column]
  }
}
