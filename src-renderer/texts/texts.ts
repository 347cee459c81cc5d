// The texts of the screens, one catalogue per language: `const t = useTexts()`, then `t.frame.invoices`.
import type { Facts } from '#shared/basics/failure'
import { failureSentence } from '#shared/failures'
import { type Problem, problemSentence } from '#shared/invoices/readiness'
import { type ScreenLanguage, screenLanguage, useScreenLanguage } from '../kit/language'
import { askInDialogs } from '../kit/leave-words'
import { translateMessages } from '../kit/use-form'
import { de } from './de/de'
import { failures } from './de/failures'
import { message } from './de/messages'
import { problems } from './de/problems'
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

/** The sentence of a refusal; undefined when the code is not one of ours. */
export function refusalText(code: string, facts: Facts): string | undefined {
  return (screenLanguage() === 'de' ? failures[code]?.(facts) : undefined) ?? failureSentence(code, facts)
}

/** What a draft still needs, as a sentence. */
export function problemText(problem: Problem): string {
  return (screenLanguage() === 'de' ? problems[problem.code]?.(problem.facts) : undefined) ?? problemSentence(problem)
}

askInDialogs(() => textsNow().life.leaveDialog)
translateMessages((english) => (screenLanguage() === 'de' ? message(english) : english))
