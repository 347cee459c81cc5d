// The life of a message in the outbox: it waits, is handed over, and is sent, refused or, after a crash in between, unsure.
import { z } from 'zod'
import { instantSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'

export const OUTBOX_STATES = ['waiting', 'sending', 'sent', 'failed', 'unsure', 'cancelled'] as const
export const outboxStateSchema = z.enum(OUTBOX_STATES)
export type OutboxState = z.infer<typeof outboxStateSchema>

export const MAIL_KINDS = ['document', 'reminder', 'notice'] as const
export const mailKindSchema = z.enum(MAIL_KINDS)
export type MailKind = z.infer<typeof mailKindSchema>

/** What a message is about: a document, or a paper that is no document of account. */
export const MAIL_SUBJECTS = ['invoice', 'proposal', 'receipt', 'statement'] as const
export const mailSubjectSchema = z.enum(MAIL_SUBJECTS)
export type MailSubject = z.infer<typeof mailSubjectSchema>

/** Why a message is where it is. `text` is what the server or the system said, in its own words. */
export const mailProblemSchema = z.object({
  kind: z.enum([
    'unreachable',
    'busy',
    'refused',
    'sign_in',
    'encryption',
    'password_missing',
    'not_set_up',
    'interrupted',
    'partly',
    'withdrawn',
    'outdated',
    'settled',
    'partly_paid',
  ]),
  text: z.string(),
})
export type MailProblem = z.infer<typeof mailProblemSchema>

export const outboxRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  kind: mailKindSchema,
  state: outboxStateSchema,
  invoiceId: idSchema.nullable(),
  invoiceNumber: z.string(),
  about: mailSubjectSchema,
  aboutId: idSchema.nullable().describe('the invoice, the proposal (of a receipt too), or the client of a statement'),
  to: z.string(),
  cc: z.string(),
  bcc: z.string(),
  subject: z.string(),
  attempts: z.int(),
  queuedAt: instantSchema,
  nextAttemptAt: instantSchema.nullable(),
  sentAt: instantSchema.nullable(),
  problem: mailProblemSchema.nullable(),
  attachments: z.array(z.string()).describe('the names of the files'),
})
export type OutboxRow = z.infer<typeof outboxRowSchema>
export const outboxMessageSchema = outboxRowSchema.extend({
  body: z.string(),
  messageId: z.string(),
})
export type OutboxMessage = z.infer<typeof outboxMessageSchema>

/** Which states each action of a person is for. */
export const OUTBOX_ACTIONS = {
  retry: ['waiting', 'failed', 'cancelled', 'unsure'],
  cancel: ['waiting', 'failed'],
  edit: ['waiting', 'failed', 'cancelled'],
  resolve: ['unsure'],
} as const satisfies Record<string, readonly OutboxState[]>
export type OutboxAction = keyof typeof OUTBOX_ACTIONS

export function mayDo(action: OutboxAction, state: OutboxState): boolean {
  return (OUTBOX_ACTIONS[action] as readonly OutboxState[]).includes(state)
}

const FIRST_PAUSE = 60
const LONGEST_PAUSE = 4 * 3600

/** Seconds until the next attempt after `attempts` that failed: one minute, doubled each time, four hours at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, Math.min(attempts, 20) - 1))
}
