// How the actions of the lifecycle appear on a document's page: their keys, which are buttons in which state, and which hindrances are worth telling.
import type { Invoice } from '#shared/invoices/contract'
import type { Action, Status } from '#shared/invoices/lifecycle'
import { textsNow } from '../texts/texts'

/** No two that can be done in one state share a key. */
export const ACTION_KEYS: Readonly<Record<Action, string>> = {
  save: 'e',
  edit: 'e',
  finalize: 'f',
  mark_sent: 's',
  record_payment: 'p',
  use_credit: 'a',
  apply_credit: 'a',
  credit: 'c',
  write_off: 'w',
  refund: 'r',
  duplicate: 'y',
  mark_unsent: 'u',
  archive: 'h',
  restore: 'h',
  cancel: 'x',
  void: 'x',
  delete: 'x',
}

/** Sending by e-mail is no step in the life of a document: it may be sent again, and marks it as sent only the first time. */
export type ButtonAction = Action | 'send'

/** The buttons of each state, the most likely one last. */
const BUTTONS: Readonly<Record<Status, readonly ButtonAction[]>> = {
  draft: ['save', 'finalize'],
  finalized: ['edit', 'send', 'mark_sent'],
  sent: ['send', 'use_credit', 'record_payment'],
  overdue: ['send', 'record_payment'],
  partially_paid: ['send', 'use_credit', 'record_payment'],
  paid: ['send'],
  cancelled: ['duplicate'],
  void: ['duplicate'],
}

/** In this order in the menu; what gives something up stands at the end. */
const IN_MENU = Object.keys(ACTION_KEYS) as Action[]

export interface MenuAction {
  action: Action
  /** why it cannot be done now */
  hindrance?: string | undefined
}

export function buttonsOf({ status, isArchived, actions }: Invoice): ButtonAction[] {
  return (isArchived ? (['restore'] as const) : BUTTONS[status]).filter((action) => action === 'send' || actions.includes(action))
}

export function menuOf(invoice: Invoice): MenuAction[] {
  const buttons = buttonsOf(invoice)
  return IN_MENU.flatMap((action): MenuAction[] => {
    if (invoice.actions.includes(action)) return buttons.includes(action) ? [] : [{ action }]
    const hindrance = hindranceText(invoice, action)
    return hindrance ? [{ action, hindrance }] : []
  })
}

/** Only where the way to the action is worth a line: otherwise it is not shown at all. */
function hindranceText({ hindered, status, isArchived }: Invoice, action: Action): string | undefined {
  const t = textsNow().life.hindrances
  const kind = hindered.find((one) => one.action === action)?.kind
  if (isArchived || kind === undefined) return undefined
  if (action === 'edit') return OUT.includes(status) ? t.edit : undefined
  return TOLD.includes(action) && kind in t ? t[kind as keyof typeof t] : undefined
}

const OUT: readonly Status[] = ['sent', 'overdue', 'partially_paid', 'paid']
/** What people look for and do not find: going back on a document. Of cancelling and making void one or the other stands in the menu. */
const TOLD: readonly Action[] = ['mark_unsent', 'cancel', 'void', 'archive']
