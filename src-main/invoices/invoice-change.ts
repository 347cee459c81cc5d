// Before and after every change of a document: may it happen now, and what it was and became.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { invoiceFailures } from '#shared/invoices/failures'
import { type Action, type Hindrance, hindranceOf, type Status, statusOf } from '#shared/invoices/lifecycle'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { findHead, isTemplate, projectHead } from './invoice-head'
import { lifeFacts, viewInvoice } from './invoice-view'
import { baseOf, checkTakings, takenBy } from './source-guard'

interface Wanted {
  id: string
  version?: number
  /** the field of the input that names the document, where that is not its `id` */
  path?: string
}

/** The document, when its state allows the action; otherwise the refusal that says what would. */
export function requireFor(context: Context, action: Action, { id, version, path }: Wanted): Invoice {
  const head = found(findHead(context, id), 'document', id)
  if (action !== 'save' && isTemplate(context, id)) throw fail(invoiceFailures.is_template, { action })
  const facts = lifeFacts(context, head)
  const hindrance = hindranceOf(action, facts, context.today)
  if (hindrance) throw refusedAction({ action, status: statusOf(facts, context.today), hindrance, path })
  if (version !== undefined) checkVersion('document', version, head.version)
  return viewInvoice(context, id)
}

function refusedAction({ path, ...facts }: { action: Action; status: Status; hindrance: Hindrance; path: string | undefined }) {
  return fail(invoiceFailures.action_not_allowed, path === undefined ? facts : { path, ...facts })
}

/** Makes the document's row anew and notes the change with what it was before; `null` for a new document. */
export function recordChange(context: Context, id: string, before: Invoice | null): Invoice {
  const held = before ? takenBy(context, baseOf(before)) : []
  projectHead(context, id)
  const after = viewInvoice(context, id)
  checkTakings(context, before, held, after)
  context.record({ subject: 'invoice', subjectId: id, before: before && trail(before), after: trail(after) })
  return after
}

/** What the audit trail keeps of a document. */
export function trail({ version, status, number, content, totalMinor, payableMinor }: Invoice) {
  return { version, status, number, totalMinor, payableMinor, content }
}
