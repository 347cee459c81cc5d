// What all mail has in common, whatever it is about: from whom, to whom, what may leave, and how a message is made of what was typed.
import { fail } from '#shared/basics/failure'
import { isEmail, writeAddress } from '#shared/mail/address-list'
import type { Enclosures, Letter } from '#shared/mail/contract'
import { mailFailures } from '#shared/mail/failures'
import { fillMessage, type Message, messageIssues } from '#shared/mail/message'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { type Composed, compose, type Enclosed, type Sender } from './compose'
import { getSettings, settingsOf } from './mail-settings-service'
import { readLastRecipients } from './outbox-rows'
import type { Passwords } from './passwords'

/** A mail program that sends a file knows its own sender. */
export function senderOf(context: Context, companyId: string, mayBeEmpty = false): Sender {
  const { senderName, senderEmail, replyTo } = settingsOf(context, companyId)
  if (!isEmail(senderEmail) && !mayBeEmpty) throw fail(mailFailures.mail_sender_missing, {})
  return { from: { name: senderName || requireCompany(context, companyId).name, email: senderEmail }, replyTo }
}

/** Refuses what could never leave: without a server the message is saved as a file instead. */
export function requireServer(context: Context, companyId: string): void {
  if (settingsOf(context, companyId).host === '') throw fail(mailFailures.mail_server_missing, {})
}

export interface Receiver {
  /** what the mail is about */
  aboutId: string
  clientId: string | null
  contactId: string | null
  /** the client's own address */
  email: string
}

/** Where mail goes: as last time, else to the contact that was chosen, else to the client. */
export function recipientsOf(context: Context, { aboutId, clientId, contactId, email }: Receiver): Pick<Message, 'to' | 'cc'> {
  const last = readLastRecipients(context, aboutId)
  if (last) return last
  const contacts = clientId ? requireClient(context, clientId).contacts : []
  const chosen = contacts.find((contact) => contact.id === contactId)
  const first = [chosen, { name: '', email }, ...contacts].find((one) => one && isEmail(one.email))
  return { to: first ? writeAddress(first) : '', cc: '' }
}

/** What the dialog must know beside the message itself: who is offered, and whether it can leave from here. */
export async function surroundings(
  context: Context,
  passwords: Passwords,
  { companyId, clientId, email, clientName }: { companyId: string; clientId: string | null; email: string; clientName: string },
): Promise<Omit<Letter, keyof Message | 'version' | 'willMarkSent'>> {
  const settings = await getSettings(context, passwords, companyId)
  const contacts = clientId ? requireClient(context, clientId).contacts : []
  const offered = [...contacts, { name: clientName, email, role: '' }].filter((one) => isEmail(one.email))
  return {
    companyId,
    contacts: offered.map(({ name, email: address, role }) => ({ name, email: address, role })),
    isServerReady: settings.host !== '' && isEmail(settings.senderEmail),
    password: settings.password,
    sender: settings.senderEmail,
  }
}

interface Wish {
  companyId: string
  message: Message & Pick<Enclosures, 'copyToMe'>
  values: Readonly<Record<string, string>>
  /** asked only when nothing stands in the way */
  enclose: () => Promise<Enclosed[]>
  isUnsent?: boolean | undefined
}

/** A message as it goes: refused with all that is wrong with it, its placeholders filled in, its files enclosed. */
export async function composeLetter(context: Context, { companyId, message, values, enclose, isUnsent = false }: Wish): Promise<Composed> {
  const sender = senderOf(context, companyId, isUnsent)
  const issues = messageIssues(message)
  if (issues.length > 0) throw fail(mailFailures.message_incomplete, { issues })
  const { to, cc, subject, body, copyToMe } = message
  const bcc = copyToMe ? [message.bcc, sender.from.email].filter((text) => text.trim() !== '').join(', ') : message.bcc
  const filled = fillMessage({ to, cc, bcc, subject, body }, values)
  return compose({ message: filled, sender, files: await enclose(), at: context.now, isUnsent })
}

export function asFile(composed: Composed): { fileName: string; base64: string } {
  const name = composed.message.subject.replace(/[^\p{L}\p{N}._-]+/gu, ' ').trim()
  return { fileName: `${name.slice(0, 120) || 'message'}.eml`, base64: Buffer.from(composed.bytes).toString('base64') }
}

export type { Passwords } from './passwords'
