// People: load, decide, save. Whoever is taken away or given another role, somebody can still manage people.
import { fail } from '#shared/basics/failure'
import { peopleFailures } from '#shared/people/failures'
import { weaknessOf } from '#shared/people/password-strength'
import { ASSIGNABLE, type Assignable, PASSWORD_LENGTH, type Person, type PersonInput } from '#shared/people/person'
import { isBuiltIn, managesPeople, type Role } from '#shared/people/role'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { roleOf, sitDown } from './access-service'
import { type KeptPassword, keepPassword } from './password'
import {
  archivePersonRow,
  deleteAssignees,
  insertAssignment,
  insertPerson,
  missingOf,
  readAssignees,
  readPeople,
  readPerson,
  readPlace,
  updatePassword,
  updatePerson,
} from './people-rows'

interface Versioned {
  id: string
  version: number
}
type Name = Pick<Person, 'id' | 'name' | 'isArchived'>

export function listPeople(context: Context): Person[] {
  return readPeople(context)
}

export function listNames(context: Context): Name[] {
  return readPeople(context).map(({ id, name, isArchived }) => ({ id, name, isArchived }))
}

export function findPerson(context: Context, id: string): Person | undefined {
  return readPerson(context, id)
}

export function requirePerson(context: Context, id: string): Person {
  return found(readPerson(context, id), 'person', id)
}

/** Refuses a weak password at its field. */
export function checkPassword(password: string, { name, email }: Pick<Person, 'name' | 'email'>, path = 'password'): void {
  const reason = weaknessOf(password, [name, email])
  if (reason) throw fail(peopleFailures.password_weak, { path, least: PASSWORD_LENGTH, reason })
}

type NewPerson = PersonInput & { password: string }
export function prepareCreate(_context: Context, input: NewPerson): Promise<KeptPassword> {
  checkPassword(input.password, input)
  return keepPassword(input.password)
}

/** Refused while somebody else could not sign in: from the second person on everybody has to. */
export function createPerson(context: Context, { password: _, ...input }: NewPerson, kept: KeptPassword): Person {
  checkInput(context, input)
  if (input.email === '') throw fail(peopleFailures.email_needed, { path: 'email', name: input.name })
  for (const person of active(context)) checkCanSignIn(person, 'people')
  const id = insertPerson(context, input)
  updatePassword(context, id, kept)
  return noted(context, null, requirePerson(context, id))
}

export function savePerson(context: Context, { id, version, ...input }: PersonInput & Versioned): Person {
  const before = requirePerson(context, id)
  checkVersion('person', version, before.version)
  checkInput(context, input, id)
  if (input.email === '' && active(context).length > 1) throw fail(peopleFailures.email_needed, { path: 'email', name: input.name })
  updatePerson(context, id, version, input)
  checkSomebodyManages(context, before, 'roleId')
  return noted(context, before, requirePerson(context, id))
}

export function archivePerson(context: Context, { id, version, isArchived }: Versioned & { isArchived: boolean }): Person {
  const before = requirePerson(context, id)
  checkVersion('person', version, before.version)
  archivePersonRow(context, { id, version }, isArchived)
  checkSomebodyManages(context, before, 'isArchived')
  if (active(context).length > 1) for (const person of active(context)) checkCanSignIn(person, 'isArchived')
  return noted(context, before, requirePerson(context, id))
}

export function prepareReset(context: Context, { id, password }: { id: string; password: string }): Promise<KeptPassword> {
  checkPassword(password, requirePerson(context, id))
  return keepPassword(password)
}

export function resetPassword(context: Context, { id }: { id: string }, kept: KeptPassword): Person {
  const before = requirePerson(context, id)
  setPassword(context, id, kept)
  return noted(context, before, requirePerson(context, id))
}

/** Ends the open sessions of the person, other than the one in which the new password was typed. */
export function setPassword(context: Context, id: string, kept: KeptPassword): void {
  updatePassword(context, id, kept)
  if (context.session?.personId === id) sitDown(context.session, id, kept.salt)
}

interface Assignment {
  subject: Assignable
  id: string
}

export function listAssigned(context: Context, { subject, id }: Assignment): Name[] {
  const { scope } = context.actor
  const place = readPlace(context, subject, id)
  const isSeen = scope === 'everything' || ASSIGNABLE.some((one) => scope[`${one}Ids`].includes(place?.[one] ?? ''))
  found(isSeen ? place : undefined, subject, id)
  const ids = readAssignees(context, id)
  return listNames(context).filter((person) => ids.includes(person.id))
}

export function assign(context: Context, { subject, id, personIds }: Assignment & { personIds: string[] }): Name[] {
  if (missingOf(context, subject, [id]).length > 0) found(undefined, subject, id)
  for (const personId of personIds) requirePerson(context, personId)
  const before = readAssignees(context, id)
  deleteAssignees(context, id)
  for (const personId of personIds) insertAssignment(context, personId, subject, id)
  context.record({ subject, subjectId: id, before: { personIds: before }, after: { personIds } })
  return listAssigned(context, { subject, id })
}

function active(context: Context): Person[] {
  return readPeople(context).filter(({ isArchived }) => !isArchived)
}

function checkInput(context: Context, { email, roleId, ...assigned }: PersonInput, id?: string): void {
  const same = readPeople(context).find((person) => person.id !== id && email !== '' && person.email.toLowerCase() === email.toLowerCase())
  if (same) throw fail(peopleFailures.email_taken, { path: 'email', email, name: same.name })
  if (!isBuiltIn(roleId) && roleOf(context, roleId).version === 0) found(undefined, 'role', roleId)
  for (const subject of ASSIGNABLE) {
    const [missing] = missingOf(context, subject, assigned[`${subject}Ids`])
    if (missing !== undefined) found(undefined, subject, missing)
  }
}

function checkCanSignIn({ name, email, hasPassword }: Person, path: string): void {
  if (email === '') throw fail(peopleFailures.email_needed, { path, name })
  if (!hasPassword) throw fail(peopleFailures.password_needed, { path, name })
}

/** Asked after the change; `before` is whom to name, and the field is the one that has to stay. */
function checkSomebodyManages(context: Context, { name }: Person, path: string): void {
  const roles = new Map<string, Role>()
  const manages = ({ roleId }: Person) => managesPeople(roles.get(roleId) ?? remember(roles, roleOf(context, roleId)))
  if (!active(context).some(manages)) throw fail(peopleFailures.last_admin, { path, name })
}

function remember(roles: Map<string, Role>, role: Role): Role {
  roles.set(role.id, role)
  return role
}

function noted(context: Context, before: Person | null, after: Person): Person {
  context.record({ subject: 'person', subjectId: after.id, before, after })
  return after
}
