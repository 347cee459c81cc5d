// An invoice as a file states it, before anything of ours is made of it. Every importer of invoices ends here.
import type { Address, Language } from '../basics/address'
import type { CalendarDate } from '../basics/calendar-date'
import type { Decimal } from '../basics/decimal'
import type { Minor, Ppm } from '../basics/money'
import type { DocumentType } from '../number-series/number-series'
import type { TaxCategory } from '../tax-rates/tax-rate'

export interface StatedParty {
  name: string
  address: Address
  vatNumber: string
  taxNumber: string
  registrationNumber: string
  email: string
  phone: string
  contactName: string
}
export interface StatedTax {
  category: TaxCategory
  ratePpm: Ppm
  reason: string
}
export interface StatedLine {
  /** where it stands in the file, such as "InvoiceLine 3 (line 210)" */
  place: string
  name: string
  description: string
  quantity: Decimal
  unit: string
  unitPrice: Decimal
  pricePer: Decimal
  discountMinor: Minor
  chargeMinor: Minor
  /** the line's net amount as the file states it (BT-131) */
  netMinor: Minor
  tax: StatedTax
}
export interface StatedAdjustment {
  kind: 'discount' | 'charge'
  amountMinor: Minor
  reason: string
  tax: StatedTax
}
export interface StatedTaxGroup extends StatedTax {
  baseMinor: Minor
  taxMinor: Minor
}
export interface StatedTotals {
  linesMinor: Minor
  discountMinor: Minor
  chargeMinor: Minor
  netMinor: Minor
  taxMinor: Minor
  totalMinor: Minor
  prepaidMinor: Minor
  roundingMinor: Minor
  payableMinor: Minor
}
export interface StatedInvoice {
  type: DocumentType
  /** UNCL1001, such as 380 or 381 */
  typeCode: string
  number: string
  issueOn: CalendarDate
  dueOn: CalendarDate | null
  deliveryFrom: CalendarDate | null
  deliveryTo: CalendarDate | null
  currency: string
  language: Language | null
  purchaseOrderNumber: string
  buyerReference: string
  notes: string
  terms: string
  seller: StatedParty
  buyer: StatedParty
  iban: string
  bic: string
  accountName: string
  /** where the account has no IBAN, such as a Swedish bankgiro */
  accountNumber: string
  lines: StatedLine[]
  adjustments: StatedAdjustment[]
  taxGroups: StatedTaxGroup[]
  totals: StatedTotals
  /** what had to be read generously, in words; empty for a clean file */
  notices: string[]
}
