// Whether one last looked at the list or at the board; the choice outlives the window.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const VIEWS = ['list', 'board'] as const
export type View = (typeof VIEWS)[number]

interface ViewState {
  view: View
  choose: (view: View) => void
}

export const useView = create<ViewState>()(
  persist((set) => ({ view: 'board', choose: (view) => set({ view }) }), { name: 'opportunities view' }),
)
