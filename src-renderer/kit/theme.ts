// Light, dark, or as the system says; the choice outlives the window.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

interface ThemeState {
  theme: Theme
  choose: (theme: Theme) => void
}

export const useTheme = create<ThemeState>()(
  persist((set) => ({ theme: 'system', choose: (theme) => set({ theme }) }), {
    name: 'theme',
    onRehydrateStorage: () => (state) => state && apply(state.theme),
  }),
)
useTheme.subscribe(({ theme }) => apply(theme))

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
