// Every word that a document prints of its own, in the languages that documents know.
import type { Language } from '../basics/address'
import { de } from './texts/de'
import { en } from './texts/en'
import { es } from './texts/es'
import { fr } from './texts/fr'
import { hr } from './texts/hr'
import { it } from './texts/it'
import { nl } from './texts/nl'
import { pl } from './texts/pl'
import type { Texts } from './texts/words'

const TEXTS: Readonly<Record<Language, Texts>> = { en, de, fr, es, it, nl, pl, hr }

/** The words of a language. */
export function textsOf(language: Language): Texts {
  return TEXTS[language]
}
