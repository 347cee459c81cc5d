// All SQL about the note that the file holds the sample business, and about what was done beside it.
import { z } from 'zod'
import type { Context } from '../context'
import { sql } from '../database/store'

const NOTE = 'sample'

/** How many activities the sample itself brought, by what they are about; everything beyond is the user's. */
const noteSchema = z.object({ loadedAt: z.string(), activities: z.record(z.string(), z.number()) })
export type SampleNote = z.infer<typeof noteSchema>

export function readSampleNote({ store }: Pick<Context, 'store'>): SampleNote | undefined {
  const row = store.first(sql.selectFrom('notes').select('value').where('name', '=', NOTE))
  return row && noteSchema.parse(JSON.parse(row.value))
}

export function writeSampleNote({ store }: Pick<Context, 'store'>, note: SampleNote): void {
  store.run(sql.insertInto('notes').values({ name: NOTE, value: JSON.stringify(note) }))
}

/** Activities by subject; loading, removing and backing up are no work that could be lost. */
export function countActivities({ store }: Pick<Context, 'store'>): Record<string, number> {
  const rows = store.all(
    sql
      .selectFrom('activities')
      .select(({ fn }) => ['subject', fn.countAll<number>().as('count')])
      .where('procedure', 'not like', 'samples.%')
      .where('procedure', 'not like', 'backups.%')
      .where('procedure', 'not like', 'session.%')
      .groupBy('subject')
      .orderBy('subject'),
  )
  return Object.fromEntries(rows.map(({ subject, count }) => [subject, count]))
}
