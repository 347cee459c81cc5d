// What a language must have words for, so that no document falls back to another language.
import type { TaxCategory } from '../../tax-rates/tax-rate'

/** A unit as it stands after a quantity: one form, or one and many. Empty where no word is wanted. */
type UnitName = string | readonly [one: string, many: string]

export interface Texts {
  invoice: string
  creditNote: string
  draft: string
  /** said under the title of a draft */
  draftNotice: string
  invoiceNumber: string
  creditNoteNumber: string
  issueDate: string
  /** of what is no invoice: proposals and credit notes */
  otherIssueDate: string
  dueDate: string
  deliveryDate: string
  deliveryPeriod: string
  /** VAT number of the client */
  clientVatNumber: string
  clientTaxNumber: string
  purchaseOrder: string
  buyerReference: string
  contact: string
  position: string
  item: string
  quantity: string
  price: string
  tax: string
  amount: string
  /** heads of the columns in documents whose prices include tax */
  grossPrice: string
  grossAmount: string
  discount: string
  charge: string
  /** in "12.00 per 100" */
  per: string
  subtotal: string
  net: string
  taxTotal: string
  total: string
  prepaid: string
  rounding: string
  payable: string
  credited: string
  taxBase: string
  taxAmount: string
  categories: Readonly<Partial<Record<TaxCategory, string>>>
  payment: string
  accountHolder: string
  accountNumber: string
  bank: string
  paymentReference: string
  terms: string
  /** a sentence; {percent}, {date} and {amount} are filled in */
  earlyPayment: string
  /** the name of a line that asks for an advance */
  advance: string
  /** the name of a line that deducts one; {number} and {date} of its invoice are filled in */
  lessAdvance: string
  vatNumber: string
  taxNumber: string
  registrationNumber: string
  /** {page} and {pages} are filled in */
  page: string
  /** the pages behind an invoice that list its time */
  timesheet: Readonly<Record<'title' | 'date' | 'service' | 'person' | 'hours' | 'billed', string>>
  proposal: string
  proposalNumber: string
  validUntil: string
  /** beside an item that the client may take and has not */
  optional: string
  alternative: string
  receipt: string
  receivedOn: string
  /** {number} is that of the proposal */
  depositFor: string
  received: string
  /** of an item of a proposal on an invoice: "agreed 100.00 · invoiced before 20.00 · this invoice 30.00 · still open 50.00" */
  agreed: string
  invoicedBefore: string
  thisInvoice: string
  stillOpen: string
  months: readonly string[]
  units: Readonly<Record<string, UnitName>>
}
