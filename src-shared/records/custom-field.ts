// Fields that a business adds to its records, and which values they take.
import { z } from 'zod'
import { isCalendarDate } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { fail } from '../basics/failure'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'
import { recordFailures } from './failures'
import { recordKindSchema } from './record'

export const FIELD_KINDS = ['text', 'number', 'date', 'choice', 'person', 'attachment'] as const
export const fieldKindSchema = z.enum(FIELD_KINDS)
export type FieldKind = z.infer<typeof fieldKindSchema>

export const customFieldInputSchema = z
  .object({
    on: recordKindSchema.describe('which records have it'),
    name: requiredLine(60),
    kind: fieldKindSchema,
    choices: z.array(requiredLine(80)).max(200).default([]).describe('what can be chosen, of a choice'),
    position: z.int().min(0).default(0),
  })
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length > 0, { path: ['choices'], message: 'at least one choice' })
export type CustomFieldInput = z.infer<typeof customFieldInputSchema>

export const customFieldSchema = z.object({
  ...customFieldInputSchema.shape,
  id: idSchema,
  version: z.int(),
  isArchived: z.boolean().describe('no longer offered; what was entered stays'),
})
export type CustomField = z.infer<typeof customFieldSchema>

/** What a person or attachment field may point to. */
export interface ValueTargets {
  people: ReadonlySet<string>
  attachments: ReadonlySet<string>
}

const RULES: Readonly<Record<FieldKind, (value: string, field: CustomField, targets: ValueTargets) => boolean>> = {
  text: () => true,
  number: (value) => decimalSchema.safeParse(value).success,
  date: (value) => isCalendarDate(value),
  choice: (value, { choices }) => choices.includes(value),
  person: (value, _field, { people }) => people.has(value),
  attachment: (value, _field, { attachments }) => attachments.has(value),
}

/**
 * The values as they are kept: empty ones are left out.
 * Refuses a value of an unknown field (`custom_field_unknown`) and one that its field cannot hold (`custom_value_wrong`); values that stay as they were are not
 * checked again, so that a choice that was taken out of the list stays where it was chosen.
 */
export function checkValues(
  values: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  fields: readonly CustomField[],
  targets: ValueTargets,
): Record<string, string> {
  const kept = Object.entries(values).filter(([, value]) => value.trim() !== '')
  for (const [id, value] of kept) {
    if (before[id] === value) continue
    const field = fields.find((one) => one.id === id)
    if (!field) throw fail(recordFailures.custom_field_unknown, { field: id })
    if (!RULES[field.kind](value, field, targets))
      throw fail(recordFailures.custom_value_wrong, { field: field.name, kind: field.kind, value, choices: field.choices })
  }
  return Object.fromEntries(kept)
}
