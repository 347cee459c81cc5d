// What a proposal says: an offer with items in sections, some of them optional or alternatives of each other.
import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { addDays, type CalendarDate, calendarDateSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { type Id, idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { line, paragraph } from '../basics/text'
import type { Client } from '../clients/client'
import type { Company } from '../company/company'
import { adjustmentSchema, type InvoiceContent, type InvoiceLine, invoiceLineSchema, MAX_LINES } from '../invoices/invoice'
import type { Product } from '../products/product'

export const sectionSchema = z.object({ id: idSchema, title: line(300), text: paragraph() })

export const choiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed') }),
  z.object({ kind: z.literal('optional'), isTaken: z.boolean() }).describe('the client may take it or leave it'),
  z.object({ kind: z.literal('alternative'), group: line(60), isTaken: z.boolean() }).describe('one of the items of its group'),
])
export const proposalItemSchema = invoiceLineSchema
  .omit({ source: true })
  .extend({ id: idSchema, sectionId: idSchema.nullable(), choice: choiceSchema })
export type ProposalItem = z.infer<typeof proposalItemSchema>

export const proposalAdjustmentSchema = adjustmentSchema.omit({ source: true }).extend({ id: idSchema })

export const proposalContentSchema = z.object({
  companyId: idSchema,
  clientId: idSchema.nullable(),
  contactId: idSchema.nullable(),
  opportunityId: idSchema.nullable(),
  number: line(60).describe('typed by hand; empty takes the next of the series when it is sent'),
  subject: line(300),
  issueOn: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  currency: currencySchema,
  language: languageSchema,
  pricesIncludeTax: z.boolean(),
  sections: z.array(sectionSchema).max(200),
  items: z.array(proposalItemSchema).max(MAX_LINES),
  adjustments: z.array(proposalAdjustmentSchema).max(50),
  introduction: paragraph().describe('printed above the items'),
  notes: paragraph(),
  terms: paragraph(),
})
export type ProposalContent = z.infer<typeof proposalContentSchema>

/** What a new proposal needs at least; ids, prices and texts come from the core, the company, the client and the products. */
const newItemSchema = proposalItemSchema.partial().extend({ quantity: decimalSchema.default('1') })
export const newProposalSchema = proposalContentSchema.partial().extend({
  sections: z.array(sectionSchema.partial({ id: true, text: true })).default([]),
  items: z.array(newItemSchema).max(MAX_LINES).default([]),
  adjustments: z.array(proposalAdjustmentSchema.partial({ id: true })).default([]),
  projectId: idSchema.nullable().optional().describe('a project of the client that it is for'),
})
export type NewProposal = z.infer<typeof newProposalSchema>

const VALID_DAYS = 30

export interface ProposalDefaults {
  company: Company
  client: Client | undefined
  products: ReadonlyMap<string, Product>
  today: CalendarDate
  newId: () => Id
}

/** A new proposal, filled in from company, client and products; valid for thirty days. */
export function newProposalContent(input: NewProposal, { company, client, products, today, newId }: ProposalDefaults): ProposalContent {
  const issueOn = input.issueOn ?? today
  return {
    companyId: company.id,
    clientId: client?.id ?? null,
    contactId: input.contactId ?? null,
    opportunityId: input.opportunityId ?? null,
    number: input.number ?? '',
    subject: input.subject ?? '',
    issueOn,
    validUntil: input.validUntil === undefined ? addDays(issueOn, VALID_DAYS) : input.validUntil,
    currency: input.currency ?? client?.currency ?? company.currency,
    language: input.language ?? client?.language ?? company.language,
    pricesIncludeTax: input.pricesIncludeTax ?? company.pricesIncludeTax,
    sections: input.sections.map((section) => ({ ...section, id: section.id ?? newId(), text: section.text ?? '' })),
    items: input.items.map((item) => newItem(item, { company, products, newId })),
    adjustments: input.adjustments.map((adjustment) => ({ ...adjustment, id: adjustment.id ?? newId() })),
    introduction: input.introduction ?? '',
    notes: input.notes ?? '',
    terms: input.terms ?? company.terms,
  }
}

type ItemDefaults = Pick<ProposalDefaults, 'company' | 'products' | 'newId'>

function newItem(input: NewProposal['items'][number], { company, products, newId }: ItemDefaults): ProposalItem {
  const product = input.productId ? products.get(input.productId) : undefined
  return {
    id: input.id ?? newId(),
    sectionId: input.sectionId ?? null,
    choice: input.choice ?? { kind: 'fixed' },
    productId: input.productId ?? null,
    name: input.name ?? product?.name ?? '',
    description: input.description ?? product?.description ?? '',
    quantity: input.quantity,
    unit: input.unit ?? product?.unit ?? 'C62',
    unitPrice: input.unitPrice ?? product?.unitPrice ?? '0',
    pricePer: input.pricePer ?? '1',
    advance: null,
    discount: input.discount ?? null,
    charge: input.charge ?? null,
    taxRateId: input.taxRateId === undefined ? (product?.taxRateId ?? company.defaultTaxRateId) : input.taxRateId,
  }
}

/** Whether the item counts: fixed ones do, others when they are ticked. */
export function isTaken({ choice }: Pick<ProposalItem, 'choice'>): boolean {
  return choice.kind === 'fixed' || choice.isTaken
}

/** The items that count. */
export function takenItems(content: ProposalContent): ProposalItem[] {
  return content.items.filter(isTaken)
}

/** An item as a line of a document. */
export function lineOfItem({ id: _id, sectionId: _section, choice: _choice, ...item }: ProposalItem): InvoiceLine {
  return item
}

/** The proposal as the totals and the parties of documents are made from: the items that count, as lines. */
export function asDocument(content: ProposalContent, items: readonly ProposalItem[] = takenItems(content)): InvoiceContent {
  const { sections: _sections, items: _items, validUntil: _until, adjustments, ...rest } = content
  return {
    ...rest,
    type: 'invoice',
    purchaseOrderNumber: '',
    buyerReference: '',
    dueOn: null,
    deliveryFrom: null,
    deliveryTo: null,
    bankAccountId: null,
    exchangeRate: null,
    earlyPayment: null,
    creditsInvoiceId: null,
    lines: items.map(lineOfItem),
    adjustments: adjustments.map(({ id: _id, ...adjustment }) => adjustment),
  }
}
