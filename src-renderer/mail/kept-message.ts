// What was typed into a message and not sent yet, kept on this computer: Escape, a reload or a crash loses nothing.
import type { Message } from '#shared/mail/message'

const keyOf = (invoiceId: string) => `mail-${invoiceId}`

export function keptMessage(invoiceId: string): Partial<Message> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(invoiceId)) ?? '{}') as Partial<Message>
  } catch {
    return {}
  }
}

/** Keeps what differs from the message that is offered; nothing when nothing does. */
export function keepMessage(invoiceId: string, typed: Message, offered: Message): void {
  const fields = ['to', 'cc', 'bcc', 'subject', 'body'] as const
  const changed = fields.filter((field) => typed[field] !== offered[field])
  if (changed.length === 0) localStorage.removeItem(keyOf(invoiceId))
  else localStorage.setItem(keyOf(invoiceId), JSON.stringify(Object.fromEntries(changed.map((field) => [field, typed[field]]))))
}

export function forgetMessage(invoiceId: string): void {
  localStorage.removeItem(keyOf(invoiceId))
}
