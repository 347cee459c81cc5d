// Why a document is as it is: what stands in the way of editing it, and the steps that lead there.
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
