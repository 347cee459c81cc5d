// All SQL about the outbox: what waits, who has it in hand, and what became of it.
import { sql as raw } from 'kysely'
import { fold } from '#shared/basics/text'
import type { MailKind, MailProblem, MailSubject, OutboxMessage, OutboxRow, OutboxState } from '#shared/mail/outbox'
import { type Context, may } from '../context'
import { containing, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import type { OutboxMessagesTable } from '../database/schema-mail'
import { sql } from '../database/store'
import type { Composed, Enclosed } from './compose'

export interface NewOutboxMessage extends Composed {
  companyId: string
  kind: MailKind
  invoiceId: string | null
  clientId: string | null
  /** of the invoice or the proposal; empty for a statement */
  invoiceNumber: string
  about: MailSubject
  aboutId: string
  /** what the invoice was open with when a reminder of it was written */
  owedMinor?: number
}

const recipients = ({ to, cc, bcc, subject, body }: Composed['message']) => ({ to_text: to, cc_text: cc, bcc_text: bcc, subject, body })

/** Freezes a composed message; it is due at once. Answers its id. */
export function insertMessage(context: Context, input: NewOutboxMessage): string {
  const stamp = stampNew(context)
  const { message, messageId, envelope, bytes, files } = input
  context.store.run(
    sql.insertInto('outbox_messages').values({
      ...stamp,
      company_id: input.companyId,
      kind: input.kind,
      state: 'waiting',
      invoice_id: input.invoiceId,
      client_id: input.clientId,
      invoice_number: input.invoiceNumber,
      ...recipients(message),
      message_id: messageId,
      envelope: JSON.stringify(envelope),
      bytes,
      attempts: 0,
      next_attempt_at: context.now,
      actor: context.actor.name,
      about: input.about,
      about_id: input.aboutId,
      owed_minor: input.owedMinor ?? null,
    }),
  )
  files.forEach(({ fileName, mediaType, bytes: content }, position) => {
    const values = { id: context.newId(), outbox_id: stamp.id, position, file_name: fileName, media_type: mediaType, bytes: content }
    context.store.run(sql.insertInto('outbox_attachments').values(values))
  })
  return stamp.id
}

/** An edited message is another one for those who get it: composed anew, with its own Message-ID. */
export function replaceMessage(
  context: Context,
  { id, owedMinor }: { id: string; owedMinor: number | null },
  { message, messageId, envelope, bytes }: Composed,
): void {
  change(context, id, {
    ...recipients(message),
    message_id: messageId,
    envelope: JSON.stringify(envelope),
    bytes,
    state: 'waiting',
    next_attempt_at: context.now,
    problem: null,
    owed_minor: owedMinor,
  })
}

type Change = Partial<Omit<OutboxMessagesTable, 'id' | 'version' | 'created_at' | 'updated_at'>>

export function change({ store, now }: Context, id: string, values: Change): void {
  const update = sql.updateTable('outbox_messages').set({ ...values, updated_at: now })
  store.run(update.set(({ eb }) => ({ version: eb('version', '+', 1) })).where('id', '=', id))
}

/** Messages that wait for a person, or were refused for how the company signs in, are due again. */
export function releaseStuck({ store, now }: Context, companyId: string): void {
  const release = sql.updateTable('outbox_messages').set({ state: 'waiting', next_attempt_at: now }).where('company_id', '=', companyId)
  const isSettings = raw<boolean>`state = 'waiting' or (state = 'failed' and json_extract(problem, '$.kind') in ('sign_in', 'encryption'))`
  store.run(release.where(isSettings))
}

/** The next message that is due; only its id, so that looking costs nothing. */
export function readDue({ store, now }: Context): { id: string } | undefined {
  const due = sql.selectFrom('outbox_messages').select('id').where('state', '=', 'waiting').where('next_attempt_at', '<=', now)
  return store.first(due.orderBy('next_attempt_at').orderBy('id').limit(1))
}

export interface ClaimedMessage {
  id: string
  companyId: string
  invoiceId: string | null
  attempts: number
  bytes: Uint8Array
  envelope: Composed['envelope']
}

/** Takes a message in hand, inside a transaction: the state says so before a single byte goes out. */
export function claim(context: Context, id: string, by: { token: string; pid: number }): ClaimedMessage | undefined {
  const row = context.store.first(sql.selectFrom('outbox_messages').selectAll().where('id', '=', id).where('state', '=', 'waiting'))
  if (row === undefined) return undefined
  change(context, id, { state: 'sending', claimed_at: context.now, claimed_by: by.token, claimed_pid: by.pid, next_attempt_at: null })
  const { company_id: companyId, invoice_id: invoiceId, attempts, bytes } = row
  return { id, companyId, invoiceId, attempts, bytes, envelope: JSON.parse(row.envelope) as Composed['envelope'] }
}

export function readInHand({ store }: Context) {
  const columns = ['id', 'invoice_id', 'claimed_at', 'claimed_by', 'claimed_pid'] as const
  return store.all(sql.selectFrom('outbox_messages').select(columns).where('state', '=', 'sending'))
}

/** What a message became; only while it is still in the hand of who took it. Answers whether it was. */
export function settle(context: Context, id: string, token: string, values: Change): boolean {
  const held = sql.selectFrom('outbox_messages').select('id').where('id', '=', id).where('state', '=', 'sending')
  if (context.store.first(held.where('claimed_by', '=', token)) === undefined) return false
  change(context, id, { ...values, claimed_at: null, claimed_by: null, claimed_pid: null })
  return true
}

const ROW = [
  'id',
  'version',
  'kind',
  'state',
  'invoice_id',
  'invoice_number',
  'to_text',
  'cc_text',
  'bcc_text',
  'subject',
  'attempts',
  'created_at',
  'next_attempt_at',
  'sent_at',
  'problem',
  'about',
  'about_id',
] as const

/** The names of the files of a message, in their order, as JSON. */
const NAMES = raw<string>`(select json_group_array(a.file_name order by a.position) from outbox_attachments a
  where a.outbox_id = outbox_messages.id)`.as('names')

function rowOf(row: Pick<OutboxMessagesTable, (typeof ROW)[number]> & { names: string }): OutboxRow {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind as MailKind,
    state: row.state as OutboxState,
    invoiceId: row.invoice_id,
    invoiceNumber: row.invoice_number,
    about: row.about as MailSubject,
    aboutId: row.about_id,
    to: row.to_text,
    cc: row.cc_text,
    bcc: row.bcc_text,
    subject: row.subject,
    attempts: row.attempts,
    queuedAt: row.created_at,
    nextAttemptAt: row.next_attempt_at,
    sentAt: row.sent_at,
    problem: row.problem === null ? null : (JSON.parse(row.problem) as MailProblem),
    attachments: JSON.parse(row.names) as string[],
  }
}

