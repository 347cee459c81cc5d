// Which service answers which procedure of people and roles.
import type { peopleContract } from '#shared/people/contract'
import { prepared, type Services } from '../serve'
import {
  archivePerson,
  assignClient,
  createPerson,
  listAssigned,
  listNames,
  listPeople,
  prepareCreate,
  prepareReset,
  requirePerson,
  resetPassword,
  savePerson,
} from './people-service'
import { createRole, deleteRole, listRoles, saveRole } from './role-service'

export const peopleProcedures: Services<typeof peopleContract> = {
  names: listNames,
  list: listPeople,
  get: (context, { id }) => requirePerson(context, id),
  create: prepared({ prepare: prepareCreate, run: createPerson }),
  save: savePerson,
  archive: archivePerson,
  resetPassword: prepared({ prepare: prepareReset, run: resetPassword }),
  assignedTo: listAssigned,
  assign: assignClient,
  roles: listRoles,
  createRole,
  saveRole,
  deleteRole,
}
