// Lines moved with the mouse: a handle is dragged, a mark shows the gap, letting go moves the row or all selected rows.
import { type PointerEvent, useRef } from 'react'
import { moveRows } from './line-commands'
import { placeOf } from './line-mover'
import type { LinesContext } from './lines-context'

const EDGE = 40

/** The row under the pointer, and whether the gap is above or below it. */
function gapAt(box: HTMLElement, y: number): { row: HTMLElement; isBelow: boolean } | undefined {
  const { left, width } = box.getBoundingClientRect()
  const row = document.elementFromPoint(left + width / 2, y)?.closest<HTMLElement>('[data-key]')
  if (!row || !box.contains(row)) return undefined
  const { top, height } = row.getBoundingClientRect()
  return { row, isBelow: y > top + height / 2 }
}

/** For the grid: what a pointer on a handle begins. */
export function useLineDrag({ store, grid }: LinesContext) {
  const key = useRef<number>(undefined)
  const marked = useRef<HTMLElement>(undefined)
  const mark = (row?: HTMLElement, isBelow = false) => {
    delete marked.current?.dataset['gap']
    marked.current = row
    if (row) row.dataset['gap'] = isBelow ? 'below' : 'above'
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : undefined
    const row = target?.closest('[data-handle]')?.closest<HTMLElement>('[data-key]')
    if (!row || event.button !== 0) return
    event.preventDefault()
    key.current = Number(row.dataset['key'])
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (key.current === undefined) return
    const box = event.currentTarget
    const gap = gapAt(box, event.clientY)
    mark(gap?.row, gap?.isBelow)
    const pane = box.closest('[data-pane]') ?? document.scrollingElement
    const { top = 0, bottom = window.innerHeight } = pane?.getBoundingClientRect() ?? {}
    if (event.clientY < top + EDGE) pane?.scrollBy(0, -12)
    else if (event.clientY > bottom - EDGE) pane?.scrollBy(0, 12)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const dragged = key.current
    key.current = undefined
    const gap = dragged === undefined ? undefined : gapAt(event.currentTarget, event.clientY)
    mark()
    if (dragged === undefined) return
    const { keys } = store.getState()
    const from = keys.indexOf(dragged)
    const range = placeOf(store, grid)?.range
    const moving = range && from >= range.from && from <= range.to ? range : { from, to: from }
    if (gap)
      store.getState().arrange((rows) => moveRows(rows, moving, keys.indexOf(Number(gap.row.dataset['key'])) + (gap.isBelow ? 1 : 0)))
    grid.getState().go(dragged, grid.getState().active?.column ?? 'name')
  }
  const onPointerCancel = () => {
    key.current = undefined
    mark()
  }
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
}
