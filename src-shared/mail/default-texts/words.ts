// What every language of mails says, and how a letter is made of it.
import type { TEMPLATE_KINDS } from '../template'

export const NOTICE_EVENTS = ['sent', 'paid', 'overdue', 'reminded'] as const
export type NoticeEvent = (typeof NOTICE_EVENTS)[number]

interface MailText {
  subject: string
  body: string
}
type Kind = (typeof TEMPLATE_KINDS)[number]
/** A subject and the paragraphs below it. */
type Letter = readonly [subject: string, ...paragraphs: string[]]
interface Words extends Record<Kind, Letter> {
  greeting: string
  closing: string
  /** for people of one's own who follow a document */
  notice: Readonly<Record<NoticeEvent, readonly [subject: string, text: string]>>
}
export interface DefaultTexts extends Record<Kind, MailText> {
  notice: Readonly<Record<NoticeEvent, MailText>>
}

/** The letters of a language: greeting, paragraphs, closing, the company's name. */
export function letters({ greeting, closing, notice, ...kinds }: Words): DefaultTexts {
  const letter = ([subject, ...paragraphs]: Letter): MailText => ({
    subject,
    body: [greeting, ...paragraphs, `${closing}\n{{company.name}}`].join('\n\n'),
  })
  const short = ([subject, body]: readonly [string, string]): MailText => ({ subject, body })
  const all = <K extends string, V>(texts: Readonly<Record<K, V>>, make: (value: V) => MailText) =>
    Object.fromEntries(Object.entries(texts).map(([kind, value]) => [kind, make(value as V)])) as Record<K, MailText>
  return { ...all<Kind, Letter>(kinds, letter), notice: all(notice, short) }
}
