// The life of a document: its status is derived from facts and today; what each action needs and writes is one table.
import { z } from 'zod'
import type { CalendarDate } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import type { DocumentType } from '../number-series/number-series'

export const STATUSES = ['draft', 'void', 'cancelled', 'finalized', 'paid', 'overdue', 'partially_paid', 'sent'] as const
export const statusSchema = z.enum(STATUSES)
export type Status = z.infer<typeof statusSchema>

/** What happened to an issued document. Events are inserted, never changed. */
export const EVENTS = ['finalized', 'imported', 'edited', 'sent', 'unsent', 'cancelled', 'voided', 'archived', 'restored'] as const
export type EventKind = (typeof EVENTS)[number]

/** The facts that a status follows from. */
export interface StatusFacts {
  type: DocumentType
  isDraft: boolean
  isSent: boolean
  /** whether it was ever sent, even if it was marked as unsent afterwards */
  wasSent: boolean
  isImported: boolean
  isCancelled: boolean
  isVoid: boolean
  isArchived: boolean
  dueOn: CalendarDate | null
  payableMinor: Minor
  /** allocated payments, credits and write-offs; for a credit note what was used of it and refunded */
  settledMinor: Minor
}

/** The facts that the allowed actions follow from. */
export interface LifeFacts extends StatusFacts {
  /** what issued credit notes that count take back of it */
  creditedMinor: Minor
}

type EventFacts = Pick<StatusFacts, 'isSent' | 'wasSent' | 'isImported' | 'isCancelled' | 'isVoid' | 'isArchived'>

/** What follows from the events, in the order in which they happened. */
export function factsFromEvents(events: readonly EventKind[]): EventFacts {
  const last = (...kinds: EventKind[]) => events.findLast((event) => kinds.includes(event))
  const lastSending = last('sent', 'imported', 'unsent')
  return {
    isSent: lastSending !== undefined && lastSending !== 'unsent',
    wasSent: lastSending !== undefined,
    isImported: events.includes('imported'),
    isCancelled: events.includes('cancelled'),
    isVoid: events.includes('voided'),
    isArchived: last('archived', 'restored') === 'archived',
  }
}

/** The status in the precedence of the design: draft, void, cancelled, finalized; then paid, overdue, partially paid, sent. */
export function statusOf(facts: StatusFacts, today: CalendarDate): Status {
  if (facts.isDraft) return 'draft'
  if (facts.isVoid) return 'void'
  if (facts.isCancelled) return 'cancelled'
  if (!facts.isSent) return 'finalized'
  if (facts.settledMinor >= facts.payableMinor) return 'paid'
  if (facts.type === 'invoice' && facts.dueOn !== null && facts.dueOn < today) return 'overdue'
  return facts.settledMinor > 0 ? 'partially_paid' : 'sent'
}

/** What is still to be paid, or left of a credit note: nothing on drafts, cancelled, void and archived documents. */
export function openMinor(facts: StatusFacts): Minor {
  const isGone = facts.isDraft || facts.isCancelled || facts.isVoid || facts.isArchived
  return isGone ? 0 : Math.max(0, facts.payableMinor - facts.settledMinor)
}

/** What an action needs beside the status. */
export const NEEDS = {
  nothing_settled: (facts: LifeFacts) => facts.settledMinor === 0,
  nothing_credited: (facts: LifeFacts) => facts.creditedMinor === 0,
  never_sent: (facts: LifeFacts) => !facts.wasSent,
  was_sent: (facts: LifeFacts) => facts.wasSent,
  not_imported: (facts: LifeFacts) => !facts.isImported,
  archived: (facts: LifeFacts) => facts.isArchived,
} as const
export type Need = keyof typeof NEEDS
const NEED_NAMES = Object.keys(NEEDS) as [Need, ...Need[]]

interface ActionRule {
  from: readonly Status[]
  permission: string
  /** limits the action to one type of document */
  type?: DocumentType
  needs?: readonly Need[]
  /** what the action leaves behind */
  writes: string
}

const OPEN = ['sent', 'overdue', 'partially_paid'] as const
const ISSUED = ['finalized', ...OPEN, 'paid'] as const

