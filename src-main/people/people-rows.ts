// All SQL about people and what is assigned to them.

import { languageSchema } from '#shared/basics/address'
import { ASSIGNABLE, type Assignable, type Assigned, type Person, type PersonInput } from '#shared/people/person'
import type { BuiltInRole } from '#shared/people/role'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import type { AssignmentsTable, PeopleTable } from '../database/schema-people'
import { sql } from '../database/store'
import type { KeptPassword } from './password'

const TABLES = { client: 'clients', project: 'projects', budget: 'budgets' } as const
type WithStore = Pick<Context, 'store'>

export function readPeople({ store }: WithStore): Person[] {
  const assigned = Map.groupBy(store.all(sql.selectFrom('assignments').selectAll().orderBy('subject_id')), ({ person_id }) => person_id)
  const rows = store.all(sql.selectFrom('people').selectAll().orderBy('is_archived').orderBy('created_at').orderBy('id'))
  return rows.map((row) => personOf(row, assigned.get(row.id) ?? []))
}

export function readPerson(context: WithStore, id: string): Person | undefined {
  return readPeople(context).find((person) => person.id === id)
}

const STANDING = ['id', 'name', 'role_id', 'password_salt'] as const

/** What a call needs to know of who asks: asked with every call, so it reads as little as it can. */
export function readStanding({ store }: WithStore, personId: string | null) {
  const active = store.all(sql.selectFrom('people').select(STANDING).where('is_archived', '=', 0).orderBy('created_at').limit(2))
  const isLoginOn = active.length > 1
  const only = isLoginOn ? undefined : active[0]
  if (only) return { isLoginOn, person: only }
  const person =
    personId === null
      ? undefined
      : store.first(sql.selectFrom('people').select(STANDING).where('id', '=', personId).where('is_archived', '=', 0))
  return { isLoginOn, person }
}

export function readAssigned({ store }: WithStore, personId: string) {
  return store.all(sql.selectFrom('assignments').select(['subject', 'subject_id']).where('person_id', '=', personId))
}

export function readAssignees({ store }: WithStore, subjectId: string): string[] {
  const rows = store.all(sql.selectFrom('assignments').select('person_id').where('subject_id', '=', subjectId))
  return rows.map(({ person_id }) => person_id)
}

export function insertAssignment({ store }: WithStore, personId: string, subject: Assignable, subjectId: string): void {
  const values = { person_id: personId, subject, subject_id: subjectId }
  store.run(
    sql
      .insertInto('assignments')
      .values(values)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export function writeAssigned(context: Context, personId: string, assigned: Assigned): void {
  context.store.run(sql.deleteFrom('assignments').where('person_id', '=', personId))
  for (const subject of ASSIGNABLE) for (const id of assigned[`${subject}Ids`]) insertAssignment(context, personId, subject, id)
}

export function deleteAssignees({ store }: WithStore, subjectId: string): void {
  store.run(sql.deleteFrom('assignments').where('subject_id', '=', subjectId))
}

export function insertPerson(context: Context, input: PersonInput): string {
  const stamp = stampNew(context)
  const nothing = { password_salt: null, password_hash: null, password_parameters: null }
  context.store.run(sql.insertInto('people').values({ ...stamp, ...nothing, is_archived: 0, ...columnsOf(input) }))
  writeAssigned(context, stamp.id, input)
  return stamp.id
}

export function updatePerson(context: Context, id: string, version: number, input: PersonInput): void {
  context.store.run(
    sql
      .updateTable('people')
      .set({ ...columnsOf(input), ...stampChanged(context, version) })
      .where('id', '=', id),
  )
  writeAssigned(context, id, input)
}

export function archivePersonRow(context: Context, { id, version }: { id: string; version: number }, isArchived: boolean): void {
  const change = { ...stampChanged(context, version), is_archived: flag(isArchived) }
  context.store.run(sql.updateTable('people').set(change).where('id', '=', id))
}

export function updatePassword({ store, now }: Pick<Context, 'store' | 'now'>, id: string, { salt, hash, parameters }: KeptPassword): void {
  const change = { password_salt: salt, password_hash: hash, password_parameters: parameters, updated_at: now }
  store.run(sql.updateTable('people').set(change).where('id', '=', id))
}

/** The person who signs in with an e-mail, and the password as it is kept. */
export function readByEmail({ store }: WithStore, email: string) {
  const rows = store.all(sql.selectFrom('people').selectAll().where('is_archived', '=', 0).where('email', '!=', ''))
  const row = rows.find((one) => one.email.toLowerCase() === email.trim().toLowerCase())
  return row && { id: row.id, name: row.name, password: keptPassword(row) }
}

export function readPassword({ store }: WithStore, id: string): KeptPassword | null {
  const row = store.first(sql.selectFrom('people').selectAll().where('id', '=', id))
  return row ? keptPassword(row) : null
}

function keptPassword({ password_salt: salt, password_hash: hash, password_parameters: parameters }: PeopleTable): KeptPassword | null {
  return salt === null || hash === null || parameters === null ? null : { salt, hash, parameters }
}

function columnsOf({ name, email, language, roleId }: PersonInput) {
  return { name, email, language, role_id: roleId }
}

function personOf(row: PeopleTable, assigned: readonly AssignmentsTable[]): Person {
  const of = (subject: Assignable) => assigned.filter((one) => one.subject === subject).map(({ subject_id }) => subject_id)
  return {
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    name: row.name,
    email: row.email,
    language: row.language === null ? null : languageSchema.parse(row.language),
    roleId: row.role_id as BuiltInRole,
    hasPassword: row.password_hash !== null,
    clientIds: of('client'),
    projectIds: of('project'),
    budgetIds: of('budget'),
  }
}

/** Those of the ids that no client, project or budget has. */
export function missingOf({ store }: WithStore, subject: Assignable, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const known = store.all(sql.selectFrom(TABLES[subject]).select('id').where('id', 'in', ids))
  return ids.filter((id) => !known.some((one) => one.id === id))
}

/** The client, project and budget of what can be assigned, as far as it has them: who has one of them assigned sees it. */
export function readPlace({ store }: WithStore, subject: Assignable, id: string): Partial<Record<Assignable, string>> | undefined {
  if (missingOf({ store }, subject, [id]).length > 0) return undefined
  if (subject === 'client') return { client: id }
  const projects = sql.selectFrom('projects').select(['projects.id as project', 'client_id as client'])
  if (subject === 'project') return store.first(projects.where('projects.id', '=', id))
  return store.first(
    projects.innerJoin('budgets', 'budgets.project_id', 'projects.id').select('budgets.id as budget').where('budgets.id', '=', id),
  )
}
