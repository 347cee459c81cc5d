// The invoices of a project: which document bills how much of which budget.
import type { BudgetInvoice } from '#shared/budgets/contract'
import { listBudgets } from '../budgets/budget-service'
import type { Context } from '../context'
import { getInvoice, readTaken } from '../invoices/invoice-service'

export function budgetInvoices(context: Context, { projectId }: { projectId: string }): BudgetInvoice[] {
  const rows = listBudgets(context, { projectId }).flatMap((budget) => {
    const byInvoice = Map.groupBy(readTaken(context, { kinds: ['service'], parentId: budget.id }), ({ invoiceId }) => invoiceId)
    return [...byInvoice].map(([invoiceId, taken]): BudgetInvoice => {
      const { number, status, content } = getInvoice(context, { id: invoiceId })
      return {
        budgetId: budget.id,
        budgetName: budget.name,
        invoiceId,
        number,
        status,
        issueOn: content.issueOn,
        currency: content.currency,
        amountMinor: taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      }
    })
  })
  return rows.sort((a, b) => (a.issueOn < b.issueOn ? 1 : -1))
}
