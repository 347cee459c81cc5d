// The lines of a UBL invoice or credit note, and the discounts and charges of the whole document.
import { compareDecimals, type Decimal } from '#shared/basics/decimal'
import { Failure } from '#shared/basics/failure'
import { extend, type Minor, minorToPrice } from '#shared/basics/money'
import type { StatedAdjustment, StatedLine } from '#shared/imports/stated-invoice'
import { MAX_LINES } from '#shared/invoices/invoice'
import { amountOf, decimalOf, requiredAmount } from './numbers'
import { children, first, invalid, lineText, missing, paragraphs, place, type Reading, required, single } from './reading'
import { readTax, refuseTooLarge, type TaxTable } from './taxes'
import type { XmlElement } from './xml'

const MOST_ADJUSTMENTS = 50

/** All lines; a document has at least one. */
export function readLines(reading: Reading, root: XmlElement, table: TaxTable): StatedLine[] {
  const name = root.local === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine'
  const lines = children(root, name)
  const [head] = lines
  if (head === undefined) throw missing(reading, root, `cac:${name}`)
  if (lines.length > MAX_LINES) throw invalid(reading, head, `at most ${MAX_LINES} lines`, `one of ${lines.length} lines`)
  return lines.map((line, index) => readLine(reading, line, index + 1, table))
}

function readLine(reading: Reading, line: XmlElement, number: number, table: TaxTable): StatedLine {
  const item = single(reading, line, 'Item')
  const netMinor = requiredAmount(reading, line, 'LineExtensionAmount')
  const { discountMinor, chargeMinor } = lineReductions(reading, line)
  const quantity = single(reading, line, 'CreditedQuantity') ?? single(reading, line, 'InvoicedQuantity')
  const categories = children(item, 'ClassifiedTaxCategory')
  const fallback = children(first(line, 'TaxTotal', 'TaxSubtotal'), 'TaxCategory')
  if (children(line, 'SubInvoiceLine').length > 0)
    reading.notices.push(`${place(line)} has lines of its own; they were left out, the line holds their sum.`)
  return {
    place: `${line.local} ${number} (line ${line.line})`,
    ...itemTexts(reading, line, item),
    ...priceOf(reading, line, quantity, { netMinor, discountMinor, chargeMinor }),
    unit: unitOf(reading, quantity),
    discountMinor,
    chargeMinor,
    netMinor,
    tax: readTax(reading, line, categories.length > 0 ? categories : fallback, table),
  }
}

function itemTexts(reading: Reading, line: XmlElement, item: XmlElement | undefined): Pick<StatedLine, 'name' | 'description'> {
  const descriptions = [...children(item, 'Description'), ...children(line, 'Note')]
  const name = lineText(reading, first(item, 'Name'), 500)
  if (name === '') return { name: lineText(reading, descriptions[0], 500), description: paragraphs(reading, descriptions.slice(1)) }
  const more = descriptions.filter((element) => element.text !== name)
  return { name, description: paragraphs(reading, more) }
}

function unitOf(reading: Reading, quantity: XmlElement | undefined): string {
  const code = quantity?.attributes.get('unitCode')?.trim() ?? ''
  if (/^[A-Z0-9]{2,3}$/.test(code.toUpperCase())) return code.toUpperCase()
  if (quantity !== undefined && code !== '')
    reading.notices.push(`${place(quantity)}: "${code.slice(0, 20)}" is no unit code; C62 (one) was taken.`)
  return 'C62'
}

interface LineAmounts {
  netMinor: Minor
  discountMinor: Minor
  chargeMinor: Minor
}
type LinePrice = Pick<StatedLine, 'quantity' | 'unitPrice' | 'pricePer'>

function priceOf(reading: Reading, line: XmlElement, quantityElement: XmlElement | undefined, amounts: LineAmounts): LinePrice {
  const isGiven = quantityElement !== undefined && quantityElement.text !== ''
  const quantity = isGiven ? decimalOf(reading, quantityElement) : '1'
  if (!isGiven) reading.notices.push(`${place(line)} has no quantity; 1 was taken.`)
  const price = single(reading, line, 'Price')
  const amount = single(reading, price, 'PriceAmount')
  if (price === undefined || amount === undefined || amount.text === '') return priceFromNet(reading, line, quantity, amounts)
  amountOf({ ...reading, notices: [] }, amount) // refuses another currency and what is no number
  const result = { quantity, unitPrice: decimalOf(reading, amount), pricePer: priceBase(reading, price) }
  refuseHuge(reading, amount, result)
  return result
}

/** A line without a price: its net amount is the price of its whole quantity. */
function priceFromNet(reading: Reading, line: XmlElement, quantity: Decimal, amounts: LineAmounts): LinePrice {
  reading.notices.push(`${place(line)} has no price; it was taken from the line’s net amount.`)
  const unitPrice = minorToPrice(amounts.netMinor + amounts.discountMinor - amounts.chargeMinor, reading.currency)
  return compareDecimals(quantity, '0') > 0 ? { quantity, unitPrice, pricePer: quantity } : { quantity: '1', unitPrice, pricePer: '1' }
}

function priceBase(reading: Reading, price: XmlElement): Decimal {
  const base = single(reading, price, 'BaseQuantity')
  if (base === undefined || base.text === '') return '1'
  const per = decimalOf(reading, base)
  if (compareDecimals(per, '0') > 0) return per
  reading.notices.push(`${place(base)} is "${base.text}"; a price for 1 was taken.`)
  return '1'
}

function refuseHuge(reading: Reading, price: XmlElement, { quantity, unitPrice, pricePer }: LinePrice): void {
  try {
    extend(quantity, unitPrice, reading.currency, pricePer)
  } catch (error) {
    if (error instanceof Failure) refuseTooLarge(reading, price)
    throw error
  }
}

function lineReductions(reading: Reading, line: XmlElement): { discountMinor: Minor; chargeMinor: Minor } {
  const parts = children(line, 'AllowanceCharge').map((element) => ({
    isCharge: isCharge(reading, element),
    amount: requiredAmount(reading, element, 'Amount'),
  }))
  const sum = (wanted: boolean) => parts.reduce((total, part) => total + (part.isCharge === wanted ? part.amount : 0), 0)
  return { discountMinor: sum(false), chargeMinor: sum(true) }
}

/** The discounts and charges of the document; those of zero say nothing and are left out. */
export function readAdjustments(reading: Reading, root: XmlElement, table: TaxTable): StatedAdjustment[] {
  const elements = children(root, 'AllowanceCharge')
  const adjustments = elements.map((element): StatedAdjustment => {
    const kind = isCharge(reading, element) ? 'charge' : 'discount'
    const reasons = children(element, 'AllowanceChargeReason')
    return {
      kind,
      amountMinor: requiredAmount(reading, element, 'Amount'),
      reason: lineText(reading, reasons[0], 200),
      tax: readTax(reading, element, children(element, 'TaxCategory'), table),
    }
  })
  const [head] = elements
  if (head !== undefined && elements.length > MOST_ADJUSTMENTS)
    throw invalid(reading, head, `at most ${MOST_ADJUSTMENTS} discounts and charges`, `one of ${elements.length}`)
  return adjustments.filter(({ amountMinor }) => amountMinor !== 0)
}

function isCharge(reading: Reading, element: XmlElement): boolean {
  const indicator = required(reading, element, 'ChargeIndicator', 'cbc')
  const text = indicator.text.toLowerCase()
  if (['true', '1'].includes(text)) return true
  if (['false', '0'].includes(text)) return false
  throw invalid(reading, indicator, 'true (a charge) or false (a discount)')
}
