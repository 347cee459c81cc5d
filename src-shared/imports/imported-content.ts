// From an invoice as a file states it to a document of ours, and to the tax rates that it needs.
import type { Language } from '../basics/address'
import type { Id } from '../basics/id'
import type { Minor } from '../basics/money'
import type { InvoiceContent, InvoiceLine, Reduction } from '../invoices/invoice'
import { ratePercent } from '../invoices/totals'
import { needsReason, type TaxCategory, type TaxRate, type TaxRateInput, totalRate } from '../tax-rates/tax-rate'
import { adjustmentKind, nonNegative } from './compare'
import type { StatedInvoice, StatedLine, StatedTax } from './stated-invoice'

/** What the file cannot know: the ids of company, client, contact, tax rates and bank account, and a language where it states none. */
interface ImportedIds {
  companyId: Id
  clientId: Id
  contactId: Id | null
  taxRateIds: (tax: StatedTax) => Id
  bankAccountId: Id | null
  language: Language
}

/** The content of the imported document; its number is the file's. */
export function importedContent(stated: StatedInvoice, ids: ImportedIds): InvoiceContent {
  return {
    type: stated.type,
    companyId: ids.companyId,
    clientId: ids.clientId,
    contactId: ids.contactId,
    number: stated.number,
    subject: '',
    purchaseOrderNumber: stated.purchaseOrderNumber,
    buyerReference: stated.buyerReference,
    issueOn: stated.issueOn,
    dueOn: stated.dueOn,
    deliveryFrom: stated.deliveryFrom,
    deliveryTo: stated.deliveryTo,
    currency: stated.currency,
    language: stated.language ?? ids.language,
    pricesIncludeTax: false,
    lines: stated.lines.map((line) => importedLine(line, ids)),
    adjustments: stated.adjustments.map((adjustment) => ({
      kind: adjustmentKind(adjustment),
      value: { kind: 'amount', amountMinor: Math.abs(adjustment.amountMinor) },
      reason: adjustment.reason,
      taxRateId: ids.taxRateIds(adjustment.tax),
    })),
    introduction: '',
    notes: stated.notes,
    terms: stated.terms,
    earlyPayment: null,
    bankAccountId: ids.bankAccountId,
    exchangeRate: null,
    creditsInvoiceId: null,
  }
}

function importedLine(line: StatedLine, { taxRateIds }: ImportedIds): InvoiceLine {
  const { discountMinor, chargeMinor } = nonNegative(line)
  return {
    productId: null,
    name: line.name,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    pricePer: line.pricePer,
    discount: amountOrNull(discountMinor),
    charge: amountOrNull(chargeMinor),
    taxRateId: taxRateIds(line.tax),
    advance: null,
  }
}

function amountOrNull(amountMinor: Minor): Reduction | null {
  return amountMinor === 0 ? null : { kind: 'amount', amountMinor }
}

const NAMES: Readonly<Record<TaxCategory, string>> = {
  S: 'VAT',
  Z: 'Zero rated',
  E: 'Exempt',
  AE: 'Reverse charge',
  K: 'Intra-community supply',
  G: 'Export',
  O: 'Not subject to VAT',
  L: 'IGIC',
  M: 'IPSI',
}
const REASONS: Readonly<Partial<Record<TaxCategory, string>>> = {
  E: 'Exempt from VAT',
  AE: 'Reverse charge',
  K: 'Intra-community supply',
  G: 'Export outside the EU',
  O: 'Not subject to VAT',
}

/** The reason that a tax rate has: the file's, else a standard one where the category needs it. */
function reasonFor({ category, reason }: StatedTax): string {
  return needsReason(category) ? reason || (REASONS[category] ?? '') : ''
}

/** The tax rate to make when none matches. */
export function taxRateFor(tax: StatedTax): TaxRateInput {
  const { category, ratePpm } = tax
  const name = ratePpm > 0 || ['L', 'M'].includes(category) ? `${NAMES[category]} ${ratePercent(ratePpm)} %` : NAMES[category]
  return { name, category, components: [{ name: 'VAT', ratePpm }], reason: reasonFor(tax) }
}

/** Whether a rate says the same: category, whole rate and, where the category needs one, the reason. */
export function matchesTaxRate(rate: TaxRate, tax: StatedTax): boolean {
  if (rate.category !== tax.category || totalRate(rate) !== tax.ratePpm) return false
  return !needsReason(tax.category) || rate.reason === reasonFor(tax)
}
