// People who follow a document: what has happened is compared with what they heard, so no part of the house has to tell them.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { isEmail } from '#shared/mail/address-list'
import type { NoticeEvent } from '#shared/mail/default-texts/words'
import { documentValues } from '#shared/mail/document-values'
import { mailFailures } from '#shared/mail/failures'
import { fillMessage } from '#shared/mail/message'
import { eventsSoFar, type Subscriber } from '#shared/mail/subscriber'
import { noticeWords } from '#shared/mail/template'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { findInvoice, getInvoice } from '../invoices/invoice-service'
import { type Composed, compose } from './compose'
import { senderOf } from './letter-service'
import { queueFor } from './mail-service'
import { settingsOf } from './mail-settings-service'
import { deleteSubscriber, insertNotice, insertSubscriber, readNotices, readSubscribers, readUnheard, wasReminded } from './subscriber-rows'

export function listSubscribers(context: Context, { invoiceId }: { invoiceId: string }): Subscriber[] {
  getInvoice(context, { id: invoiceId })
  return readSubscribers(context, { invoiceId })
}

/** From now on: what happened before is no news. */
export function subscribe(context: Context, input: Omit<Subscriber, 'id'>): Subscriber {
  const invoice = getInvoice(context, { id: input.invoiceId })
  const known = readSubscribers(context, { invoiceId: input.invoiceId })
  if (known.some(({ email }) => email.toLowerCase() === input.email.toLowerCase()))
    throw fail(mailFailures.subscriber_known, { email: input.email })
  const id = insertSubscriber(context, input)
  for (const event of happened(context, invoice)) insertNotice(context, id, event)
  context.record({ subject: 'invoice', subjectId: input.invoiceId, before: null, after: { subscriber: input.email } })
  return { ...input, id }
}

export function unsubscribe(context: Context, { id }: { id: string }): { id: string } {
  const [known] = readSubscribers(context, { id })
  const isSeen = known !== undefined && findInvoice(context, known.invoiceId) !== undefined
  const before = found(isSeen ? known : undefined, 'subscriber', id)
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
    return news.map((event) => ({ subscriber, invoice, event }))
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
