// The texts of the screens, one catalogue per language: `const t = useTexts()`, then `t.frame.invoices`.
import { type ScreenLanguage, screenLanguage, useScreenLanguage } from '../kit/language'
import { de } from './de/de'
import { en } from './en/en'

/** English is the pattern: another language has the same texts, or the compiler names the one that is missing. */
export type Texts = typeof en

const catalogues: Readonly<Record<ScreenLanguage, Texts>> = { en, de }

export function useTexts(): Texts {
  return catalogues[useScreenLanguage()]
}

/** The texts now, for code outside components. */
export function textsNow(): Texts {
  return catalogues[screenLanguage()]
}
