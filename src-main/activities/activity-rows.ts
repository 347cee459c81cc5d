// All SQL about the audit trail.
import type { Activity } from '#shared/activities/contract'
import type { Id, IdSource } from '#shared/basics/id'
import type { Context, Deed } from '../context'
import { subjectsInScope } from '../database/scope-rows'
import { type Store, sql } from '../database/store'
import { hiddenSubjects } from './hidden-subjects'

export function insertActivity(context: Context, procedure: string, { subject, subjectId, before, after }: Deed): void {
  const text = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))
  const values = {
    id: context.newId(),
    at: context.now,
    actor: context.actor.name,
    person_id: context.actor.personId,
    procedure,
    subject,
    subject_id: subjectId,
    before: text(before),
    after: text(after),
  }
  context.store.run(sql.insertInto('activities').values(values))
}

/** The next ids follow the newest that was written, even by another program or before the clock was set back: all facts are read in their order. */
export function keepOrder(store: Store, ids: Pick<IdSource, 'goPast'>): void {
  const newest = store.first(sql.selectFrom('activities').select(({ fn }) => fn.max<Id | null>('id').as('id')))?.id
  if (newest) ids.goPast(newest)
}

export interface ActivityFilter {
  subjectId?: string | undefined
  before?: string | undefined
  limit: number
}

export function readActivities({ store, actor }: Context, { subjectId, before, limit }: ActivityFilter): Activity[] {
  let query = sql.selectFrom('activities').selectAll()
  if (subjectId) query = query.where('subject_id', '=', subjectId)
  if (before) query = query.where('id', '<', before)
  const hidden = hiddenSubjects(actor)
  if (hidden.length > 0) query = query.where('subject', 'not in', hidden)
  if (actor.scope !== 'everything') query = query.where('subject_id', 'in', subjectsInScope(actor, actor.scope))
  return store.all(query.orderBy('id', 'desc').limit(limit)).map(({ subject_id, person_id, ...row }) => ({
    ...row,
    personId: person_id,
    subjectId: subject_id,
    before: row.before === null ? null : (JSON.parse(row.before) as unknown),
    after: row.after === null ? null : (JSON.parse(row.after) as unknown),
  }))
}
