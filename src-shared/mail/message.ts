// What a person sends: to whom, what it says, and everything that stands in the way of sending it.
import { z } from 'zod'
import { paragraph } from '../basics/text'
import { fillPlaceholders, unknownPlaceholders } from '../placeholders/fill'
import { DOCUMENT_PLACEHOLDERS, namesOf } from '../placeholders/placeholder'
import { readAddresses } from './address-list'

/** Recipients are texts as people type them, so that a refusal can name each that is wrong. */
export const messageSchema = z.object({
  to: z.string().max(5000).describe('addresses parted by commas, such as "Ada <ada@example.com>, bob@example.com"'),
  cc: z.string().max(5000).default(''),
  bcc: z.string().max(5000).default(''),
  subject: z.string().max(300).describe('may hold placeholders such as {{invoice.number}}'),
  body: paragraph(50_000).describe('plain text; may hold placeholders'),
})
export type Message = z.infer<typeof messageSchema>

export const MESSAGE_FIELDS = ['to', 'cc', 'bcc', 'subject', 'body'] as const
export const messageIssueSchema = z.object({
  field: z.enum(MESSAGE_FIELDS),
  kind: z.enum(['no_address', 'no_recipient', 'empty', 'unknown_placeholder']),
  value: z.string().describe('what was typed'),
  suggestion: z.string().nullable().describe('the placeholder that was probably meant'),
})
export type MessageIssue = z.infer<typeof messageIssueSchema>

/** Everything that stands in the way of sending, in the order of the fields; each wrong address and placeholder by itself. */
export function messageIssues(message: Message): MessageIssue[] {
  return [...recipientIssues(message), ...textIssues(message)]
}

function recipientIssues(message: Message): MessageIssue[] {
  const wrong = (['to', 'cc', 'bcc'] as const).flatMap((field) =>
    readAddresses(message[field]).invalid.map((value): MessageIssue => ({ field, kind: 'no_address', value, suggestion: null })),
  )
  const isForNobody = message.to.trim() === ''
  return isForNobody ? [{ field: 'to', kind: 'no_recipient', value: '', suggestion: null }, ...wrong] : wrong
}

/** What is wrong with subject and body, of a message or of a template. */
export function textIssues({ subject, body }: Pick<Message, 'subject' | 'body'>): MessageIssue[] {
  const known = namesOf<string>(DOCUMENT_PLACEHOLDERS)
  return Object.entries({ subject, body }).flatMap(([name, text]): MessageIssue[] => {
    const field = name as 'subject' | 'body'
    if (text.trim() === '') return [{ field, kind: 'empty', value: '', suggestion: null }]
    return unknownPlaceholders(text, known).map(({ typed, suggestion }) => ({
      field,
      kind: 'unknown_placeholder',
      value: typed,
      suggestion,
    }))
  })
}

/** The message with its placeholders filled in; the subject becomes one line. */
export function fillMessage<M extends Pick<Message, 'subject' | 'body'>>(message: M, values: Readonly<Record<string, string>>): M {
  const subject = fillPlaceholders(message.subject, values).replace(/\s+/g, ' ').trim()
  return { ...message, subject, body: fillPlaceholders(message.body, values) }
}
