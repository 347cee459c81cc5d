// What a person does with messages that are queued: looks, tries again, takes back, changes, and says what became of an unsure one.
import { fail } from '#shared/basics/failure'
import { mailFailures } from '#shared/mail/failures'
import { type Message, messageIssues } from '#shared/mail/message'
import { mayDo, type OutboxAction, type OutboxMessage, type OutboxRow } from '#shared/mail/outbox'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { type Composed, compose, type Sender } from './compose'
import { change, type OutboxFilter, readFiles, readMessage, readOutbox, replaceMessage, type StoredMessage } from './outbox-rows'

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

/** The trail of the document, or of the message where it is about none. */
export function recordMail(context: Context, before: OutboxRow): OutboxRow {
  const after = requireMessage(context, before.id)
  const trail = ({ state, to, subject, problem }: OutboxRow) => ({ mail: before.id, state, to, subject, problem })
  const subject = before.invoiceId === null ? 'mail' : 'invoice'
  context.record({ subject, subjectId: before.invoiceId ?? before.id, before: trail(before), after: trail(after) })
  return after
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
  replaceMessage(context, id, composed)
  return recordMail(context, before)
}
