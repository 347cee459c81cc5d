// A possible sale: what it would bring, how likely, when and with whom.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'
import { currencySchema, type Minor, minorSchema, minorToPrice, type Ppm, partOf } from '../basics/money'
import { line, paragraph, requiredLine } from '../basics/text'
import { type Adjustment, invoiceLineSchema, type NewInvoice, newInvoiceLineSchema } from '../invoices/invoice'

const MAX_PRODUCTS = 200
export const opportunityInputSchema = z.object({
  name: requiredLine(),
  pipelineId: idSchema.optional().describe('the first one when left out'),
  stageId: idSchema.optional().describe('the first open stage of the pipeline when left out'),
  companyId: idSchema.optional(),
  clientId: idSchema.nullable().default(null),
  contactId: idSchema.nullable().default(null),
  ownerId: idSchema.nullable().default(null).describe('the person who cares for it'),
  currency: currencySchema.optional().describe('the client’s or the company’s when left out'),
  valueMinor: minorSchema.min(0).nullable().default(null).describe('typed; null: the sum of its products'),
  expectedOn: calendarDateSchema.nullable().default(null).describe('when it is expected to close'),
  lines: z
    .array(newInvoiceLineSchema.omit({ source: true, advance: true }))
    .max(MAX_PRODUCTS)
    .default([]),
  notes: paragraph().default(''),
})
export type OpportunityInput = z.infer<typeof opportunityInputSchema>

export const opportunitySchema = z.object({
  ...opportunityInputSchema.required().shape,
  id: idSchema,
  version: z.int(),
  lines: z.array(invoiceLineSchema),
  productsMinor: minorSchema.describe('the sum of its products, stated like the prices of the company'),
  decidedOn: calendarDateSchema.nullable().describe('won or lost on'),
  reason: line(500).describe('why it was won or lost'),
  isArchived: z.boolean(),
})
export type Opportunity = z.infer<typeof opportunitySchema>

/** What an opportunity would bring: the typed value, else the sum of its products. */
export function worthOf({ valueMinor, productsMinor }: Pick<Opportunity, 'valueMinor' | 'productsMinor'>): Minor {
  return valueMinor ?? productsMinor
}

/** What an opportunity brings on average: its value times the probability of its stage (millionths), in minor units. */
export function weightedValue(value: Minor, probabilityPpm: Ppm): Minor {
  return partOf(value, probabilityPpm)
}

/** Whether an invoice needs a word on which amount it takes: there are products, and they do not come to the typed value. */
export function amountsDiffer({ valueMinor, productsMinor, lines }: Pick<Opportunity, 'valueMinor' | 'productsMinor' | 'lines'>): boolean {
  return lines.length > 0 && valueMinor !== null && valueMinor !== productsMinor
}

/**
 * Lines and adjustments of an invoice: the products as they are; or with what brings them to the value as a discount or charge; or, without
 * products, one line that says the value.
 */
export function billedParts(opportunity: Opportunity, amount: 'products' | 'value'): Pick<NewInvoice, 'lines' | 'adjustments'> {
  const { lines, name, currency, productsMinor } = opportunity
  const value = worthOf(opportunity)
  if (lines.length === 0) {
    const unitPrice = minorToPrice(value, currency)
    return { lines: value === 0 ? [] : [{ name, quantity: '1', unitPrice }], adjustments: [] }
  }
  const difference = value - productsMinor
  if (amount === 'products' || difference === 0) return { lines, adjustments: [] }
  const adjustment: Adjustment = {
    kind: difference > 0 ? 'charge' : 'discount',
    value: { kind: 'amount', amountMinor: Math.abs(difference) },
    reason: name,
    taxRateId: difference > 0 ? (lines[0]?.taxRateId ?? null) : null,
  }
  return { lines, adjustments: [adjustment] }
}
