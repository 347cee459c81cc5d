// Who is signed in at this window, browser or terminal.
import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { OPEN_PERMISSION } from '../people/permissions'
import { passwordSchema } from '../people/person'
import { REACHES } from '../people/role'

export const SESSION_STATES = ['open', 'signed_out', 'locked'] as const
export const sessionSchema = z.object({
  state: z.enum(SESSION_STATES),
  isLoginOn: z.boolean().describe('with one person nobody signs in'),
  person: z
    .object({
      id: idSchema,
      name: z.string(),
      email: z.string(),
      language: languageSchema.nullable(),
      roleId: z.string(),
      roleName: z.string().describe('empty for a built-in role'),
      hasPassword: z.boolean(),
    })
    .nullable(),
  permissions: z.array(z.string()),
  reach: z.enum(REACHES),
  idleMinutes: z.int().describe('without a touch until the screen locks'),
})
export type SessionView = z.infer<typeof sessionSchema>
const plainPassword = z.string().max(200)

export const sessionContract = {
  me: query({ summary: 'Who is signed in, and what they may', permission: OPEN_PERMISSION, input: nothing, output: sessionSchema }),
  signIn: command({
    summary: 'Sign in; after failures with a growing wait',
    permission: OPEN_PERMISSION,
    changes: [],
    input: z.object({ email: z.string().trim().max(200), password: plainPassword }),
    output: sessionSchema,
  }),
  unlock: command({
    summary: 'Go on after the screen was locked',
    permission: OPEN_PERMISSION,
    changes: [],
    input: z.object({ password: plainPassword }),
    output: sessionSchema,
  }),
  lock: command({
    summary: 'Lock this screen until the password is given',
    permission: OPEN_PERMISSION,
    changes: [],
    input: nothing,
    output: sessionSchema,
  }),
  signOut: command({ summary: 'Sign out', permission: OPEN_PERMISSION, changes: [], input: nothing, output: sessionSchema }),
  changePassword: command({
    summary: 'Change the own password',
    permission: OPEN_PERMISSION,
    changes: ['people', 'session'],
    input: z.object({ current: plainPassword.describe('empty when there is none yet'), next: passwordSchema }),
    output: sessionSchema,
  }),
  setIdle: command({
    summary: 'Say after how many minutes without a touch the screens of everybody lock',
    permission: 'people.manage',
    changes: ['session'],
    input: z.object({ minutes: z.int().min(1, 'from 1 to 480 minutes').max(480, 'from 1 to 480 minutes') }),
    output: sessionSchema,
  }),
}
