// Where one is in the lines: the active cell, the selected rows, and what was typed that cannot be read.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Column } from './columns'

export interface GridState {
  active: { key: number; column: Column } | undefined
  /** the other end of the selected rows */
  anchor: number | undefined
  /** whether the active cell takes the focus when it is drawn */
  takesFocus: boolean
  /** whether one came to the cell by the mouse: then its choices show at once */
  isByPointer: boolean
  /** by row and column */
  unread: Readonly<Record<string, string>>
  go: (key: number, column: Column, anchor?: number, isByPointer?: boolean) => void
  setUnread: (texts: Readonly<Record<string, string | undefined>>) => void
}
export type GridStore = StoreApi<GridState>

export const cellId = (key: number, column: Column) => `${key} ${column}`

export function createGridStore(): GridStore {
  return createStore<GridState>()((set, get) => ({
    active: undefined,
    anchor: undefined,
    takesFocus: false,
    isByPointer: false,
    unread: {},
    go: (key, column, anchor, isByPointer = false) => set({ active: { key, column }, anchor, takesFocus: true, isByPointer }),
    setUnread: (texts) => {
      const { unread } = get()
      if (Object.entries(texts).every(([id, text]) => unread[id] === text)) return
      const next = Object.entries({ ...unread, ...texts }).filter((entry): entry is [string, string] => entry[1] !== undefined)
      set({ unread: Object.fromEntries(next) })
    },
  }))
}
