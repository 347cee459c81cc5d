// What a service receives: the data, the clock, new ids, who is asking, and the place for its activity.
import { type CalendarDate, localDate } from '#shared/basics/calendar-date'
import { fail } from '#shared/basics/failure'
import { basicFailures } from '#shared/basics/failures'
import type { Id } from '#shared/basics/id'
import type { Store } from './database/store'
import type { SourceGuards } from './invoices/source-guard'
import type { Tasks } from './tasks'

/** The injected clock: instants for events, calendar dates for documents. */
export interface Clock {
  now(): Date
}
export const systemClock: Clock = { now: () => new Date() }

/** What the asker may see; every list query takes it. A document is seen with its client; budgets and projects belong to the work for a client. */
export type Scope = 'everything' | { clientIds: readonly Id[]; projectIds: readonly Id[]; budgetIds: readonly Id[] }

export interface Actor {
  name: string
  /** null: the program itself, or somebody who has not signed in */
  personId: Id | null
  permissions: 'all' | readonly string[]
  scope: Scope
}
/** The program itself, where it writes without anybody asking: in workers, for the sample. */
export const owner: Actor = { name: 'owner', personId: null, permissions: 'all', scope: 'everything' }

/** Who sits at one window, browser or terminal; lives as long as it does and is never stored. */
export interface Session {
  personId: Id | null
  isLocked: boolean
  /** the salt of the password that let them in: another password ends the session */
  passwordSalt: string | null
  /** when it last called, in milliseconds */
  seenAt: number
}
export function newSession(): Session {
  return { personId: null, isLocked: false, passwordSalt: null, seenAt: 0 }
}

export function may(actor: Actor, permission: string): boolean {
  return actor.permissions === 'all' || actor.permissions.includes(permission)
}

/** Refuses what one procedure shows to several roles but not to all of them. */
export function requirePermission(actor: Actor, permission: string): void {
  if (!may(actor, permission)) throw fail(basicFailures.not_permitted, { permission })
}

/** What a command did to one thing. */
export interface Deed {
  subject: string
  subjectId: Id
  before: unknown
  after: unknown
}

export interface Context {
  store: Store
  tasks: Tasks
  /** ask whether a document may take what it says it takes; empty where nothing can be taken, as in imports */
  guards: SourceGuards
  actor: Actor
  /** null where nobody sits, such as in a worker */
  session: Session | null
  now: string
  today: CalendarDate
  newId(): Id
  /** notes what a command did; a command that notes nothing is a bug */
  record(deed: Deed): void
}

export interface ContextParts {
  store: Store
  tasks: Tasks
  guards: SourceGuards
  actor: Actor
  session?: Session | null
  clock: Clock
  newId: (milliseconds: number) => Id
  record: (deed: Deed, context: Context) => void
}

/** A context for one call: now and today stay the same while it runs. */
export function makeContext({ store, tasks, guards, actor, session = null, clock, newId, record }: ContextParts): Context {
  const moment = clock.now()
  const context: Context = {
    store,
    tasks,
    guards,
    actor,
    session,
    now: moment.toISOString(),
    today: localDate(moment),
    newId: () => newId(moment.getTime()),
    record: (deed) => record(deed, context),
  }
  return context
}
