// What can be done with a proposal on its page: in which order, by which key, and what of it is the likely next step.
import type { Proposal } from '#shared/proposals/contract'
import type { ProposalAction } from '#shared/proposals/lifecycle'
import { useMay } from '../session/use-session'

/** The steps of its life, and what may be done without changing it. */
export type ProposalDeed = ProposalAction | 'send' | 'pdf' | 'refund' | 'duplicate'

/** As on the page of an invoice, where the same is done. */
export const KEYS: Readonly<Record<ProposalDeed, string>> = {
  save: 'e',
  pdf: 'd',
  record_deposit: 'p',
  decline: 'w',
  mark_sent: 's',
  send: 'm',
  accept: 'a',
  invoice: 'i',
  open_project: 'o',
  refund: 'r',
  duplicate: 'y',
  reopen: 'u',
  delete: 'x',
}
export const IN_MENU = ['pdf', 'open_project', 'refund', 'duplicate', 'reopen', 'delete'] as const
export const BUTTONS = ['save', 'record_deposit', 'decline', 'mark_sent', 'send', 'accept', 'invoice'] as const

/** What this person may do with it now. */
export function useAllowed({ actions, progress, budgetId }: Proposal): ProposalDeed[] {
  const may = useMay()
  const isAllowed: Partial<Record<ProposalDeed, boolean>> = {
    send: may('mail.send') && may('sales.proposals'),
    pdf: true,
    duplicate: may('sales.proposals'),
    refund: progress.deposit.leftMinor > 0 && may('payments.write'),
    open_project: actions.includes('open_project') && budgetId === null,
  }
  return (Object.keys(KEYS) as ProposalDeed[]).filter((deed) => isAllowed[deed] ?? (actions as readonly string[]).includes(deed))
}

/** The likely next step. */
export function primaryOf(allowed: readonly ProposalDeed[]): ProposalDeed | undefined {
  const isDraft = allowed.includes('mark_sent')
  return (['invoice', 'accept', ...(isDraft ? (['send', 'mark_sent'] as const) : [])] as const).find((deed) => allowed.includes(deed))
}
