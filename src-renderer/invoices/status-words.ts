// What each state of a document is called on screen, and its colour beside the word.
import type { InvoiceRow } from '#shared/invoices/contract'
import type { EventKind, Status } from '#shared/invoices/lifecycle'
import type { Tone } from '../kit/Status'

export const STATUS_WORDS: Readonly<Record<Status, readonly [word: string, tone: Tone]>> = {
  draft: ['Draft', 'neutral'],
  finalized: ['Finalised', 'warn'],
  sent: ['Sent', 'active'],
  overdue: ['Overdue', 'bad'],
  partially_paid: ['Partly paid', 'warn'],
  paid: ['Paid', 'good'],
  cancelled: ['Cancelled', 'faint'],
  void: ['Void', 'faint'],
}

export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  finalized: 'Finalised',
  imported: 'Imported',
  edited: 'Edited',
  sent: 'Sent',
  unsent: 'Marked as not sent',
  cancelled: 'Cancelled',
  voided: 'Made void',
  archived: 'Archived',
  restored: 'Brought back',
}

/** What a document is called: its number, or that it is a draft. */
export function documentName({ type, number }: Pick<InvoiceRow, 'type' | 'number'>): string {
  if (number) return number
  return type === 'credit_note' ? 'Draft credit note' : 'Draft invoice'
}
