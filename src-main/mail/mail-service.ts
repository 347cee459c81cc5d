// Sending a document: the message as it would go, and the one transaction that queues it and marks the document as sent.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { isEmail, writeAddress } from '#shared/mail/address-list'
import type { Enclosures, MailDraft } from '#shared/mail/contract'
import { documentValues } from '#shared/mail/document-values'
import { withoutDueDate } from '#shared/mail/due-date'
import { mailFailures } from '#shared/mail/failures'
import { fillMessage, type Message, messageIssues } from '#shared/mail/message'
import type { MailKind, OutboxRow } from '#shared/mail/outbox'
import type { TemplateKind } from '#shared/mail/template'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion } from '../database/columns'
import { pdfOf } from '../documents/document-service'
import { importedFileOf } from '../imports/imported-file-service'
import { getInvoice, markSent } from '../invoices/invoice-service'
import type { RenderedPdf } from '../tasks'
import { type Composed, compose, type Enclosed, type Sender } from './compose'
import { getSettings, settingsOf, templateOf } from './mail-settings-service'
import { insertMessage, readLastRecipients } from './outbox-rows'
import { requireMessage } from './outbox-service'
import type { Passwords } from './passwords'

const PDF = 'application/pdf'
const UNSENDABLE = ['void', 'cancelled']

/** The document, when documents like it are sent. */
export function requireSendable(context: Context, invoiceId: string): Invoice {
  const invoice = getInvoice(context, { id: invoiceId })
  if (invoice.status === 'draft') throw fail(mailFailures.mail_needs_finalizing, {})
  if (invoice.isArchived) throw fail(mailFailures.mail_not_for_status, { status: 'archived' })
  if (UNSENDABLE.includes(invoice.status)) throw fail(mailFailures.mail_not_for_status, { status: invoice.status })
  return invoice
}

/** A mail program that sends a file knows its own sender. */
export function senderOf(context: Context, companyId: string, mayBeEmpty = false): Sender {
  const { senderName, senderEmail, replyTo } = settingsOf(context, companyId)
  if (!isEmail(senderEmail) && !mayBeEmpty) throw fail(mailFailures.mail_sender_missing, {})
  return { from: { name: senderName || requireCompany(context, companyId).name, email: senderEmail }, replyTo }
}

/** Where mail about a document goes: as last time, else to its contact, else to its client. */
function recipientsOf(context: Context, { id, clientId, content, snapshot }: Invoice): Pick<Message, 'to' | 'cc'> {
  const last = readLastRecipients(context, id)
  if (last) return last
  const contacts = clientId ? requireClient(context, clientId).contacts : []
  const chosen = contacts.find((contact) => contact.id === content.contactId)
  const first = [chosen, { name: '', email: snapshot.buyer?.email ?? '' }, ...contacts].find((one) => one && isEmail(one.email))
  return { to: first ? writeAddress(first) : '', cc: '' }
}

/** The text of a kind of mail about a document, filled in, and to whom it would go. */
export function messageFor(context: Context, invoice: Invoice, kind: TemplateKind): Message {
  const template = templateOf(context, invoice.content.companyId, kind, invoice.content.language)
  const { subject } = template
  const body = invoice.content.dueOn === null ? withoutDueDate(template.body) : template.body
  return fillMessage({ ...recipientsOf(context, invoice), bcc: '', subject, body }, documentValues(invoice))
}

interface DraftWish {
  invoiceId: string
  kind?: TemplateKind | undefined
}

export async function draftMail(context: Context, passwords: Passwords, { invoiceId, kind }: DraftWish): Promise<MailDraft> {
  const invoice = requireSendable(context, invoiceId)
  const { companyId } = invoice.content
  const settings = await getSettings(context, passwords, companyId)
  const contacts = invoice.clientId ? requireClient(context, invoice.clientId).contacts : []
  const own = invoice.snapshot.buyer?.email ?? ''
  const offered = [...contacts, { name: invoice.clientName, email: own, role: '' }].filter(({ email }) => isEmail(email))
  return {
    ...messageFor(context, invoice, kind ?? invoice.type),
    invoiceId,
    version: invoice.version,
    companyId,
    contacts: offered.map(({ name, email, role }) => ({ name, email, role })),
    hasOriginal: importedFileOf(context, invoiceId) !== undefined,
    willMarkSent: invoice.status === 'finalized',
    isServerReady: settings.host !== '' && isEmail(settings.senderEmail),
    password: settings.password,
    sender: settings.senderEmail,
  }
}

