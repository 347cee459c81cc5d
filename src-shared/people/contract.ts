// People and roles.
import { z } from 'zod'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { ASSIGNABLE, passwordSchema, personInputSchema, personSchema } from './person'
import { roleIdSchema, roleInputSchema, roleSchema } from './role'

const versioned = z.object({ id: idSchema, version: z.int() })
/** What everybody may know of everybody: enough to name them. */
const nameSchema = z.object({ id: idSchema, name: z.string(), isArchived: z.boolean() })

const assignableSchema = z.object({ subject: z.enum(ASSIGNABLE).default('client'), id: idSchema })

export const peopleContract = {
  names: query({ summary: 'The names of all people', permission: 'people.read', input: nothing, output: z.array(nameSchema) }),
  list: query({
    summary: 'All people with their roles and clients',
    permission: 'people.manage',
    input: nothing,
    output: z.array(personSchema),
  }),
  get: query({ summary: 'One person', permission: 'people.manage', input: z.object({ id: idSchema }), output: personSchema }),
  create: command({
    summary: 'Add a person; from the second one on, everybody signs in',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: personInputSchema.extend({ password: passwordSchema }),
    output: personSchema,
  }),
  save: command({
    summary: 'Change a person, the role and the assigned clients',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: personInputSchema.extend(versioned.shape),
    output: personSchema,
  }),
  archive: command({
    summary: 'Let a person in no longer, or again; what they did keeps their name',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: versioned.extend({ isArchived: z.boolean().default(true) }),
    output: personSchema,
  }),
  resetPassword: command({
    summary: 'Give a person a new password',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: z.object({ id: idSchema, password: passwordSchema }),
    output: personSchema,
  }),
  assignedTo: query({
    summary: 'The people to whom a client, a project or a budget is assigned by itself',
    permission: 'clients.read',
    input: assignableSchema,
    output: z.array(nameSchema),
  }),
  assign: command({
    summary: 'Say to whom a client, a project or a budget is assigned',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: assignableSchema.extend({ personIds: z.array(idSchema) }),
    output: z.array(nameSchema),
  }),
  roles: query({
    summary: 'All roles: the built-in ones, then those of this installation',
    permission: 'people.manage',
    input: nothing,
    output: z.array(roleSchema),
  }),
  createRole: command({
    summary: 'Build a role from permissions',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: roleInputSchema,
    output: roleSchema,
  }),
  saveRole: command({
    summary: 'Change a role that was built here',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: roleInputSchema.extend(versioned.shape),
    output: roleSchema,
  }),
  deleteRole: command({
    summary: 'Delete a role that nobody has',
    permission: 'people.manage',
    changes: ['people', 'session'],
    input: versioned,
    output: z.object({ id: roleIdSchema }),
  }),
}
