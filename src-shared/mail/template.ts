// The texts with which documents are sent: one for each kind of mail and language; a company may write its own.
import { z } from 'zod'
import { type Language, languageSchema } from '../basics/address'
import { idSchema } from '../basics/id'
import { paragraph } from '../basics/text'
import { de } from './default-texts/de'
import { en } from './default-texts/en'
import { es } from './default-texts/es'
import { fr } from './default-texts/fr'
import { hr } from './default-texts/hr'
import { it } from './default-texts/it'
import { nl } from './default-texts/nl'
import { pl } from './default-texts/pl'
import type { DefaultTexts } from './default-texts/words'

export const TEMPLATE_KINDS = [
  'invoice',
  'credit_note',
  'reminder_1',
  'reminder_2',
  'reminder_3',
  'statement',
  'proposal',
  'receipt',
] as const
export const templateKindSchema = z.enum(TEMPLATE_KINDS)
export type TemplateKind = z.infer<typeof templateKindSchema>

export const templateSchema = z.object({
  companyId: idSchema,
  kind: templateKindSchema,
  language: languageSchema,
  subject: z.string().max(300),
  body: paragraph(50_000),
})
export type Template = z.infer<typeof templateSchema>

const TEXTS: Readonly<Record<Language, DefaultTexts>> = { en, de, fr, es, it, nl, pl, hr }

/** The text of a kind of mail where the company wrote none of its own. */
export function defaultTemplate(kind: TemplateKind, language: Language): Pick<Template, 'subject' | 'body'> {
  return TEXTS[language][kind]
}

/** The words of the mail with which a subscriber hears what happened to a document. */
export function noticeWords(language: Language): DefaultTexts['notice'] {
  return TEXTS[language].notice
}