export interface Outgoing extends Message, Enclosures {
  invoiceId: string
}
export interface Prepared {
  composed: Composed
  pdf: RenderedPdf
}

/** Composes the message before the transaction: the PDF that goes along is the one that will be kept. */
export async function prepareMail(context: Context, input: Outgoing & { isUnsent?: boolean }): Promise<Prepared> {
  const invoice = requireSendable(context, input.invoiceId)
  const { isUnsent = false } = input
  const sender = senderOf(context, invoice.content.companyId, isUnsent)
  const issues = messageIssues(input)
  if (issues.length > 0) throw fail(mailFailures.message_incomplete, { issues })
  const { to, cc, subject, body, copyToMe } = input
  const bcc = copyToMe ? [input.bcc, sender.from.email].filter((text) => text.trim() !== '').join(', ') : input.bcc
  const message = fillMessage({ to, cc, bcc, subject, body }, documentValues(invoice))
  const answer = await pdfOf(context, { invoiceId: invoice.id })
  const pdf = { bytes: Buffer.from(answer.base64, 'base64'), pages: answer.pages }
  const files: Enclosed[] = input.attachPdf ? [{ fileName: answer.fileName, mediaType: PDF, bytes: pdf.bytes }] : []
  if (input.attachOriginal) files.push(originalOf(context, invoice.id))
  return { composed: await compose({ message, sender, files, at: context.now, isUnsent }), pdf }
}

function originalOf(context: Context, invoiceId: string): Enclosed {
  const original = importedFileOf(context, invoiceId)
  if (original === undefined) throw fail(mailFailures.mail_original_missing, {})
  return { ...original, mediaType: original.fileName.toLowerCase().endsWith('.pdf') ? PDF : 'application/xml' }
}

/** Refuses what could never leave: without a server the message is saved as a file instead. */
export function requireServer(context: Context, companyId: string): void {
  if (settingsOf(context, companyId).host === '') throw fail(mailFailures.mail_server_missing, {})
}

export async function prepareSend(context: Context, input: Outgoing & { version: number }): Promise<Prepared> {
  const invoice = requireSendable(context, input.invoiceId)
  checkVersion('document', input.version, invoice.version)
  requireServer(context, invoice.content.companyId)
  return prepareMail(context, input)
}

/** Queues the message and marks the document as sent, in one transaction: neither without the other. */
export function sendDocument(
  context: Context,
  input: Outgoing & { version: number },
  { composed, pdf }: Prepared,
): { message: OutboxRow; invoice: Invoice } {
  const before = requireSendable(context, input.invoiceId)
  checkVersion('document', input.version, before.version)
  const invoice = before.status === 'finalized' ? markSent(context, { id: before.id, version: before.version }, pdf) : before
  return { message: queueFor(context, invoice, 'document', composed), invoice }
}

/** Puts a composed message about a document into the outbox, and says so in the document's trail. */
export function queueFor(context: Context, invoice: Invoice, kind: MailKind, composed: Composed): OutboxRow {
  const { id: invoiceId, clientId, number: invoiceNumber, content } = invoice
  const id = insertMessage(context, { ...composed, companyId: content.companyId, kind, invoiceId, clientId, invoiceNumber })
  const { to, subject } = composed.message
  context.record({ subject: 'invoice', subjectId: invoiceId, before: null, after: { mail: id, kind, state: 'waiting', to, subject } })
  return requireMessage(context, id)
}

/** The same message as a file for a mail program. */
export async function mailFile(context: Context, input: Outgoing): Promise<{ fileName: string; base64: string }> {
  const { composed } = await prepareMail(context, { ...input, isUnsent: true })
  const name = composed.message.subject.replace(/[^\p{L}\p{N}._-]+/gu, ' ').trim()
  return { fileName: `${name.slice(0, 120) || 'message'}.eml`, base64: Buffer.from(composed.bytes).toString('base64') }
}
