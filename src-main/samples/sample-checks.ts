// What must hold before the sample is loaded or removed: asked when the job begins, and again in the transaction that writes.
import { fail } from '#shared/basics/failure'
import type { SampleStatus } from '#shared/samples/contract'
import { sampleFailures } from '#shared/samples/failures'
import { listCompanies } from '../company/company-service'
import { type Context, makeContext, owner } from '../context'
import type { Store } from '../database/store'
import { noTasks } from '../tasks'
import { countActivities, readSampleNote } from './sample-rows'

export function sampleStatus(context: Context): SampleStatus {
  const note = readSampleNote(context)
  if (note === undefined) return { state: 'none', loadedAt: null, changes: 0, subjects: {} }
  const own = Object.entries(countActivities(context)).map(
    ([subject, count]) => [subject, count - (note.activities[subject] ?? 0)] as const,
  )
  const subjects = Object.fromEntries(own.filter(([, count]) => count > 0))
  const changes = Object.values(subjects).reduce((sum, count) => sum + count, 0)
  return { state: changes > 0 ? 'sample_with_own_changes' : 'sample', loadedAt: note.loadedAt, changes, subjects }
}

export function checkLoadable(context: Context): void {
  const [company] = listCompanies(context)
  if (company) throw fail(sampleFailures.sample_needs_new_file, { company: company.name })
}

export function checkRemovable(context: Context, isConfirmed: boolean): void {
  const { state, changes, subjects } = sampleStatus(context)
  if (state === 'none') throw fail(sampleFailures.sample_missing, {})
  if (state === 'sample_with_own_changes' && !isConfirmed) throw fail(sampleFailures.sample_holds_own_work, { changes, subjects })
}

/** A context that may only read: nothing in it can leave a trace. */
export function readingContext(store: Store) {
  const refuse = () => {
    throw new Error('this context only reads')
  }
  return makeContext({ store, tasks: noTasks, guards: {}, actor: owner, clock: { now: () => new Date() }, newId: refuse, record: refuse })
}
