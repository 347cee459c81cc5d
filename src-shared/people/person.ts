// A person who works with the file.
import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { idSchema } from '../basics/id'
import { requiredLine } from '../basics/text'
import { roleIdSchema } from './role'

/** Long enough that guessing takes years at the pace that signing in allows. */
export const PASSWORD_LENGTH = 10
export const passwordSchema = z.string().max(200)
export const emailSchema = z.email('an e-mail address such as ada@example.com').max(200)

export const personInputSchema = z.object({
  name: requiredLine(80),
  email: z
    .union([z.literal(''), emailSchema])
    .default('')
    .describe('with it a person signs in'),
  language: languageSchema.nullable().default(null).describe('of the screens; that of the computer when left out'),
  roleId: roleIdSchema,
  clientIds: z.array(idSchema).default([]).describe('the clients that are assigned to the person'),
  projectIds: z.array(idSchema).default([]).describe('single projects, where not their whole client is assigned'),
  budgetIds: z.array(idSchema).default([]).describe('single budgets, where not their whole project is assigned'),
})
/** What can be assigned: a client with all that is its, a project, or one budget of it. */
export const ASSIGNABLE = ['client', 'project', 'budget'] as const
export type Assignable = (typeof ASSIGNABLE)[number]
export type Assigned = Pick<PersonInput, 'clientIds' | 'projectIds' | 'budgetIds'>
export type PersonInput = z.infer<typeof personInputSchema>

export const personSchema = personInputSchema.extend({
  id: idSchema,
  version: z.int(),
  isArchived: z.boolean(),
  hasPassword: z.boolean(),
})
export type Person = z.infer<typeof personSchema>
