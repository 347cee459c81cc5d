// The shape of resources/sample-business/*.json: a business of our own invention whose dates follow today.
import { z } from 'zod'
import { decimalSchema } from '../basics/decimal'
import { clientInputSchema } from '../clients/client'
import { companyInputSchema } from '../company/company'
import { documentTypeSchema } from '../number-series/number-series'
import { PAYMENT_METHODS } from '../payments/payment'
import { productInputSchema } from '../products/product'
import { taxRateInputSchema } from '../tax-rates/tax-rate'

/** The name of a tax rate, client or product inside the sample. */
const keySchema = z.string().regex(/^[a-z][a-zA-Z]*$/)

export const sampleBusinessSchema = z.object({
  company: companyInputSchema.omit({ defaultTaxRateId: true }).extend({ tax: keySchema }),
  taxRates: z.record(keySchema, taxRateInputSchema),
  products: z.record(keySchema, productInputSchema.omit({ taxRateId: true }).extend({ tax: keySchema })),
  clients: z.record(
    keySchema,
    clientInputSchema.extend({
      tax: keySchema.optional().describe('of all its lines; else each product’s own'),
      exchangeRate: decimalSchema.optional(),
    }),
  ),
})
export type SampleBusiness = z.infer<typeof sampleBusinessSchema>

const lineSchema = z.strictObject({
  product: keySchema.optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  quantity: z.union([decimalSchema, z.array(decimalSchema).length(12)]).describe('twelve: by the month of issue; 0 leaves the line out'),
  unit: z.string().optional(),
  unitPrice: decimalSchema.optional(),
  discountPercent: z.number().optional(),
  tax: keySchema.optional(),
})

const paymentSchema = z.strictObject({
  afterDays: z.int().min(0),
  percent: z.number().optional().describe('of the whole amount; everything that is open when left out'),
  method: z.enum(PAYMENT_METHODS).default('bank_transfer'),
})

/** What became of a document beside being sent and paid. */
const deedSchema = z.strictObject({
  afterDays: z.int().min(0),
  deed: z.enum(['write_off', 'cancel', 'void', 'archive', 'tag', 'comment']),
  text: z.string().default('').describe('the reason, the tag or the comment'),
})

const documentShape = {
  client: keySchema,
  subject: z.string().describe('{month} and {lastMonth} are written in the document’s language'),
  lines: z.array(lineSchema).min(1),
  notes: z.string().optional(),
  purchaseOrderNumber: z.string().optional(),
  adjustment: z.strictObject({ kind: z.enum(['discount', 'charge']), percent: z.number(), reason: z.string() }).optional(),
}

/** One document, so many days ago. What would lie in the future has not happened yet. */
export const sampleDocumentSchema = z.strictObject({
  ...documentShape,
  type: documentTypeSchema.default('invoice'),
  daysAgo: z.int().min(0),
  isDraft: z.boolean().default(false),
  pricesIncludeTax: z.boolean().default(false),
  sentAfterDays: z.int().min(0).nullable().default(0).describe('null: finalised, never sent'),
  workDays: z.int().min(0).default(0).describe('how long the work took; 0 prints no period'),
  payments: z.array(paymentSchema).default([]),
  deeds: z.array(deedSchema).default([]),
})
export type SampleDocument = z.infer<typeof sampleDocumentSchema>

/** The same document every month (or every so many), for the month before. */
export const sampleRetainerSchema = z.strictObject({
  ...documentShape,
  day: z.int().min(1).max(28),
  everyMonths: z.int().min(1).default(1),
  sinceMonthsAgo: z.int().min(0),
  untilMonthsAgo: z.int().min(0).default(0),
  paidAfterDays: z.array(z.int()).min(1).describe('one after the other, then again from the first'),
  unpaidMonthsAgo: z.array(z.int()).default([]),
})
export type SampleRetainer = z.infer<typeof sampleRetainerSchema>

/** A possible sale, begun so many days ago; a proposal is of its products. */
export const sampleOpportunitySchema = z.strictObject({
  name: z.string(),
  client: keySchema,
  begunDaysAgo: z.int().min(0),
  expectedInDays: z.int(),
  stage: z.int().min(0).describe('where it stands in the first pipeline; 0 is the first stage'),
  value: decimalSchema.optional().describe('typed; the sum of its products when left out'),
  lines: z.array(z.strictObject({ product: keySchema, quantity: decimalSchema })),
  notes: z.string().default(''),
  proposedDaysAgo: z.int().min(0).optional(),
  sentDaysAgo: z.int().min(0).optional(),
  decided: z.strictObject({ daysAgo: z.int().min(0), outcome: z.enum(['won', 'lost']), reason: z.string() }).optional(),
})
export type SampleOpportunity = z.infer<typeof sampleOpportunitySchema>

export interface Sample {
  business: SampleBusiness
  documents: SampleDocument[]
  retainers: SampleRetainer[]
  opportunities: SampleOpportunity[]
}
