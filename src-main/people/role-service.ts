// Roles: the built-in ones are a table of the program, others are built here.
import { fail } from '#shared/basics/failure'
import { peopleFailures } from '#shared/people/failures'
import { BUILT_IN_ROLES, builtInRole, managesPeople, type Role, type RoleInput } from '#shared/people/role'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { listPeople } from './people-service'
import { insertRole, readRoles, removeRoleRow, updateRole } from './role-rows'

interface Versioned {
  id: string
  version: number
}

export function listRoles(context: Context): Role[] {
  return [...BUILT_IN_ROLES.map(builtInRole), ...readRoles(context)]
}

export function createRole(context: Context, input: RoleInput): Role {
  checkName(context, input.name)
  const role = requireOwn(context, insertRole(context, input))
  context.record({ subject: 'role', subjectId: role.id, before: null, after: role })
  return role
}

export function saveRole(context: Context, { id, version, ...input }: RoleInput & Versioned): Role {
  const before = requireOwn(context, id)
  checkVersion('role', version, before.version)
  checkName(context, input.name, id)
  updateRole(context, id, version, input)
  const after = requireOwn(context, id)
  checkSomebodyManages(context, after)
  context.record({ subject: 'role', subjectId: id, before, after })
  return after
}

export function deleteRole(context: Context, { id, version }: Versioned): { id: string } {
  const before = requireOwn(context, id)
  checkVersion('role', version, before.version)
  const names = listPeople(context)
    .filter(({ roleId }) => roleId === id)
    .map(({ name }) => name)
  if (names.length > 0) throw fail(peopleFailures.role_in_use, { path: 'id', names })
  removeRoleRow(context, id)
  context.record({ subject: 'role', subjectId: id, before, after: null })
  return { id }
}

function requireOwn(context: Context, id: string): Role {
  return found(
    readRoles(context).find((role) => role.id === id),
    'role',
    id,
  )
}

function checkName(context: Context, name: string, id?: string): void {
  if (readRoles(context).some((role) => role.id !== id && role.name.toLowerCase() === name.toLowerCase()))
    throw fail(peopleFailures.role_name_taken, { path: 'name', name })
}

/** A role may lose the right to manage people only while somebody else keeps it. */
function checkSomebodyManages(context: Context, changed: Role): void {
  const roles = listRoles(context)
  const people = listPeople(context).filter(({ isArchived }) => !isArchived)
  if (people.some(({ roleId }) => roles.some((role) => role.id === roleId && managesPeople(role)))) return
  const name = people.find(({ roleId }) => roleId === changed.id)?.name ?? changed.name
  throw fail(peopleFailures.last_admin, { path: 'permissions', name })
}
