// What a person does with messages that are queued: looks, tries again, takes back, changes, and says what became of an unsure one.
import { fail } from '#shared/basics/failure'
import { mailFailures } from '#shared/mail/failures'
import { type Message, messageIssues } from '#shared/mail/message'
import { type MailSubject, mayDo, type OutboxAction, type OutboxMessage, type OutboxRow } from '#shared/mail/outbox'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { findInvoice } from '../invoices/invoice-service'
import { type Composed, compose, type Sender } from './compose'
import {
  change,
  insertMessage,
  type NewOutboxMessage,
  type OutboxFilter,
  readFiles,
  readMessage,
  readOutbox,
  replaceMessage,
  type StoredMessage,
} from './outbox-rows'

interface Versioned {
  id: string
  version: number
}

export function listOutbox(context: Context, filter: OutboxFilter) {
  return readOutbox(context, filter)
}

export function requireMessage(context: Context, id: string): StoredMessage {
  return found(readMessage(context, id), 'message', id)
}

export function getMessage(context: Context, { id }: { id: string }): OutboxMessage {
  return requireMessage(context, id)
}

export function getEnclosure(context: Context, { id, position }: { id: string; position: number }) {
  requireMessage(context, id)
  const { fileName, mediaType, bytes } = found(readFiles(context, id)[position], 'file', String(position))
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') }
}

export function retryMessage(context: Context, input: Versioned): OutboxRow {
  return act(context, 'retry', input, { state: 'waiting', next_attempt_at: context.now, problem: null })
}

export function cancelMessage(context: Context, input: Versioned): OutboxRow {
  return act(context, 'cancel', input, { state: 'cancelled', next_attempt_at: null })
}

/** Only a person can know whether a message arrived that was interrupted in the middle. */
export function resolveMessage(context: Context, { hasArrived, ...input }: Versioned & { hasArrived: boolean }): OutboxRow {
  const values = hasArrived
    ? { state: 'sent', sent_at: context.now, problem: null }
    : { state: 'waiting', next_attempt_at: context.now, problem: null }
  return act(context, 'resolve', input, values)
}

function act(context: Context, action: OutboxAction, { id, version }: Versioned, values: Parameters<typeof change>[2]): OutboxRow {
  const before = requireIn(context, action, { id, version })
  change(context, id, values)
  return recordMail(context, before)
}

function requireIn(context: Context, action: OutboxAction, { id, version }: Versioned): StoredMessage {
  const message = requireMessage(context, id)
  if (!mayDo(action, message.state)) throw fail(mailFailures.mail_state, { state: message.state, action })
  checkVersion('message', version, message.version)
  return message
}

/** Whose trail tells of mail: a receipt is one of the steps of its proposal, a statement is about its client. */
const TRAIL_OF: Readonly<Record<MailSubject, string>> = {
  invoice: 'invoice',
  proposal: 'proposal',
  receipt: 'proposal',
  statement: 'client',
}

/** Into the trail of what the message is about. */
export function recordMail(context: Context, before: OutboxRow): OutboxRow {
  const after = requireMessage(context, before.id)
  const trail = ({ state, to, subject, problem }: OutboxRow) => ({ mail: before.id, state, to, subject, problem })
  context.record({ subject: TRAIL_OF[before.about], subjectId: before.aboutId ?? before.id, before: trail(before), after: trail(after) })
  return after
}

/** Puts a composed message into the outbox, and says so in the trail of what it is about. */
export function queueLetter(context: Context, input: NewOutboxMessage): OutboxRow {
  const id = insertMessage(context, input)
  const { to, subject } = input.message
  const after = { mail: id, kind: input.kind, state: 'waiting', to, subject }
  context.record({ subject: TRAIL_OF[input.about], subjectId: input.aboutId, before: null, after })
  return requireMessage(context, id)
}

/** An edited message is composed anew with the files that it had. */
export async function prepareEdit(
  context: Context,
  senderOf: (context: Context, companyId: string) => Sender,
  { id, version, ...message }: Versioned & Message,
): Promise<Composed> {
  const before = requireIn(context, 'edit', { id, version })
  const issues = messageIssues(message)
  if (issues.length > 0) throw fail(mailFailures.message_incomplete, { issues })
  return compose({ message, sender: senderOf(context, before.companyId), files: readFiles(context, id), at: context.now })
}

export function editMessage(context: Context, { id, version }: Versioned, composed: Composed): OutboxRow {
  const before = requireIn(context, 'edit', { id, version })
  // Who edits it sees what is owed now.
  const owed = before.kind === 'reminder' && before.invoiceId !== null ? findInvoice(context, before.invoiceId) : undefined
  replaceMessage(context, { id, owedMinor: owed?.openMinor ?? null }, composed)
  return recordMail(context, before)
}
