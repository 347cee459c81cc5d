// Signing in and out, locking and unlocking: who sits at a session. Failed attempts are counted in the file.
import { fail } from '#shared/basics/failure'
import { peopleFailures } from '#shared/people/failures'
import type { SessionView } from '#shared/session/contract'
import { secondsLeft } from '#shared/session/waiting'
import type { Context, Session } from '../context'
import { KeptRefusal } from '../serve'
import { forgetFailures, readFailures, readIdleMinutes, writeFailure, writeIdleMinutes } from './access-rows'
import { identify, roleOf, sitDown, standUp } from './access-service'
import { isPassword, type KeptPassword, keepPassword } from './password'
import { readByEmail, readPassword, readPerson, readStanding } from './people-rows'
import { checkPassword, requirePerson, setPassword } from './people-service'

const DAY = 24 * 60 * 60 * 1000

/** What a session is allowed now; asked of the file, not of the call, so that it is right after signing in too. */
export function viewSession(context: Context): SessionView {
  const session = sessionOf(context)
  const now = new Date(context.now)
  const { actor, hindrance } = identify({ store: context.store, now }, { session })
  const { isLoginOn } = readStanding(context, session.personId)
  const known = session.personId === null || hindrance?.code === 'sign_in_needed' ? undefined : readPerson(context, session.personId)
  const role = known && roleOf(context, known.roleId)
  return {
    state: hindrance === null ? 'open' : hindrance.code === 'locked' ? 'locked' : 'signed_out',
    isLoginOn,
    person: known
      ? {
          id: known.id,
          name: known.name,
          email: known.email,
          language: known.language,
          roleId: known.roleId,
          roleName: role?.name ?? '',
          hasPassword: known.hasPassword,
        }
      : null,
    permissions: actor.permissions === 'all' ? [] : [...actor.permissions],
    reach: role?.reach ?? 'assigned',
    idleMinutes: readIdleMinutes(context),
  }
}

interface Attempt {
  personId: string | null
  isRight: boolean
}

export async function prepareSignIn(context: Context, { email, password }: { email: string; password: string }): Promise<Attempt> {
  checkWait(context, email)
  const person = readByEmail(context, email)
  const isRight = await isPassword(password, person?.password ?? null)
  return { personId: person?.id ?? null, isRight }
}

export function signIn(context: Context, { email }: { email: string }, attempt: Attempt): SessionView | KeptRefusal {
  const refusal = settle(context, email, attempt)
  if (refusal || attempt.personId === null) return refusal ?? new KeptRefusal(fail(peopleFailures.sign_in_failed, {}))
  enter(context, attempt.personId)
  return note(context, 'signed in')
}

export async function prepareUnlock(context: Context, { password }: { password: string }): Promise<Attempt> {
  const { personId } = sessionOf(context)
  if (personId === null) throw fail(peopleFailures.sign_in_needed, {})
  checkWait(context, requirePerson(context, personId).email)
  return { personId, isRight: await isPassword(password, readPassword(context, personId)) }
}

export function unlock(context: Context, _input: unknown, attempt: Attempt): SessionView | KeptRefusal {
  const personId = attempt.personId ?? ''
  const refusal = settle(context, requirePerson(context, personId).email, attempt)
  if (refusal) return refusal
  enter(context, personId)
  return note(context, 'unlocked')
}

/** Locking is for sessions that somebody signed in to; the only person of a file has nothing to lock. */
export function lock(context: Context): SessionView {
  const session = sessionOf(context)
  if (session.personId === null) throw fail(peopleFailures.sign_in_needed, {})
  session.isLocked = readStanding(context, session.personId).isLoginOn
  return note(context, 'locked')
}

export function signOut(context: Context): SessionView {
  const session = sessionOf(context)
  const before = session.personId ?? context.newId()
  standUp(session)
  context.record({ subject: 'session', subjectId: before, before: null, after: { state: 'signed out' } })
  return viewSession(context)
}

interface PasswordChange {
  current: string
  next: string
}
export async function prepareChange(context: Context, { current, next }: PasswordChange): Promise<KeptPassword & { isRight: boolean }> {
  const person = asker(context)
  checkPassword(next, person, 'next')
  checkWait(context, person.email)
  const kept = readPassword(context, person.id)
  return { ...(await keepPassword(next)), isRight: kept === null || (await isPassword(current, kept)) }
}

export function changePassword(
  context: Context,
  _input: PasswordChange,
  made: KeptPassword & { isRight: boolean },
): SessionView | KeptRefusal {
  const { id, email } = asker(context)
  const refusal = settle(context, email, { personId: id, isRight: made.isRight })
  if (refusal)
    return refusal.failure.code === 'sign_in_failed' ? new KeptRefusal(fail(peopleFailures.password_wrong, { path: 'current' })) : refusal
  setPassword(context, id, made)
  context.record({ subject: 'person', subjectId: id, before: null, after: { password: 'changed' } })
  return viewSession(context)
}

export function setIdle(context: Context, { minutes }: { minutes: number }): SessionView {
  const before = readIdleMinutes(context)
  writeIdleMinutes(context, minutes)
  context.record({
    subject: 'session',
    subjectId: sessionOf(context).personId ?? context.newId(),
    before: { minutes: before },
    after: { minutes },
  })
  return viewSession(context)
}

/** Asked a second time inside the transaction: of many attempts at once only as many count as the wait allows. */
function settle(context: Context, email: string, { isRight, personId }: Attempt): KeptRefusal | undefined {
  checkWait(context, email)
  const key = email.trim().toLowerCase()
  if (isRight) {
    forgetFailures(context, key)
    return undefined
  }
  const { count } = readFailures(context, key)
  const forgetBefore = new Date(Date.parse(context.now) - DAY).toISOString()
  writeFailure(context, key, { count: count + 1, lastAt: context.now }, forgetBefore)
  context.record({ subject: 'session', subjectId: personId ?? context.newId(), before: null, after: { state: 'failed', email: key } })
  return new KeptRefusal(fail(peopleFailures.sign_in_failed, {}))
}

function checkWait(context: Context, email: string): void {
  const { count, lastAt } = readFailures(context, email.trim().toLowerCase())
  const seconds = secondsLeft(count, lastAt, context.now)
  if (seconds > 0) throw fail(peopleFailures.sign_in_must_wait, { seconds })
}

function enter(context: Context, personId: string): void {
  const session = sessionOf(context)
  sitDown(session, personId, readPassword(context, personId)?.salt ?? null)
  session.isLocked = false
  session.seenAt = Date.parse(context.now)
}

function asker(context: Context) {
  const { personId } = context.actor
  if (personId === null) throw fail(peopleFailures.sign_in_needed, {})
  return requirePerson(context, personId)
}

/** The activity names who signed in, although nobody was signed in when the call began. */
function note(context: Context, state: string): SessionView {
  const id = sessionOf(context).personId ?? ''
  context.actor = { ...context.actor, name: requirePerson(context, id).name, personId: id }
  context.record({ subject: 'session', subjectId: id, before: null, after: { state } })
  return viewSession(context)
}

function sessionOf({ session }: Context): Session {
  if (session === null) throw new Error('this caller has no session')
  return session
}
