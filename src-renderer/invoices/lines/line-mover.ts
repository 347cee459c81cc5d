// Carries out what a key or the menu asks of the lines, on the active cell and the selected rows.

import type { DraftStore } from '../draft-store'
import { COLUMNS, type Column, columnBeside } from './columns'
import type { GridCommand } from './grid-keys'
import type { GridStore } from './grid-store'
import { duplicateRows, fillDown, insertRows, type Range, type Rows, removeRows, shiftRows } from './line-commands'
import { newLine } from './new-line'

interface Place {
  index: number
  column: Column
  range: Range
  rows: Rows
}
const PAGE = 10

/** Where one is; the first cell before one has been anywhere. */
export function placeOf(store: DraftStore, grid: GridStore): Place | undefined {
  const { content, keys } = store.getState()
  const { active, anchor } = grid.getState()
  if (keys.length === 0) return undefined
  const index = Math.max(0, active ? keys.indexOf(active.key) : 0)
  const other = anchor === undefined ? -1 : keys.indexOf(anchor)
  const range = other < 0 ? { from: index, to: index } : { from: Math.min(index, other), to: Math.max(index, other) }
  return { index, column: active?.column ?? 'name', range, rows: content.lines.map((line, at) => ({ key: keys[at] ?? 0, line })) }
}

/** Answers whether the command did something; `newTax` is what the first line takes. */
export function runLineCommand(command: GridCommand, store: DraftStore, grid: GridStore, newTax: string | null): boolean {
  const place = placeOf(store, grid)
  if (place === undefined) return false
  const { index, column, rows } = place
  const go = (at: number, to: Column = column, anchor?: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))]
    if (row === undefined) return false
    grid.getState().go(row.key, to === 'description' && row.line.description === '' ? 'name' : to, anchor)
    return true
  }
  switch (command) {
    case 'up':
      return moveUp(place, go)
    case 'down':
      return moveDown(place, go)
    case 'pageUp':
      return go(index - PAGE)
    case 'pageDown':
      return go(index + PAGE)
    case 'first':
      return go(0)
    case 'last':
      return go(rows.length - 1)
    case 'left':
    case 'previous':
    case 'right':
    case 'next':
      return moveAside(command, place, go)
    case 'extendUp':
    case 'extendDown':
      return go(index + (command === 'extendUp' ? -1 : 1), column, grid.getState().anchor ?? rows[index]?.key)
    case 'enter':
      return index < rows.length - 1
        ? go(index + 1, column === 'description' ? 'name' : column)
        : insert(index + 1, rows, store, grid, newTax)
    case 'insertAbove':
      return insert(index, rows, store, grid, newTax)
    case 'insertBelow':
      return insert(index + 1, rows, store, grid, newTax)
    case 'describe':
      if (rows[index]) grid.getState().go(rows[index].key, 'description')
      return true
    default:
      return arrange(command, place, store, grid)
  }
}

type Go = (at: number, to?: Column) => boolean

/** Names and descriptions stand below each other. */
function moveUp({ index, column, rows }: Place, go: Go): boolean {
  if (column === 'description') return go(index, 'name')
  if (index === 0) return true
  return go(index - 1, column === 'name' && rows[index - 1]?.line.description ? 'description' : column)
}

function moveDown({ index, column, rows }: Place, go: Go): boolean {
  if (column === 'name' && rows[index]?.line.description) return go(index, 'description')
  if (index === rows.length - 1) return true
  return go(index + 1, column === 'description' ? 'name' : column)
}

/** With Tab on to the next or previous line, and at the ends out of the lines; with arrows to the edge of the line. */
function moveAside(command: 'left' | 'right' | 'next' | 'previous', { index, column, rows }: Place, go: Go): boolean {
  const row = rows[index]
  if (row === undefined) return false
  const isForward = command === 'right' || command === 'next'
  const beside = columnBeside(column, isForward ? 1 : -1, row.line)
  if (beside) return go(index, beside)
  if (command === 'left' || command === 'right') return true
  const isEnd = isForward ? index === rows.length - 1 : index === 0
  return isEnd ? false : go(index + (isForward ? 1 : -1), isForward ? COLUMNS[0] : COLUMNS.at(-1))
}

function insert(at: number, rows: Rows, store: DraftStore, grid: GridStore, newTax: string | null): boolean {
  addLine(store, grid, at, newLine(rows[Math.max(0, at - 1)]?.line, newTax))
  return true
}

/** Puts a new line at a place and goes there. */
export function addLine(store: DraftStore, grid: GridStore, at: number, line: ReturnType<typeof newLine>): void {
  store.getState().arrange((rows, newKey) => insertRows(rows, at, [{ key: newKey(), line }]))
  const key = store.getState().keys[at]
  if (key !== undefined) grid.getState().go(key, 'name')
}

function arrange(command: GridCommand, { index, column, range, rows }: Place, store: DraftStore, grid: GridStore): boolean {
  const { arrange: change } = store.getState()
  const { go, anchor } = grid.getState()
  const stay = () => rows[index] && go(rows[index].key, column, anchor)
  if (command === 'fillDown') {
    change((now) => fillDown(now, range, column))
    stay()
  } else if (command === 'moveUp' || command === 'moveDown') {
    change((now) => shiftRows(now, range, command === 'moveUp' ? -1 : 1))
    stay()
  } else if (command === 'duplicate') {
    change((now, newKey) => duplicateRows(now, range, newKey))
    const copy = store.getState().keys[index + range.to - range.from + 1]
    if (copy !== undefined) go(copy, column)
  } else if (command === 'remove') {
    change((now) => removeRows(now, range))
    const { keys } = store.getState()
    const next = keys[Math.min(range.from, keys.length - 1)]
    if (next !== undefined) go(next, column === 'description' ? 'name' : column)
  } else return false
  return true
}
