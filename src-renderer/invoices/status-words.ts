// What each state of a document is called on screen, and its colour beside the word.
import type { InvoiceRow } from '#shared/invoices/contract'
import type { EventKind, Status } from '#shared/invoices/lifecycle'
import type { Tone } from '../kit/Status'
import { textsNow } from '../texts/texts'

const TONES: Readonly<Record<Status, Tone>> = {
  draft: 'neutral',
  finalized: 'warn',
  sent: 'active',
  overdue: 'bad',
  partially_paid: 'warn',
  paid: 'good',
  cancelled: 'faint',
  void: 'faint',
}

export function statusWord(status: Status): readonly [word: string, tone: Tone] {
  return [textsNow().invoices.statuses[status], TONES[status]]
}

const EVENT_KINDS: readonly EventKind[] = [
  'finalized',
  'imported',
  'edited',
  'sent',
  'unsent',
  'cancelled',
  'voided',
  'archived',
  'restored',
]

export function eventWord(kind: EventKind): string {
  return EVENT_KINDS.includes(kind) ? textsNow().invoices.events[kind] : kind
}

/** What a document is called: its number, or that it is a draft. */
export function documentName({ type, number }: Pick<InvoiceRow, 'type' | 'number'>): string {
  if (number) return number
  const t = textsNow().invoices
  return type === 'credit_note' ? t.draftCreditNote : t.draftInvoice
}
