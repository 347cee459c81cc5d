// All SQL about how sign-in is set up: the minutes until the screen locks, and attempts that failed.
import type { Context } from '../context'
import { sql } from '../database/store'

type WithStore = Pick<Context, 'store'>
const IDLE = 'idle-minutes'
/** Until somebody sets another one. */
const USUAL_IDLE_MINUTES = 15

export function readIdleMinutes({ store }: WithStore): number {
  const row = store.first(sql.selectFrom('notes').select('value').where('name', '=', IDLE))
  return row === undefined ? USUAL_IDLE_MINUTES : Number(row.value)
}

export function writeIdleMinutes({ store }: WithStore, minutes: number): void {
  store.run(sql.replaceInto('notes').values({ name: IDLE, value: String(minutes) }))
}

export interface Failures {
  count: number
  lastAt: string
}

export function readFailures({ store }: WithStore, email: string): Failures {
  const row = store.first(sql.selectFrom('sign_in_failures').select(['count', 'last_at']).where('email', '=', email))
  return row ? { count: row.count, lastAt: row.last_at } : { count: 0, lastAt: '' }
}

/** Counts one more; attempts of long ago are forgotten, so that the table does not grow with every guess. */
export function writeFailure({ store }: WithStore, email: string, { count, lastAt }: Failures, forgetBefore: string): void {
  store.run(sql.replaceInto('sign_in_failures').values({ email, count, last_at: lastAt }))
  store.run(sql.deleteFrom('sign_in_failures').where('last_at', '<', forgetBefore))
}

export function forgetFailures({ store }: WithStore, email: string): void {
  store.run(sql.deleteFrom('sign_in_failures').where('email', '=', email))
}
