// Sending a document: the message as it would go, and the one transaction that queues it and marks the document as sent.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import type { Enclosures, MailDraft } from '#shared/mail/contract'
import { documentValues } from '#shared/mail/document-values'
import { withoutDueDate } from '#shared/mail/due-date'
import { mailFailures } from '#shared/mail/failures'
import { fillMessage, type Message } from '#shared/mail/message'
import type { MailKind, OutboxRow } from '#shared/mail/outbox'
import type { TemplateKind } from '#shared/mail/template'
import type { Context } from '../context'
import { checkVersion } from '../database/columns'
import { pdfOf } from '../documents/document-service'
import { importedFileOf } from '../imports/imported-file-service'
import { getInvoice, markSent } from '../invoices/invoice-service'
import type { RenderedPdf } from '../tasks'
import type { Composed, Enclosed } from './compose'
import { asFile, composeLetter, type Receiver, recipientsOf, requireServer, surroundings } from './letter-service'
import { templateOf } from './mail-settings-service'
import { queueLetter } from './outbox-service'
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

const receiverOf = ({ id, clientId, content, snapshot }: Invoice): Receiver => ({
  aboutId: id,
  clientId,
  contactId: content.contactId,
  email: snapshot.buyer?.email ?? '',
})

/** The text of a kind of mail about a document, filled in, and to whom it would go. */
export function messageFor(context: Context, invoice: Invoice, kind: TemplateKind): Message {
  const template = templateOf(context, invoice.content.companyId, kind, invoice.content.language)
  const { subject } = template
  const body = invoice.content.dueOn === null ? withoutDueDate(template.body) : template.body
  return fillMessage({ ...recipientsOf(context, receiverOf(invoice)), bcc: '', subject, body }, documentValues(invoice))
}

interface DraftWish {
  invoiceId: string
  kind?: TemplateKind | undefined
}

export async function draftMail(context: Context, passwords: Passwords, { invoiceId, kind }: DraftWish): Promise<MailDraft> {
  const invoice = requireSendable(context, invoiceId)
  const { companyId } = invoice.content
  const { clientId, clientName } = invoice
  return {
    ...messageFor(context, invoice, kind ?? invoice.type),
    ...(await surroundings(context, passwords, { companyId, clientId, clientName, email: invoice.snapshot.buyer?.email ?? '' })),
    invoiceId,
    version: invoice.version,
    hasOriginal: importedFileOf(context, invoiceId) !== undefined,
    willMarkSent: invoice.status === 'finalized',
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
  const { companyId } = invoice.content
  let pdf: RenderedPdf | undefined
  const enclose = async () => {
    const answer = await pdfOf(context, { invoiceId: invoice.id })
    pdf = { bytes: Buffer.from(answer.base64, 'base64'), pages: answer.pages }
    const files: Enclosed[] = input.attachPdf ? [{ fileName: answer.fileName, mediaType: PDF, bytes: pdf.bytes }] : []
    return input.attachOriginal ? [...files, originalOf(context, invoice.id)] : files
  }
  const composed = await composeLetter(context, {
    companyId,
    message: input,
    values: documentValues(invoice),
    enclose,
    isUnsent: input.isUnsent,
  })
  if (pdf === undefined) throw new Error('a message was composed without its document')
  return { composed, pdf }
}

function originalOf(context: Context, invoiceId: string): Enclosed {
  const original = importedFileOf(context, invoiceId)
  if (original === undefined) throw fail(mailFailures.mail_original_missing, {})
  return { ...original, mediaType: original.fileName.toLowerCase().endsWith('.pdf') ? PDF : 'application/xml' }
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
  const { id, clientId, number: invoiceNumber, content } = invoice
  const owed = kind === 'reminder' ? { owedMinor: invoice.openMinor } : {}
  const about = { ...owed, about: 'invoice', aboutId: id, invoiceId: id, clientId, invoiceNumber } as const
  return queueLetter(context, { ...composed, ...about, companyId: content.companyId, kind })
}

/** The same message as a file for a mail program. */
export async function mailFile(context: Context, input: Outgoing): Promise<{ fileName: string; base64: string }> {
  const { composed } = await prepareMail(context, { ...input, isUnsent: true })
  return asFile(composed)
}
