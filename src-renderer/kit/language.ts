// The language of the screens: as the system says, or as chosen; the choice outlives the window.
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const SCREEN_LANGUAGES = ['en', 'de'] as const
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number]
export type LanguageChoice = 'system' | ScreenLanguage

interface LanguageState {
  choice: LanguageChoice
  choose: (choice: LanguageChoice) => void
}

const useChoice = create<LanguageState>()(
  persist((set) => ({ choice: 'system', choose: (choice) => set({ choice }) }), { name: 'language' }),
)
useChoice.subscribe(apply)
apply(useChoice.getState())

function resolve(choice: LanguageChoice): ScreenLanguage {
  if (choice !== 'system') return choice
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2))
  return (
    SCREEN_LANGUAGES.find((language) => language === spoken.find((one) => (SCREEN_LANGUAGES as readonly string[]).includes(one))) ?? 'en'
  )
}

function apply({ choice }: Pick<LanguageState, 'choice'>): void {
  document.documentElement.lang = resolve(choice)
}

/** The language now, for code outside components. */
export function screenLanguage(): ScreenLanguage {
  return resolve(useChoice.getState().choice)
}

const USUAL = { en: 'en-GB', de: 'de-DE' } as const

/** How dates and amounts are written: as in the reader's own country where it speaks the language of the screens. */
export function screenLocale(): string {
  const language = screenLanguage()
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? USUAL[language]
}

/** The language of the screens; components are drawn anew when it changes. */
export function useScreenLanguage(): ScreenLanguage {
  return resolve(useChoice(({ choice }) => choice))
}

/** What was chosen, and how to choose. */
export function useLanguageChoice(): LanguageState {
  return useChoice()
}