/** What each action needs and writes. Screens ask this table which buttons to show, the core which calls to refuse. */
export const ACTIONS = {
  save: { from: ['draft'], permission: 'invoices.draft', writes: 'the draft' },
  delete: { from: ['draft'], permission: 'invoices.draft', writes: 'a tombstone' },
  finalize: { from: ['draft'], permission: 'invoices.finalize', writes: 'a number, a version, finalized' },
  edit: { from: ['finalized'], permission: 'invoices.edit', writes: 'a version, edited' },
  mark_sent: { from: ['finalized'], permission: 'invoices.send', writes: 'sent, the PDF' },
  mark_unsent: {
    from: [...OPEN, 'paid'],
    permission: 'invoices.send',
    needs: ['nothing_settled', 'nothing_credited', 'not_imported'],
    writes: 'unsent',
  },
  cancel: { from: ['finalized'], permission: 'invoices.edit', needs: ['never_sent', 'nothing_credited'], writes: 'cancelled' },
  void: { from: ISSUED, permission: 'invoices.edit', needs: ['was_sent', 'nothing_settled', 'nothing_credited'], writes: 'voided' },
  archive: { from: ['finalized', 'cancelled', 'void'], permission: 'invoices.edit', needs: ['nothing_credited'], writes: 'archived' },
  restore: { from: ['finalized', 'cancelled', 'void'], permission: 'invoices.edit', needs: ['archived'], writes: 'restored' },
  duplicate: { from: STATUSES, permission: 'invoices.draft', writes: 'a new draft' },
  credit: { from: [...OPEN, 'paid'], permission: 'invoices.draft', type: 'invoice', writes: 'a draft credit note' },
  record_payment: { from: OPEN, permission: 'payments.write', type: 'invoice', writes: 'a payment and its allocation' },
  apply_credit: { from: OPEN, permission: 'payments.write', type: 'invoice', writes: 'allocations of credit' },
  write_off: { from: OPEN, permission: 'payments.write', type: 'invoice', writes: 'a write-off' },
  use_credit: { from: ['sent', 'partially_paid'], permission: 'payments.write', type: 'credit_note', writes: 'allocations of its credit' },
  refund: { from: ['sent', 'partially_paid'], permission: 'payments.write', type: 'credit_note', writes: 'a refund' },
} as const satisfies Record<string, ActionRule>
export type Action = keyof typeof ACTIONS
export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]]
export const actionSchema = z.enum(ACTION_NAMES)

/** Why an action is not allowed now; undefined when it is. */
export type Hindrance =
  | { kind: 'status'; allowed: readonly Status[] }
  | { kind: 'type'; type: DocumentType }
  | { kind: 'archived' }
  | { kind: Need }

/** An action that is not allowed now, and what kind of hindrance it is. */
export const hinderedSchema = z.object({ action: actionSchema, kind: z.enum(['status', 'type', 'archived', ...NEED_NAMES]) })
export type Hindered = z.infer<typeof hinderedSchema>

/** What stands in the way of an action. Archived documents can only be restored or duplicated. */
export function hindranceOf(action: Action, facts: LifeFacts, today: CalendarDate): Hindrance | undefined {
  const rule: ActionRule = ACTIONS[action]
  if (facts.isArchived && action !== 'restore' && action !== 'duplicate') return { kind: 'archived' }
  if (rule.type !== undefined && rule.type !== facts.type) return { kind: 'type', type: rule.type }
  if (!rule.from.includes(statusOf(facts, today))) return { kind: 'status', allowed: rule.from }
  const need = rule.needs?.find((name) => !NEEDS[name](facts))
  return need && { kind: need }
}

/** All actions that the state and the asker's permissions allow. */
export function allowedActions(facts: LifeFacts, today: CalendarDate, may: (permission: string) => boolean): Action[] {
  return ACTION_NAMES.filter((action) => hindranceOf(action, facts, today) === undefined && may(ACTIONS[action].permission))
}

/** All actions that the state does not allow, each with what stands in its way. */
export function hinderedActions(facts: LifeFacts, today: CalendarDate): Hindered[] {
  return ACTION_NAMES.flatMap((action) => {
    const hindrance = hindranceOf(action, facts, today)
    return hindrance ? [{ action, kind: hindrance.kind }] : []
  })
}
