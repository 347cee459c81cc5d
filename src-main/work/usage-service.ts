// How much of each budget is used and left: billable time at its rates, fixed prices and pieces, expenses.
import { extend } from '#shared/basics/money'
import type { Budget, Service } from '#shared/budgets/budget'
import type { BudgetUsage } from '#shared/budgets/contract'
import { sumUsage } from '#shared/budgets/usage'
import { listBudgets } from '../budgets/budget-service'
import type { Context } from '../context'
import { listExpensesOfProject } from '../expenses/expense-service'
import { requireProject } from '../projects/project-service'
import { listEntriesOfProject } from '../time-entries/time-entry-service'

export function budgetUsage(context: Context, { projectId }: { projectId: string }): BudgetUsage[] {
  const { currency } = requireProject(context, projectId)
  const entries = Map.groupBy(listEntriesOfProject(context, projectId), ({ budgetId }) => budgetId)
  const expenses = Map.groupBy(listExpensesOfProject(context, projectId), ({ budgetId }) => budgetId)
  return listBudgets(context, { projectId }).map((budget) =>
    sumUsage({
      budget,
      currency,
      fixedMinor: budget.services.reduce((sum, service) => sum + agreedMinor(budget, service, currency), 0),
      entries: entries.get(budget.id) ?? [],
      expensesMinor: (expenses.get(budget.id) ?? []).reduce((sum, { billedMinor }) => sum + billedMinor, 0),
    }),
  )
}

/** What a service costs whatever time it takes. */
function agreedMinor(_budget: Budget, { kind, price, quantity, isBillable }: Service, currency: string): number {
  if (!isBillable || (kind !== 'fixed' && kind !== 'piece')) return 0
  return extend(kind === 'fixed' ? '1' : quantity, price, currency)
}
