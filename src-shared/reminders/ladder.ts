// The ladder of a company: how many days before or after the due date it reminds, and with which text.
import { z } from 'zod'
import { idSchema } from '../basics/id'
import { templateKindSchema } from '../mail/template'

export const REMINDER_KINDS = ['reminder_1', 'reminder_2', 'reminder_3'] as const

export const reminderStepSchema = z.object({
  id: z.string().min(1).max(60).describe('stays the same when the days of the step change'),
  days: z.int().min(-90).max(365).describe('after the due date; negative is before it'),
  template: templateKindSchema.extract([...REMINDER_KINDS]),
})
export type ReminderStep = z.infer<typeof reminderStepSchema>

export const ladderInputSchema = z.object({
  companyId: idSchema,
  isOn: z.boolean().describe('whether the box "plan the reminders" is ticked for new documents'),
  steps: z
    .array(reminderStepSchema)
    .max(12)
    .refine((steps) => new Set(steps.map(({ days }) => days)).size === steps.length, 'must not have two steps on the same day')
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'must not have two steps of the same id'),
})
export const ladderSchema = ladderInputSchema.extend({ version: z.int().describe('0 while nothing was saved') })
export type Ladder = z.infer<typeof ladderSchema>

/** A friendly word after a week, then every two weeks, three times in all. */
export function usualLadder(companyId: string): Ladder {
  const steps: ReminderStep[] = [
    { id: 'first', days: 7, template: 'reminder_1' },
    { id: 'second', days: 21, template: 'reminder_2' },
    { id: 'third', days: 35, template: 'reminder_3' },
  ]
  return { companyId, isOn: true, steps, version: 0 }
}
