// Something that is sold.
import { z } from 'zod'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { line, paragraph, requiredLine } from '../basics/text'

/** UN/ECE Recommendation 20 and 21 codes: HUR hour, C62 one, LS lump sum. */
export const unitSchema = z.string().regex(/^[A-Z0-9]{2,3}$/, 'a unit code such as HUR (hour), DAY, C62 (one) or LS (lump sum)')

export const productInputSchema = z.object({
  name: requiredLine(),
  description: paragraph().default(''),
  sku: line(60).default(''),
  unit: unitSchema.default('C62'),
  unitPrice: decimalSchema,
  currency: currencySchema,
  taxRateId: idSchema.nullable().default(null),
})
export const productSchema = productInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean() })
export type ProductInput = z.infer<typeof productInputSchema>
export type Product = z.infer<typeof productSchema>
