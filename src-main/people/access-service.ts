// Who asks: the person of a session with the permissions and the scope of the role, asked anew with every call.
import { fail } from '#shared/basics/failure'
import { peopleFailures } from '#shared/people/failures'
import { OPEN_PERMISSION } from '#shared/people/permissions'
import { builtInRole, isBuiltIn, type Role } from '#shared/people/role'
import type { Actor, Context, Scope, Session } from '../context'
import type { Asker, Caller } from '../serve'
import { readIdleMinutes } from './access-rows'
import { insertAssignment, readAssigned, readStanding } from './people-rows'
import { readRoles } from './role-rows'

type Asked = Pick<Context, 'store'> & { now: Date }
const NOTHING: Scope = { clientIds: [], projectIds: [], budgetIds: [] }
const nobody: Actor = { name: '', personId: null, permissions: [OPEN_PERMISSION], scope: NOTHING }

/** With one person nobody signs in: the session is theirs, and stays theirs when a second person comes. */
export function identify(asked: Asked, caller: Caller): Asker {
  if ('actor' in caller) return { actor: caller.actor, session: null, hindrance: null }
  const { session } = caller
  const { isLoginOn, person } = readStanding(asked, session.personId)
  if (!isLoginOn && person) sitDown(session, person.id, person.password_salt)
  if (person === undefined || session.passwordSalt !== person.password_salt) {
    standUp(session)
    return { actor: nobody, session, hindrance: fail(peopleFailures.sign_in_needed, {}) }
  }
  if (isLoginOn) lockWhenIdle(asked, session)
  if (isLoginOn && session.isLocked) return { actor: nobody, session, hindrance: fail(peopleFailures.locked, {}) }
  session.seenAt = asked.now.getTime()
  session.isLocked = false
  return { actor: actorOf(asked, person), session, hindrance: null }
}

/** The session is the person's from now on, until the password changes elsewhere. */
export function sitDown(session: Session, personId: string, passwordSalt: string | null): void {
  session.personId = personId
  session.passwordSalt = passwordSalt
}

export function standUp(session: Session): void {
  session.personId = null
  session.passwordSalt = null
  session.isLocked = false
}

/** A session that was quiet for too long, as after a night, is locked whatever its screen did. */
function lockWhenIdle(asked: Asked, session: Session): void {
  const idle = asked.now.getTime() - session.seenAt
  if (session.seenAt > 0 && idle > readIdleMinutes(asked) * 60_000) session.isLocked = true
}

function actorOf(asked: Pick<Context, 'store'>, { id, name, role_id }: { id: string; name: string; role_id: string }): Actor {
  const role = roleOf(asked, role_id)
  const scope = role.reach === 'everything' ? 'everything' : scopeOf(asked, id)
  return { name, personId: id, permissions: role.permissions, scope }
}

function scopeOf(asked: Pick<Context, 'store'>, personId: string): Scope {
  const assigned = readAssigned(asked, personId)
  const of = (subject: string) => assigned.filter((one) => one.subject === subject).map(({ subject_id }) => subject_id)
  return { clientIds: of('client'), projectIds: of('project'), budgetIds: of('budget') }
}

/** The role of an id; one that is gone allows nothing and reaches nothing. */
export function roleOf(asked: Pick<Context, 'store'>, id: string): Role {
  if (isBuiltIn(id)) return builtInRole(id)
  const none: Role = { id, version: 0, name: '', reach: 'assigned', permissions: [OPEN_PERMISSION], isBuiltIn: false }
  return readRoles(asked).find((role) => role.id === id) ?? none
}

/** What somebody with a narrow reach adds is theirs, or they would not find it again. */
export function assignToAsker(context: Context, subject: 'client' | 'project' | 'budget', subjectId: string): void {
  const { actor } = context
  if (actor.scope === 'everything' || actor.personId === null) return
  insertAssignment(context, actor.personId, subject, subjectId)
  const key = `${subject}Ids` as const
  actor.scope = { ...actor.scope, [key]: [...actor.scope[key], subjectId] }
}
