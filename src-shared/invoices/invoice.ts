// What an invoice or credit note says: the content that people edit, and that an issued version freezes.
import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { type CalendarDate, calendarDateSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema, ppmSchema } from '../basics/money'
import { line, paragraph } from '../basics/text'
import type { Client } from '../clients/client'
import type { Company } from '../company/company'
import { earlyPaymentSchema } from '../company/early-payment'
import { type DocumentRate, documentRateSchema } from '../exchange-rates/exchange-rate'
import { documentTypeSchema } from '../number-series/number-series'
import { type Product, unitSchema } from '../products/product'
import { agreedTerms, houseTerms } from './draft-defaults'
import { adjustmentSourceSchema, depositTransferSchema, lineSourceSchema } from './source'

/** A discount or charge: a percentage, or an amount in the document's currency. */
export const reductionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), ppm: ppmSchema }),
  z.object({ kind: z.literal('amount'), amountMinor: minorSchema.min(0) }),
])
export type Reduction = z.infer<typeof reductionSchema>

export const invoiceLineSchema = z.object({
  productId: idSchema.nullable(),
  name: line(500),
  description: paragraph(),
  quantity: decimalSchema,
  unit: unitSchema,
  unitPrice: decimalSchema.describe('may have more decimals than the currency'),
  pricePer: decimalSchema
    .refine((text) => !/^-|^[0.]+$/.test(text), 'must be above zero')
    .describe('the quantity that the price is for, usually 1'),
  discount: reductionSchema.nullable(),
  charge: reductionSchema.nullable(),
  taxRateId: idSchema.nullable(),
  advance: z
    .object({ invoiceId: idSchema.nullable() })
    .nullable()
    .default(null)
    .describe('a line that asks for an advance; with an invoice, one that deducts the advance of that invoice'),
  source: lineSourceSchema
    .nullable()
    .optional()
    .describe('what the line was taken from; the living invoices decide what is still to be billed'),
  creditsLine: z.int().min(0).optional().describe('of a credit note: the line of the invoice that it takes back; 0 is the first'),
})
export type InvoiceLine = z.infer<typeof invoiceLineSchema>

export const adjustmentSchema = z.object({
  kind: z.enum(['discount', 'charge']),
  value: reductionSchema,
  reason: line().default(''),
  taxRateId: idSchema.nullable().default(null).describe('null: split over the taxes of the lines'),
  source: adjustmentSourceSchema.nullable().optional(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>

export const MAX_LINES = 2000
export const invoiceContentSchema = z.object({
  type: documentTypeSchema,
  companyId: idSchema,
  clientId: idSchema.nullable(),
  contactId: idSchema.nullable(),
  number: line(60).describe('typed by hand; empty takes the next of the series'),
  subject: line(300),
  purchaseOrderNumber: line(80),
  buyerReference: line(80),
  issueOn: calendarDateSchema,
  dueOn: calendarDateSchema.nullable(),
  deliveryFrom: calendarDateSchema.nullable(),
  deliveryTo: calendarDateSchema.nullable().describe('the same day as deliveryFrom for a delivery date'),
  currency: currencySchema,
  language: languageSchema,
  pricesIncludeTax: z.boolean(),
  lines: z.array(invoiceLineSchema).max(MAX_LINES),
  adjustments: z.array(adjustmentSchema).max(50),
  introduction: paragraph().describe('printed above the lines'),
  notes: paragraph(),
  terms: paragraph(),
  earlyPayment: earlyPaymentSchema.nullable().describe('discount for early payment'),
  bankAccountId: idSchema.nullable(),
  exchangeRate: documentRateSchema.nullable(),
  creditsInvoiceId: idSchema.nullable().describe('the invoice that a credit note takes back'),
  deposits: z
    .array(depositTransferSchema)
    .max(50)
    .refine((all) => new Set(all.map(({ proposalId }) => proposalId)).size === all.length, 'must name each proposal once')
    .optional()
    .describe('paid in advance from the deposits of proposals'),
  opportunityId: idSchema.nullable().optional().describe('the opportunity that it was made from'),
  projectId: idSchema
    .nullable()
    .optional()
    .describe('the project of the client that it belongs to; what it bills of budgets stands at its lines'),
  hasTimesheet: z.boolean().optional().describe('the time that it bills is printed on pages behind it'),
  givesBack: z.boolean().optional().describe('false: what a credit note takes back is not billed again; true when left out'),
})
export type InvoiceContent = z.infer<typeof invoiceContentSchema>

/** What a new draft needs at least; everything else comes from the company, the client and the products. */
export const newInvoiceLineSchema = invoiceLineSchema.partial().extend({ quantity: decimalSchema.default('1') })
export const newInvoiceSchema = invoiceContentSchema
  .partial()
  .omit({ lines: true, adjustments: true })
  .extend({ lines: z.array(newInvoiceLineSchema).max(MAX_LINES).default([]), adjustments: z.array(adjustmentSchema).max(50).default([]) })
export type NewInvoice = z.infer<typeof newInvoiceSchema>

/** What documents lack that were written before the field existed. */
const LATER_FIELDS = { introduction: '', exchangeRate: null, creditsInvoiceId: null, earlyPayment: null } satisfies Partial<InvoiceContent>

const LATER_LINE_FIELDS = { advance: null } satisfies Partial<InvoiceLine>

/** The content of a stored document, whatever version of Quittance wrote it. */
export function storedContent(json: string): InvoiceContent {
  const content = { ...LATER_FIELDS, ...(JSON.parse(json) as InvoiceContent) }
  return { ...content, lines: content.lines.map((one) => ({ ...LATER_LINE_FIELDS, ...one })) }
}

/** Where a new draft takes what its author did not say. */
export interface DraftDefaults {
  company: Company
  client: Client | undefined
  products: ReadonlyMap<string, Product>
  today: CalendarDate
  /** the newest entered rate of a currency up to a day; null when there is none */
  rateOf: (currency: string, on: CalendarDate) => DocumentRate | null
}

/** A new draft, filled in from company, client and products. */
export function newInvoiceContent(input: NewInvoice, { company, client, products, today, rateOf }: DraftDefaults): InvoiceContent {
  const issueOn = input.issueOn ?? today
  const agreed = agreedTerms(client, company, issueOn)
  const currency = input.currency ?? agreed.currency
  const content: InvoiceContent = {
    type: 'invoice',
    companyId: company.id,
    clientId: client?.id ?? null,
    contactId: null,
    number: '',
    subject: '',
    purchaseOrderNumber: '',
    buyerReference: client?.buyerReference ?? '',
    issueOn,
    deliveryFrom: null,
    deliveryTo: input.deliveryFrom ?? null,
    ...houseTerms(company),
    ...agreed,
    bankAccountId: null,
    exchangeRate: currency === company.currency ? null : rateOf(currency, issueOn),
    creditsInvoiceId: null,
    ...withoutUndefined(input),
    adjustments: input.adjustments,
    lines: input.lines.map((entry) => newLine(entry, products, company)),
  }
  return content
}

function newLine(input: NewInvoice['lines'][number], products: ReadonlyMap<string, Product>, company: Company): InvoiceLine {
  const product = input.productId ? products.get(input.productId) : undefined
  return {
    productId: null,
    name: product?.name ?? '',
    description: product?.description ?? '',
    unit: product?.unit ?? 'C62',
    unitPrice: product?.unitPrice ?? '0',
    pricePer: '1',
    discount: null,
    charge: null,
    taxRateId: product?.taxRateId ?? company.defaultTaxRateId,
    advance: null,
    ...withoutUndefined(input),
    quantity: input.quantity,
  }
}

function withoutUndefined<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
