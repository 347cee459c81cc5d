// Makes the bytes of a message: composed once, then frozen, so that every attempt hands over the very same message.
import { randomUUID } from 'node:crypto'
import { domainToASCII } from 'node:url'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type MailAddress, readAddresses } from '#shared/mail/address-list'
import type { Message } from '#shared/mail/message'

export interface Enclosed {
  fileName: string
  mediaType: string
  bytes: Uint8Array
}
export interface Sender {
  from: MailAddress
  replyTo: string
}
export interface Composed {
  message: Message
  /** with its angle brackets */
  messageId: string
  envelope: { from: string; to: string[] }
  bytes: Uint8Array
  files: readonly Enclosed[]
}
interface Composition {
  message: Message
  sender: Sender
  files: readonly Enclosed[]
  /** when it was written, as an instant */
  at: string
  /** for a mail program that sends it later: blind copies stay visible, and it opens as a message to be sent */
  isUnsent?: boolean
}

/** Receivers know a message again by its Message-ID, so it is made here, before anything is sent. */
export async function compose({ message, sender, files, at, isUnsent = false }: Composition): Promise<Composed> {
  const [to, cc, bcc] = [message.to, message.cc, message.bcc].map((text) => readAddresses(text ?? '').addresses)
  const header = (addresses: MailAddress[] = []) => addresses.map(({ name, email }) => ({ name, address: wired(email) }))
  const messageId = `<${randomUUID()}@${wired(sender.from.email).split('@')[1] ?? 'localhost'}>`
  const node = new MailComposer({
    ...(sender.from.email === '' ? {} : { from: { name: sender.from.name, address: wired(sender.from.email) } }),
    to: header(to),
    cc: header(cc),
    bcc: header(bcc),
    ...(sender.replyTo === '' ? {} : { replyTo: wired(sender.replyTo) }),
    subject: message.subject,
    text: message.body,
    date: new Date(at),
    messageId,
    attachments: files.map(({ fileName, mediaType, bytes }) => ({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    headers: isUnsent ? { 'X-Unsent': '1' } : {},
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  }).compile()
  node.keepBcc = isUnsent
  const bytes = await node.build()
  const receivers = [to, cc, bcc].flatMap((addresses) => addresses?.map(({ email }) => wired(email)) ?? [])
  return { message, messageId, envelope: { from: wired(sender.from.email), to: [...new Set(receivers)] }, bytes, files }
}

/** The domain as mail servers know it: müller.example is xn--mller-kva.example. */
function wired(email: string): string {
  const [name, domain] = email.split('@')
  return domain === undefined ? email : `${name}@${domainToASCII(domain)}`
}
