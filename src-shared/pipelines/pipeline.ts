// The way of a possible sale: stages in the order that the business wants, each with how likely the sale is there.
import { z } from 'zod'
import type { Language } from '../basics/address'
import { idSchema } from '../basics/id'
import { ppmSchema } from '../basics/money'
import { requiredLine } from '../basics/text'

export const OUTCOMES = ['open', 'won', 'lost'] as const
export const outcomeSchema = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof outcomeSchema>

export const stageInputSchema = z.object({
  id: idSchema.optional().describe('of a stage that the pipeline has already'),
  name: requiredLine(),
  probabilityPpm: ppmSchema.max(1_000_000).describe('millionths: 250000 is 25 %'),
  outcome: outcomeSchema.default('open'),
})
export const stageSchema = stageInputSchema.extend({ id: idSchema })
export type Stage = z.infer<typeof stageSchema>

export const pipelineInputSchema = z.object({
  name: requiredLine(),
  stages: z.array(stageInputSchema).min(1).max(40).describe('in the order of the board'),
})
export type PipelineInput = z.infer<typeof pipelineInputSchema>
export const pipelineSchema = z.object({ id: idSchema, version: z.int(), name: z.string(), stages: z.array(stageSchema) })
export type Pipeline = z.infer<typeof pipelineSchema>

/** Where a sale begins: the first stage that decides nothing, in whatever order the stages stand. */
export function firstStage(stages: readonly Stage[]): Stage | undefined {
  return stages.find(({ outcome }) => outcome === 'open') ?? stages[0]
}

const NAMES = {
  en: ['Sales', 'Enquiry', 'Talks', 'Proposal', 'Won', 'Lost'],
  de: ['Vertrieb', 'Anfrage', 'Gespräche', 'Angebot', 'Gewonnen', 'Verloren'],
} as const
const CHANCES = [100_000, 300_000, 600_000, 1_000_000, 0]
const ENDS: readonly Outcome[] = ['open', 'open', 'open', 'won', 'lost']

/** The pipeline that a business begins with, in German or English. */
export function firstPipeline(language: Language): PipelineInput {
  const [name, ...stages] = NAMES[language === 'de' ? 'de' : 'en']
  return {
    name,
    stages: stages.map((stage, index) => ({ name: stage, probabilityPpm: CHANCES[index] ?? 0, outcome: ENDS[index] ?? 'open' })),
  }
}