export interface OutboxFilter {
  search: string
  states: readonly OutboxState[]
  kinds: readonly MailKind[]
  aboutId: string | null
  limit: number
  cursor: string | null
}

function matching({ actor }: Context, { search, states, kinds, aboutId }: Omit<OutboxFilter, 'limit' | 'cursor'>) {
  let query = sql.selectFrom('outbox_messages')
  if (actor.scope !== 'everything') query = query.where('client_id', 'in', actor.scope.clientIds)
  if (!may(actor, 'sales.read')) query = query.where('about', 'not in', ['proposal', 'receipt'])
  if (!may(actor, 'payments.read')) query = query.where('about', '!=', 'statement')
  if (states.length > 0) query = query.where('state', 'in', states)
  if (kinds.length > 0) query = query.where('kind', 'in', kinds)
  if (aboutId) query = query.where('about_id', '=', aboutId)
  if (search) {
    const pattern = containing(fold(search))
    query = query.where(({ or, eb }) =>
      or((['to_text', 'subject', 'invoice_number'] as const).map((column) => eb(raw<string>`fold(${raw.ref(column)})`, 'like', pattern))),
    )
  }
  return query
}

export function readOutbox(context: Context, filter: OutboxFilter) {
  const { store } = context
  const count = store.first(matching(context, filter).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  const after = readCursor(filter.cursor)
  let query = matching(context, filter).select(ROW).select(NAMES)
  if (after) query = query.where('id', '<', after.id)
  const rows = store.all(query.orderBy('id', 'desc').limit(filter.limit + 1))
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return { rows: shown.map(rowOf), next: last && rows.length > shown.length ? writeCursor(last.id, last.id) : null, count }
}

const ALL = { search: '', states: [], kinds: [], aboutId: null }

export interface StoredMessage extends OutboxMessage {
  owedMinor: number | null
  companyId: string
  clientId: string | null
}

export function readMessage(context: Context, id: string): StoredMessage | undefined {
  const columns = [...ROW, 'body', 'message_id', 'company_id', 'client_id', 'owed_minor'] as const
  const row = context.store.first(matching(context, ALL).select(columns).select(NAMES).where('id', '=', id))
  if (row === undefined) return undefined
  const { body, message_id: messageId, company_id: companyId, client_id: clientId, owed_minor: owedMinor } = row
  return { ...rowOf(row), body, messageId, companyId, clientId, owedMinor }
}

export function readFiles({ store }: Context, id: string): Enclosed[] {
  const columns = ['file_name', 'media_type', 'bytes'] as const
  return store
    .all(sql.selectFrom('outbox_attachments').select(columns).where('outbox_id', '=', id).orderBy('position'))
    .map(({ file_name, media_type, bytes }) => ({ fileName: file_name, mediaType: media_type, bytes }))
}

/** To whom a document was last sent. */
export function readLastRecipients({ store }: Context, aboutId: string): { to: string; cc: string } | undefined {
  const last = sql.selectFrom('outbox_messages').select(['to_text as to', 'cc_text as cc']).where('about_id', '=', aboutId)
  return store.first(last.where('kind', '!=', 'notice').where('state', '!=', 'cancelled').orderBy('id', 'desc').limit(1))
}

export function countStates(context: Context): { state: string; count: number }[] {
  return context.store.all(
    matching(context, ALL)
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .groupBy('state'),
  )
}
