// The life of a document: its status is derived from facts and today; what each action needs is one table.
import { z } from 'zod'
import type { CalendarDate } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import type { DocumentType } from '../number-series/number-series'

export const STATUSES = ['draft', 'void', 'cancelled', 'finalized', 'paid', 'overdue', 'partially_paid', 'sent'] as const
export const statusSchema = z.enum(STATUSES)
export type Status = z.infer<typeof statusSchema>

/** What happened to an issued document, in the order in which it can happen. Events are inserted, never changed. */
export const EVENTS = ['finalized', 'imported', 'edited', 'sent', 'unsent', 'cancelled', 'voided', 'archived'] as const
export type EventKind = (typeof EVENTS)[number]

/** The facts that a status follows from. */
export interface LifeFacts {
  type: DocumentType
  isDraft: boolean
  isSent: boolean
  isCancelled: boolean
  isVoid: boolean
  dueOn: CalendarDate | null
  payableMinor: Minor
  /** allocated payments, credits and write-offs */
  settledMinor: Minor
}

/** Whether a document is sent, cancelled or void, from its events in the order in which they happened. */
export function factsFromEvents(events: readonly EventKind[]): Pick<LifeFacts, 'isSent' | 'isCancelled' | 'isVoid'> {
  const lastSending = events.filter((event) => ['sent', 'imported', 'unsent'].includes(event)).at(-1)
  return {
    isSent: lastSending !== undefined && lastSending !== 'unsent',
    isCancelled: events.includes('cancelled'),
    isVoid: events.includes('voided'),
  }
}

/** The status in the precedence of the design: draft, void, cancelled, finalized; then paid, overdue, partially paid, sent. */
export function statusOf(facts: LifeFacts, today: CalendarDate): Status {
  if (facts.isDraft) return 'draft'
  if (facts.isVoid) return 'void'
  if (facts.isCancelled) return 'cancelled'
  if (!facts.isSent) return 'finalized'
  if (facts.settledMinor >= facts.payableMinor) return 'paid'
  if (facts.type === 'invoice' && facts.dueOn !== null && facts.dueOn < today) return 'overdue'
  return facts.settledMinor > 0 ? 'partially_paid' : 'sent'
}

/** What is still to be paid: nothing on drafts, cancelled and void documents. */
export function openMinor(facts: LifeFacts): Minor {
  return facts.isDraft || facts.isCancelled || facts.isVoid ? 0 : Math.max(0, facts.payableMinor - facts.settledMinor)
}

interface ActionRule {
  from: readonly Status[]
  permission: string
  /** limits the action to one type of document */
  type?: DocumentType
}

/** What each action needs. Screens ask this table which buttons to show, the core which calls to refuse. */
export const ACTIONS = {
  save: { from: ['draft'], permission: 'invoices.draft' },
  delete: { from: ['draft'], permission: 'invoices.draft' },
  finalize: { from: ['draft'], permission: 'invoices.finalize' },
  mark_sent: { from: ['finalized'], permission: 'invoices.send' },
  record_payment: { from: ['sent', 'overdue', 'partially_paid'], permission: 'payments.write', type: 'invoice' },
} as const satisfies Record<string, ActionRule>
export type Action = keyof typeof ACTIONS
export const actionSchema = z.enum(Object.keys(ACTIONS) as [Action, ...Action[]])

/** Whether the document's state allows the action. */
export function isAllowed(action: Action, status: Status, type: DocumentType): boolean {
  const rule: ActionRule = ACTIONS[action]
  return rule.from.includes(status) && (rule.type === undefined || rule.type === type)
}

/** All actions that the state and the asker's permissions allow. */
export function allowedActions(status: Status, type: DocumentType, may: (permission: string) => boolean): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => isAllowed(action, status, type) && may(ACTIONS[action].permission))
}
