// The invoices of a project: which document bills how much of which budget, and those that belong to it without billing a budget.
import type { BudgetInvoice } from '#shared/budgets/contract'
import { listBudgets } from '../budgets/budget-service'
import type { Context } from '../context'
import { getInvoice, readInvoicesOf, readTaken } from '../invoices/invoice-service'

export function budgetInvoices(context: Context, { projectId }: { projectId: string }): BudgetInvoice[] {
  const billing = listBudgets(context, { projectId }).flatMap((budget) => {
    const byInvoice = Map.groupBy(readTaken(context, { kinds: ['service'], parentId: budget.id }), ({ invoiceId }) => invoiceId)
    return [...byInvoice].map(([invoiceId, taken]): BudgetInvoice => {
      const { type, number, status, content } = getInvoice(context, { id: invoiceId })
      return {
        budgetId: budget.id,
        budgetName: budget.name,
        invoiceId,
        type,
        number,
        status,
        issueOn: content.issueOn,
        currency: content.currency,
        amountMinor: taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      }
    })
  })
  const listed = new Set(billing.map(({ invoiceId }) => invoiceId))
  const rows = [...billing, ...withoutBudget(context, projectId, listed)]
  return rows.sort((a, b) => (a.issueOn < b.issueOn ? 1 : -1))
}

/** The documents that name the project; an invoice that is listed with its budgets has its credits counted there. */
function withoutBudget(context: Context, projectId: string, listed: ReadonlySet<string>): BudgetInvoice[] {
  return readInvoicesOf(context, projectId).flatMap(({ id }): BudgetInvoice[] => {
    const { type, number, status, content, netMinor, isArchived } = getInvoice(context, { id })
    const isGone = isArchived || status === 'void' || status === 'cancelled'
    if (isGone || listed.has(content.creditsInvoiceId ?? id)) return []
    const { issueOn, currency } = content
    const amountMinor = type === 'credit_note' ? 0 - netMinor : netMinor
    return [{ budgetId: null, budgetName: '', invoiceId: id, type, number, status, issueOn, currency, amountMinor }]
  })
}
