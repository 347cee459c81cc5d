// Which service answers which procedure of people, roles and sign-in.
import type { peopleContract } from '#shared/people/contract'
import type { sessionContract } from '#shared/session/contract'
import { prepared, type Services } from '../serve'
import {
  archivePerson,
  assign,
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
import {
  changePassword,
  lock,
  prepareChange,
  prepareSignIn,
  prepareUnlock,
  setIdle,
  signIn,
  signOut,
  unlock,
  viewSession,
} from './session-service'

export const peopleProcedures: Services<typeof peopleContract> = {
  names: listNames,
  list: listPeople,
  get: (context, { id }) => requirePerson(context, id),
  create: prepared({ prepare: prepareCreate, run: createPerson }),
  save: savePerson,
  archive: archivePerson,
  resetPassword: prepared({ prepare: prepareReset, run: resetPassword }),
  assignedTo: listAssigned,
  assign,
  roles: listRoles,
  createRole,
  saveRole,
  deleteRole,
}

export const sessionProcedures: Services<typeof sessionContract> = {
  me: viewSession,
  signIn: prepared({ prepare: prepareSignIn, run: signIn }),
  unlock: prepared({ prepare: prepareUnlock, run: unlock }),
  lock,
  signOut,
  changePassword: prepared({ prepare: prepareChange, run: changePassword }),
  setIdle,
}
