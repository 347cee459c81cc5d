// All SQL about who hears what happens to a document, and what they heard already.
import { sql as raw } from 'kysely'
import type { NoticeEvent } from '#shared/mail/default-texts/words'
import type { NewSubscriber, Subscriber } from '#shared/mail/subscriber'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import type { DocumentSubscribersTable } from '../database/schema-mail'
import { sql } from '../database/store'

const ofRow = (row: DocumentSubscribersTable): Subscriber => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  contactId: row.contact_id,
  invoiceId: row.invoice_id,
  email: row.email,
  name: row.name,
  events: JSON.parse(row.events) as NoticeEvent[],
})

export function readSubscribers({ store }: Context, which: { invoiceId?: string; id?: string } = {}): Subscriber[] {
  // A draft that was deleted is followed by nobody.
  let query = sql
    .selectFrom('document_subscribers')
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('invoice_heads').select('invoice_heads.id').whereRef('invoice_heads.id', '=', 'document_subscribers.invoice_id')),
    )
  if (which.invoiceId !== undefined) query = query.where('invoice_id', '=', which.invoiceId)
  if (which.id !== undefined) query = query.where('id', '=', which.id)
  return store.all(query.orderBy('id')).map(ofRow)
}

export function insertSubscriber(context: Context, { invoiceId, personId, contactId, email, name, events }: NewSubscriber): string {
  const stamp = stampNew(context)
  const values = {
    ...stamp,
    invoice_id: invoiceId,
    person_id: personId,
    contact_id: contactId,
    email,
    name,
    events: JSON.stringify(events),
  }
  context.store.run(sql.insertInto('document_subscribers').values(values))
  return stamp.id
}

export function updateWishes(context: Context, { id, version, events }: Pick<Subscriber, 'id' | 'version' | 'events'>): void {
  const changed = { ...stampChanged(context, version), events: JSON.stringify(events) }
  context.store.run(sql.updateTable('document_subscribers').set(changed).where('id', '=', id))
}

export function deleteSubscriber({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('document_subscribers').where('id', '=', id))
}

export function readNotices({ store }: Context, subscriberId: string): string[] {
  const heard = sql.selectFrom('subscriber_notices').select('event').where('subscriber_id', '=', subscriberId)
  return store.all(heard).map(({ event }) => event)
}

export interface Unheard {
  subscriber: Subscriber
  heard: string[]
  wasReminded: boolean
  isSent: boolean
}

/** Followers of issued documents who did not hear of every event that they follow, with what is known of it, in one query. */
export function readUnheard({ store }: Context): Unheard[] {
  const heard = raw<string>`(select json_group_array(n.event) from subscriber_notices n where n.subscriber_id = document_subscribers.id)`
  const reminded = raw<number>`exists (select 1 from outbox_messages m
    where m.invoice_id = document_subscribers.invoice_id and m.kind = 'reminder' and m.state = 'sent')`
  const isUnheard = raw<boolean>`exists (select 1 from json_each(document_subscribers.events) e
    where e.value not in (select n.event from subscriber_notices n where n.subscriber_id = document_subscribers.id))`
  const rows = store.all(
    sql
      .selectFrom('document_subscribers')
      .innerJoin('invoice_heads', 'invoice_heads.id', 'document_subscribers.invoice_id')
      .selectAll('document_subscribers')
      .select(['invoice_heads.was_sent', heard.as('heard'), reminded.as('reminded')])
      .where('invoice_heads.is_draft', '=', 0)
      .where(isUnheard)
      .orderBy('document_subscribers.id'),
  )
  return rows.map((row) => ({
    subscriber: ofRow(row),
    heard: JSON.parse(row.heard) as string[],
    wasReminded: row.reminded === 1,
    isSent: row.was_sent === 1,
  }))
}

export function insertNotice(context: Context, subscriberId: string, event: NoticeEvent): void {
  const values = { id: context.newId(), subscriber_id: subscriberId, event, recorded_at: context.now }
  context.store.run(sql.insertInto('subscriber_notices').values(values))
}

/** Whether a reminder of the document left the house. */
export function wasReminded({ store }: Context, invoiceId: string): boolean {
  const sent = sql.selectFrom('outbox_messages').select('id').where('invoice_id', '=', invoiceId).where('kind', '=', 'reminder')
  return store.first(sent.where('state', '=', 'sent').limit(1)) !== undefined
}
