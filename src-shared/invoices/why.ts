// Why a document is as it is: what stands in the way of editing it, and the steps that lead there.
import { type CalendarDate, daysBetween } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import type { Invoice } from './contract'

export type StepToEdit = 'restore' | 'take_back' | 'mark_unsent' | 'edit' | 'credit' | 'duplicate'

/** The steps after which the document can be edited, or what to do instead where it never can. Empty when it can be edited now. */
export function wayToEdit({ actions, hindered, status, isImported, isArchived }: WhyFacts): StepToEdit[] {
  if (actions.includes('edit') || actions.includes('save')) return []
  if (status === 'cancelled' || status === 'void') return ['duplicate']
  if (isImported) return actions.includes('credit') ? ['credit', 'duplicate'] : ['duplicate']
  if (isArchived) return ['restore', 'edit']
  if (hindered.some(({ kind }) => kind === 'nothing_credited')) return actions.includes('credit') ? ['credit', 'duplicate'] : ['duplicate']
  const isSettled = hindered.some(({ action, kind }) => action === 'mark_unsent' && kind === 'nothing_settled')
  return isSettled ? ['take_back', 'mark_unsent', 'edit'] : ['mark_unsent', 'edit']
}
type WhyFacts = Pick<Invoice, 'actions' | 'hindered' | 'status' | 'isImported' | 'isArchived'>

export interface WhyOverdue {
  dueOn: CalendarDate
  /** since the due date: 1 on the day after it */
  days: number
  openMinor: Minor
  payableMinor: Minor
}

/** What makes a document overdue today; null when it is not. */
export function whyOverdue(
  { status, dueOn, openMinor, payableMinor }: Pick<Invoice, 'status' | 'dueOn' | 'openMinor' | 'payableMinor'>,
  today: CalendarDate,
): WhyOverdue | null {
  if (status !== 'overdue' || dueOn === null) return null
  return { dueOn, days: daysBetween(dueOn, today), openMinor, payableMinor }
}
