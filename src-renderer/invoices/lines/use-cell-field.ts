// The field of the active cell: it takes the focus with its text selected when one goes there, so that typing replaces and arrows move on.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { LinesContext } from './lines-context'

type Field = HTMLInputElement | HTMLTextAreaElement

export function useCellField<F extends Field = HTMLTextAreaElement>({ grid, store }: LinesContext): RefObject<F | null> {
  const field = useRef<F>(null)
  const active = useStore(grid, (state) => state.active)
  useLayoutEffect(() => {
    const { current } = field
    if (current === null || active === undefined || !grid.getState().takesFocus || document.activeElement === current) return
    current.focus()
    current.select()
    store.getState().rest()
  }, [active, grid, store])
  return field
}
