// People who follow a document: what has happened is compared with what they heard, so no part of the house has to tell them.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { isEmail } from '#shared/mail/address-list'
import type { NoticeEvent } from '#shared/mail/default-texts/words'
import { documentValues } from '#shared/mail/document-values'
import { mailFailures } from '#shared/mail/failures'
import { fillMessage } from '#shared/mail/message'
import { eventsSoFar, type NewSubscriber, type Subscriber } from '#shared/mail/subscriber'
import { noticeWords } from '#shared/mail/template'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { findInvoice, getInvoice } from '../invoices/invoice-service'
import { findPerson } from '../people/people-service'
import { type Composed, compose } from './compose'
import { senderOf } from './letter-service'
import { queueFor } from './mail-service'
import { settingsOf } from './mail-settings-service'
import {
  deleteSubscriber,
  insertNotice,
  insertSubscriber,
  readNotices,
  readSubscribers,
  readUnheard,
  updateWishes,
  wasReminded,
} from './subscriber-rows'

export function listSubscribers(context: Context, { invoiceId }: { invoiceId: string }): Subscriber[] {
  const invoice = getInvoice(context, { id: invoiceId })
  return readSubscribers(context, { invoiceId }).map((one) => asNow(context, invoice, one))
}

/** With the present name and address of the person or the contact; without an address there is nobody to tell. */
function asNow<S extends Omit<NewSubscriber, 'events'>>(context: Context, { clientId }: Pick<Invoice, 'clientId'>, one: S): S {
  const { personId, contactId } = one
  if (personId !== null) {
    const person = findPerson(context, personId)
    const isHere = person !== undefined && !person.isArchived
    return { ...one, name: person?.name ?? one.name, email: isHere ? person.email : '' }
  }
  if (contactId === null) return one
  const contact = clientId === null ? undefined : requireClient(context, clientId).contacts.find(({ id }) => id === contactId)
  return { ...one, name: contact?.name ?? one.name, email: contact?.email ?? '' }
}

/** From now on: what happened before is no news. */
export function subscribe(context: Context, input: NewSubscriber): Subscriber {
  const invoice = getInvoice(context, { id: input.invoiceId })
  const wanted = asNow(context, invoice, input)
  const { email, name } = wanted
  const path = input.personId ? 'personId' : input.contactId ? 'contactId' : 'email'
  if (!isEmail(email)) throw fail(mailFailures.subscriber_needs_address, { path, name })
  const known = listSubscribers(context, input)
  if (known.some((one) => one.email.toLowerCase() === email.toLowerCase())) throw fail(mailFailures.subscriber_known, { path, email })
  const id = insertSubscriber(context, wanted)
  for (const event of happened(context, invoice)) insertNotice(context, id, event)
  context.record({ subject: 'invoice', subjectId: input.invoiceId, before: null, after: { subscriber: email, events: input.events } })
  return requireSubscriber(context, id)
}

function requireSubscriber(context: Context, id: string): Subscriber {
  const [known] = readSubscribers(context, { id })
  const invoice = known && findInvoice(context, known.invoiceId)
  return found(known && invoice ? asNow(context, invoice, known) : undefined, 'subscriber', id)
}

/** What is newly wanted counts from now on: what happened before is no news here either. */
export function setWishes(context: Context, { id, version, events }: Pick<Subscriber, 'id' | 'version' | 'events'>): Subscriber {
  const before = requireSubscriber(context, id)
  checkVersion('subscriber', version, before.version)
  const heard = readNotices(context, id)
  const isNews = (event: NoticeEvent) => !before.events.includes(event) && !heard.includes(event)
  const invoice = getInvoice(context, { id: before.invoiceId })
  for (const event of happened(context, invoice).filter(isNews)) insertNotice(context, id, event)
  updateWishes(context, { id, version, events })
  const told = { subscriber: before.email }
  context.record({
    subject: 'invoice',
    subjectId: before.invoiceId,
    before: { ...told, events: before.events },
    after: { ...told, events },
  })
  return requireSubscriber(context, id)
}

export function unsubscribe(context: Context, { id }: { id: string }): { id: string } {
  const before = requireSubscriber(context, id)
  deleteSubscriber(context, id)
  context.record({ subject: 'invoice', subjectId: before.invoiceId, before: { subscriber: before.email }, after: null })
  return { id }
}

function happened(context: Context, { id, status, events }: Invoice): NoticeEvent[] {
  const isSent = events.some(({ kind }) => kind === 'sent' || kind === 'imported')
  return eventsSoFar({ isSent, status, wasReminded: wasReminded(context, id) })
}

interface News {
  subscriber: Subscriber
  invoice: Invoice
  event: NoticeEvent
}

/** What subscribers have not heard yet, where their company can send; whole documents are read only for these. */
export function newsFor(context: Context): News[] {
  return readUnheard(context).flatMap(({ subscriber, heard, wasReminded: isReminded, isSent }) => {
    const row = findInvoice(context, subscriber.invoiceId)
    if (row === undefined) return []
    const so = eventsSoFar({ isSent, status: row.status, wasReminded: isReminded })
    const news = so.filter((event) => subscriber.events.includes(event) && !heard.includes(event))
    if (news.length === 0 || !canSend(context, row.companyId)) return []
    const invoice = getInvoice(context, { id: subscriber.invoiceId })
    const now = asNow(context, invoice, subscriber)
    return isEmail(now.email) ? news.map((event) => ({ subscriber: now, invoice, event })) : []
  })
}

/** A company that has no server or no sender tells nobody anything until it has. */
function canSend(context: Context, companyId: string): boolean {
  const { host, senderEmail } = settingsOf(context, companyId)
  return host !== '' && isEmail(senderEmail)
}

export async function composeNews(context: Context, { subscriber, invoice, event }: News): Promise<Composed> {
  const { language, id: companyId } = requireCompany(context, invoice.content.companyId)
  const message = { to: subscriber.email, cc: '', bcc: '', ...noticeWords(language)[event] }
  const filled = fillMessage(message, documentValues(invoice))
  return compose({ message: filled, sender: senderOf(context, companyId), files: [], at: context.now })
}

/** Queued and noted together, and only if nobody else was quicker. */
export function queueNews(context: Context, { subscriber, invoice, event }: News, composed: Composed): void {
  if (readSubscribers(context, { id: subscriber.id }).length === 0 || readNotices(context, subscriber.id).includes(event)) return
  insertNotice(context, subscriber.id, event)
  queueFor(context, invoice, 'notice', composed)
}
