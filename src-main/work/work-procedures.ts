// Which service answers which procedure of budgets and timesheets: what is used and what is ready needs time and expenses too.
import type { budgetsContract } from '#shared/budgets/contract'
import type { timesheetsContract } from '#shared/timesheets/contract'
import {
  createBudget,
  listBookable,
  listBudgets,
  listRateCards,
  removeRateCard,
  requireBudget,
  saveBudget,
  saveRateCard,
} from '../budgets/budget-service'
import type { Services } from '../serve'
import { decideTime, listHistory, listLocks, readSettings, saveSettings, submitTime, unlockTime } from '../timesheets/timesheet-service'
import { listApprovals, projectReadiness } from './approval-service'
import { budgetInvoices } from './attribution-service'
import { budgetUsage } from './usage-service'

export const budgetProcedures: Services<typeof budgetsContract> = {
  list: listBudgets,
  get: (context, { id }) => requireBudget(context, id),
  create: createBudget,
  save: saveBudget,
  usage: budgetUsage,
  invoices: budgetInvoices,
  bookable: listBookable,
  rateCards: listRateCards,
  saveRateCard,
  removeRateCard,
}

export const timesheetProcedures: Services<typeof timesheetsContract> = {
  settings: readSettings,
  saveSettings,
  locks: listLocks,
  history: listHistory,
  submit: submitTime,
  unlock: unlockTime,
  approvals: listApprovals,
  decide: decideTime,
  readiness: projectReadiness,
}
