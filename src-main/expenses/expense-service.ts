// Expenses: load, decide, save. One that is on an invoice does not change.
import { createHash } from 'node:crypto'
import { fail } from '#shared/basics/failure'
import { billedExpense, type Expense, type ExpenseInput, MAX_RECEIPT_BYTES, recognizeReceipt } from '#shared/expenses/expense'
import { expenseFailures } from '#shared/expenses/failures'
import { requireBudget, requireOpen } from '../budgets/budget-service'
import { type Context, may } from '../context'
import { checkVersion, found } from '../database/columns'
import { requireProject, withinBudgets } from '../projects/project-service'
import { invoicedIds } from '../time-entries/invoiced-service'
import { ownPersonId, workerFor } from '../timesheets/timesheet-service'
import {
  deleteExpense,
  type ExpenseFilter,
  insertExpense,
  insertReceipt,
  type NamedExpense,
  readExpense,
  readExpensePage,
  readExpensesOfProject,
  readReceipt,
  readSeesReceipt,
  updateExpense,
} from './expense-rows'

const visible = (context: Context) => withinBudgets(context, { project: 'expenses.project_id', budget: 'expenses.budget_id' })

export function listExpenses(context: Context, filter: ExpenseFilter) {
  const page = readExpensePage(context, { ...filter, personId: whose(context, filter.personId) }, visible(context))
  return { ...page, rows: withBilling(context, page.rows) }
}

/** Whose expenses are seen: one's own, or those that are asked for. */
function whose(context: Context, asked: string | null): string | null {
  return may(context.actor, 'work.expenses_all') ? asked : (ownPersonId(context) ?? '')
}

/** All expenses of a project with what they bill; the asker must be allowed to see the project. */
export function listExpensesOfProject(context: Context, projectId: string) {
  return withBilling(context, readExpensesOfProject(context, projectId))
}

function withBilling(context: Context, rows: readonly NamedExpense[]) {
  const ids = rows.map(({ id }) => id)
  const invoiced = invoicedIds(context, 'expense', ids)
  return rows.map((row) => ({ ...row, billedMinor: billedExpense(row), isInvoiced: invoiced.has(row.id) }))
}

export function createExpense(context: Context, input: ExpenseInput): Expense {
  const after = requireExpense(context, insertExpense(context, contentOf(context, input, null)))
  context.record({ subject: 'expense', subjectId: after.id, before: null, after })
  return after
}

export function saveExpense(context: Context, { id, version, expense }: { id: string; version: number; expense: ExpenseInput }): Expense {
  const before = requireChangeable(context, id, version)
  updateExpense(context, { ...contentOf(context, expense, before), id, version })
  const after = requireExpense(context, id)
  context.record({ subject: 'expense', subjectId: id, before, after })
  return after
}

export function removeExpense(context: Context, { id, version }: { id: string; version: number }): { id: string } {
  const before = requireChangeable(context, id, version)
  deleteExpense(context, id)
  context.record({ subject: 'expense', subjectId: id, before, after: null })
  return { id }
}

function contentOf(context: Context, input: ExpenseInput, before: Expense | null) {
  const worker = workerFor(context, input.personId ?? before?.personId, 'work.expenses_all')
  requireProject(context, input.projectId)
  if (input.budgetId !== null) {
    const budget = requireBudget(context, input.budgetId)
    if (budget.projectId !== input.projectId) throw fail(expenseFailures.budget_of_other_project, {})
    if (before?.budgetId !== budget.id) requireOpen({ budget })
  }
  if (input.receiptId !== null) found(readReceipt(context, input.receiptId), 'receipt', input.receiptId)
  return { ...input, personId: worker.id }
}

function requireExpense(context: Context, id: string): Expense {
  const {
    personName: _person,
    projectName: _project,
    clientName: _client,
    currency: _currency,
    ...expense
  } = found(readExpense(context, id, visible(context)), 'expense', id)
  return expense
}

function requireChangeable(context: Context, id: string, version: number): Expense {
  const expense = requireExpense(context, id)
  checkVersion('expense', version, expense.version)
  workerFor(context, expense.personId, 'work.expenses_all')
  if (invoicedIds(context, 'expense', [id]).has(id)) throw fail(expenseFailures.expense_invoiced, { name: expense.name })
  return expense
}

export function keepReceipt(context: Context, { name, base64 }: { name: string; base64: string }) {
  const content = Buffer.from(base64, 'base64')
  if (content.length > MAX_RECEIPT_BYTES) throw fail(expenseFailures.receipt_too_large, { bytes: content.length, most: MAX_RECEIPT_BYTES })
  const mediaType = recognizeReceipt(content)
  if (mediaType === undefined) throw fail(expenseFailures.receipt_not_known, {})
  const id = createHash('sha256').update(content).digest('hex')
  const known = readReceipt(context, id)
  if (!known) insertReceipt(context, { id, name, mediaType, content })
  const receipt = { id, name: known?.name ?? name, mediaType, bytes: content.length }
  context.record({ subject: 'receipt', subjectId: id, before: null, after: receipt })
  return receipt
}

export function getReceipt(context: Context, { id }: { id: string }) {
  const row = readSeesReceipt(context, id, visible(context), whose(context, null)) ? readReceipt(context, id) : undefined
  const { content, ...receipt } = found(row, 'receipt', id)
  return { ...receipt, bytes: content.length, base64: Buffer.from(content).toString('base64') }
}
