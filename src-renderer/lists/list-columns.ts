// Which columns a list shows and in which order, from its address.
import type { Column } from '../kit/DataTable'

export interface ListColumn<R> extends Omit<Column<R>, 'onSort' | 'sorted'> {
  /** what the core sorts by for this column */
  sort?: string
  /** shown only when it is chosen */
  isExtra?: boolean
}

/** The ids shown, in their order: those of the address that exist, else the usual ones. */
export function shownColumns<R>(columns: readonly ListColumn<R>[], wanted: string): string[] {
  const chosen = wanted.split(' ').filter((id) => columns.some((column) => column.id === id))
  return chosen.length > 0 ? chosen : columns.filter(({ isExtra }) => !isExtra).map(({ id }) => id)
}

/** The list with one id moved by `step` places. */
export function moved(ids: readonly string[], id: string, step: 1 | -1): string[] {
  const at = ids.indexOf(id)
  const to = at + step
  if (at < 0 || to < 0 || to >= ids.length) return [...ids]
  const rest = ids.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
