// The life of a proposal: its status follows from what happened and from today; it expires by itself.
import { z } from 'zod'
import type { CalendarDate } from '../basics/calendar-date'

export const PROPOSAL_STATUSES = ['draft', 'sent', 'accepted', 'declined', 'expired'] as const
export const proposalStatusSchema = z.enum(PROPOSAL_STATUSES)
export type ProposalStatus = z.infer<typeof proposalStatusSchema>

/** What was decided last; `sent` until somebody decides. */
export const PROPOSAL_STATES = ['draft', 'sent', 'accepted', 'declined'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

export const PROPOSAL_EVENTS = ['sent', 'revised', 'accepted', 'declined', 'reopened'] as const
export type ProposalEventKind = (typeof PROPOSAL_EVENTS)[number]

/** A sent proposal is expired from the day after its last valid day, until it is accepted or declined. */
export function proposalStatus(state: ProposalState, validUntil: CalendarDate | null, today: CalendarDate): ProposalStatus {
  return state === 'sent' && validUntil !== null && validUntil < today ? 'expired' : state
}

interface ActionRule {
  from: readonly ProposalStatus[]
  permission: string
}

/** What may be done in which status; screens ask which buttons to show, the core which calls to refuse. */
export const PROPOSAL_ACTIONS = {
  save: { from: ['draft', 'sent', 'expired', 'accepted'], permission: 'sales.proposals' },
  delete: { from: ['draft'], permission: 'sales.proposals' },
  mark_sent: { from: ['draft'], permission: 'sales.proposals' },
  accept: { from: ['sent', 'expired'], permission: 'sales.proposals' },
  decline: { from: ['sent', 'expired'], permission: 'sales.proposals' },
  reopen: { from: ['accepted', 'declined'], permission: 'sales.proposals' },
  invoice: { from: ['accepted'], permission: 'invoices.draft' },
  open_project: { from: ['accepted'], permission: 'work.projects' },
  record_deposit: { from: ['sent', 'expired', 'accepted'], permission: 'payments.write' },
} as const satisfies Record<string, ActionRule>
export type ProposalAction = keyof typeof PROPOSAL_ACTIONS
const NAMES = Object.keys(PROPOSAL_ACTIONS) as [ProposalAction, ...ProposalAction[]]
export const proposalActionSchema = z.enum(NAMES)

/** The statuses that an action needs when it is not allowed now; undefined when it is. */
export function proposalHindrance(action: ProposalAction, status: ProposalStatus): readonly ProposalStatus[] | undefined {
  const { from }: ActionRule = PROPOSAL_ACTIONS[action]
  return from.includes(status) ? undefined : from
}

/** All actions that the status and the asker's permissions allow. */
export function allowedProposalActions(status: ProposalStatus, may: (permission: string) => boolean): ProposalAction[] {
  return NAMES.filter((action) => proposalHindrance(action, status) === undefined && may(PROPOSAL_ACTIONS[action].permission))
}
