// Undo and redo from the lines: the active cell goes to where something changed, so that one sees what was done.
import type { DraftStore } from './draft-store'
import { COLUMNS } from './lines/columns'
import type { GridStore } from './lines/grid-store'

export function stepBack(store: DraftStore, grid: GridStore, way: 'undo' | 'redo'): void {
  const before = store.getState()
  before[way]()
  const { content, keys } = store.getState()
  const isInLines = document.activeElement?.closest('[role=grid]') != null || document.activeElement === document.body
  if (!isInLines || content.lines === before.content.lines) return
  const at = content.lines.findIndex((line, index) => before.content.lines[before.keys.indexOf(keys[index] ?? 0)] !== line)
  const line = content.lines[at]
  const key = keys[at]
  if (line === undefined || key === undefined) return
  const old = before.content.lines[before.keys.indexOf(key)]
  const column = COLUMNS.find((name) => old !== undefined && old[name] !== line[name])
  grid.getState().go(key, column ?? grid.getState().active?.column ?? 'name')
}
