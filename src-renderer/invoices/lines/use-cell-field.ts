// The field of the active cell: it takes the focus with its text selected when one goes there, so that typing replaces and arrows move on.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { LinesContext } from './lines-context'

export function useCellField({ grid, store }: LinesContext): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const active = useStore(grid, (state) => state.active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every going to a cell counts, also to the same one
  useLayoutEffect(() => {
    const { current } = field
    if (current === null || !grid.getState().takesFocus || document.activeElement === current) return
    current.focus()
    current.select()
    store.getState().rest()
  }, [active])
  return field
}
