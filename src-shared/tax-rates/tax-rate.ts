// A tax rate: its EN 16931 category, one or two components, and the reason where nothing is charged.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { type Ppm, ppmSchema } from '../basics/money'
import { line, requiredLine } from '../basics/text'

/** UNCL5305 as EN 16931 allows it: S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, O outside, L Canaries, M Ceuta. */
export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const
export const taxCategorySchema = z.enum(TAX_CATEGORIES)
export type TaxCategory = z.infer<typeof taxCategorySchema>

export const taxComponentSchema = z.object({ name: requiredLine(60), ratePpm: ppmSchema })
export type TaxComponent = z.infer<typeof taxComponentSchema>

export const taxRateInputSchema = z.object({
  name: requiredLine(80),
  category: taxCategorySchema,
  components: z.array(taxComponentSchema).min(1).max(2),
  reason: line(500).default('').describe('why no tax is charged; wanted for E, AE, K, G and O'),
})
export const taxRateSchema = taxRateInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean() })
export type TaxRateInput = z.infer<typeof taxRateInputSchema>
export type TaxRate = z.infer<typeof taxRateSchema>

const NEEDS_REASON: readonly TaxCategory[] = ['E', 'AE', 'K', 'G', 'O']
const CHARGES_TAX: readonly TaxCategory[] = ['S', 'L', 'M']

/** Whether EN 16931 wants an exemption reason (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
export function needsReason(category: TaxCategory): boolean {
  return NEEDS_REASON.includes(category)
}

/** The whole rate in millionths: the sum of its components. */
export function totalRate(rate: Pick<TaxRate, 'components'>): Ppm {
  return rate.components.reduce((total, component) => total + component.ratePpm, 0)
}

/** What is wrong with a rate, as codes: S needs more than 0 % (BR-S-05), the untaxed categories exactly 0 %. */
export function taxRateProblem(rate: TaxRateInput): 'rate_must_be_positive' | 'rate_must_be_zero' | 'reason_missing' | undefined {
  if (rate.category === 'S' && totalRate(rate) === 0) return 'rate_must_be_positive'
  if (!CHARGES_TAX.includes(rate.category) && totalRate(rate) !== 0) return 'rate_must_be_zero'
  if (needsReason(rate.category) && rate.reason === '') return 'reason_missing'
  return undefined
}
