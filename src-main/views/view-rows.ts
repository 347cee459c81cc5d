// All SQL about saved views.
import type { SavedView } from '#shared/views/contract'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export function readViews({ store }: Context): SavedView[] {
  const rows = store.all(sql.selectFrom('saved_views').selectAll().orderBy('list').orderBy('name'))
  return rows.map(({ id, version, list, name, state }) => ({ id, version, list, name, state: JSON.parse(state) as SavedView['state'] }))
}

export function insertView(context: Context, { list, name, state }: Pick<SavedView, 'list' | 'name' | 'state'>): void {
  context.store.run(sql.insertInto('saved_views').values({ ...stampNew(context), list, name, state: JSON.stringify(state) }))
}

export function updateView(context: Context, { id, version, state }: SavedView): void {
  context.store.run(
    sql
      .updateTable('saved_views')
      .set({ ...stampChanged(context, version), state: JSON.stringify(state) })
      .where('id', '=', id),
  )
}

export function deleteView({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('saved_views').where('id', '=', id))
}
