// Saved views of lists.
import type { SavedView } from '#shared/views/contract'
import type { Context } from '../context'
import { found } from '../database/columns'
import { deleteView, insertView, readViews, updateView } from './view-rows'

export function listViews(context: Context, { list }: { list: string }): SavedView[] {
  return readViews(context).filter((view) => view.list === list)
}

export function saveView(context: Context, input: Pick<SavedView, 'list' | 'name' | 'state'>): SavedView {
  const isSame = (view: SavedView) => view.list === input.list && view.name === input.name
  const before = readViews(context).find(isSame)
  if (before) updateView(context, { ...before, state: input.state })
  else insertView(context, input)
  const after = found(readViews(context).find(isSame), 'view', input.name)
  context.record({ subject: 'view', subjectId: after.id, before: before ?? null, after })
  return after
}

export function removeView(context: Context, { id }: { id: string }): SavedView {
  const before = found(
    readViews(context).find((view) => view.id === id),
    'view',
    id,
  )
  deleteView(context, id)
  context.record({ subject: 'view', subjectId: id, before, after: null })
  return before
}
