// Lines and a draft to edit in tests.
import type { InvoiceContent, InvoiceLine } from '#shared/invoices/invoice'

export const someLine = (change: Partial<InvoiceLine> = {}): InvoiceLine => ({
  productId: null,
  name: '',
  description: '',
  quantity: '1',
  unit: 'C62',
  unitPrice: '0',
  pricePer: '1',
  discount: null,
  charge: null,
  taxRateId: null,
  advance: null,
  ...change,
})

export const someContent = (change: Partial<InvoiceContent> = {}): InvoiceContent => ({
  type: 'invoice',
  companyId: '01900000-0000-7000-8000-000000000001',
  clientId: null,
  contactId: null,
  number: '',
  subject: '',
  purchaseOrderNumber: '',
  buyerReference: '',
  issueOn: '2026-11-22',
  dueOn: null,
  deliveryFrom: null,
  deliveryTo: null,
  currency: 'EUR',
  language: 'en',
  pricesIncludeTax: false,
  lines: [],
  adjustments: [],
  introduction: '',
  notes: '',
  terms: '',
  earlyPayment: null,
  bankAccountId: null,
  exchangeRate: null,
  creditsInvoiceId: null,
  ...change,
})

export const rowsOf = (...names: string[]) => names.map((name, index) => ({ key: index + 1, line: someLine({ name }) }))
