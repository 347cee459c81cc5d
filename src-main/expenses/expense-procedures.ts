// Which service answers which procedure of expenses.
import type { expensesContract } from '#shared/expenses/contract'
import type { Services } from '../serve'
import { createExpense, getReceipt, keepReceipt, listExpenses, removeExpense, saveExpense } from './expense-service'

export const expenseProcedures: Services<typeof expensesContract> = {
  list: listExpenses,
  create: createExpense,
  save: saveExpense,
  remove: removeExpense,
  keepReceipt,
  receipt: getReceipt,
}
