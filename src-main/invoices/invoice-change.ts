// Before and after every change of a document: may it happen now, and what it was and became.
import { fail } from '#shared/basics/failure'
import type { Invoice } from '#shared/invoices/contract'
import { invoiceFailures } from '#shared/invoices/failures'
import { type Action, hindranceOf, statusOf } from '#shared/invoices/lifecycle'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { findHead, isTemplate, projectHead } from './invoice-head'
import { lifeFacts, viewInvoice } from './invoice-view'
import { baseOf, checkTakings, takenBy } from './source-guard'

/** The document, when its state allows the action; otherwise the refusal that says what would. */
export function requireFor(context: Context, action: Action, { id, version }: { id: string; version?: number }): Invoice {
  const head = found(findHead(context, id), 'document', id)
  if (action !== 'save' && isTemplate(context, id)) throw fail(invoiceFailures.is_template, { action })
  const facts = lifeFacts(context, head)
  const hindrance = hindranceOf(action, facts, context.today)
  if (hindrance) throw fail(invoiceFailures.action_not_allowed, { action, status: statusOf(facts, context.today), hindrance })
  if (version !== undefined) checkVersion('document', version, head.version)
  return viewInvoice(context, id)
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
