// The cycle of a period: reads each kind of thing once for all projects, and lets the pure rules decide.
import type { CalendarDate } from '#shared/basics/calendar-date'
import type { Service } from '#shared/budgets/budget'
import { rateFor } from '#shared/budgets/rates'
import type { LeftOut, Overview } from '#shared/cycle/contract'
import { amountsOf, type CycleProject, cycleOf, type OpenTime } from '#shared/cycle/cycle'
import { billedExpense } from '#shared/expenses/expense'
import type { InvoiceRow } from '#shared/invoices/contract'
import { billedPeriod, scheduledDates } from '#shared/projects/schedule'
import { budgetsByIds, listRateCards } from '../budgets/budget-service'
import type { Context } from '../context'
import { listInvoices } from '../invoices/invoice-service'
import { approvalFlow, listWorkers, standingsOf, type Worker } from '../timesheets/timesheet-service'
import { readAllMembers, readBudgetIds, readCycleProjects, readInvoicedDates, readOpenExpenses, readOpenTime } from './cycle-rows'

interface Period {
  from: CalendarDate
  to: CalendarDate
}
type ProjectRow = ReturnType<typeof readCycleProjects>[number]

export function cycleOverview(context: Context, { from, to }: Period): Overview {
  const workers = listWorkers(context)
  const rows = readCycleProjects(context)
  const projects = gatherProjects(context, rows, workers, { from, to })
  const needsApproval = approvalFlow(context) !== 'off'
  const names = new Map(workers.map(({ id, name }) => [id, name]))
  const question = { from, to, needsApproval, standings: standingsOf(context), names }
  const found = projects.flatMap(({ schedule, ...project }) => (schedule === null ? [] : [cycleOf({ ...project, schedule }, question)]))
  const due = found.flatMap((one) => one.rows)
  const [pending, ready] = [due.filter(({ isReady }) => !isReady), due.filter(({ isReady }) => isReady)]
  const expected = (all: typeof due) => amountsOf(all.map(({ currency, expectedMinor }) => ({ currency, amountMinor: expectedMinor })))
  const missing = missingOf(projects)
  const invoices = invoicesOf(context, { from, to })
  return {
    from,
    to,
    needsApproval,
    missing,
    pending,
    ready,
    pendingAmounts: expected(pending),
    readyAmounts: expected(ready),
    ...invoices,
    leftOut: found.flatMap((one): LeftOut[] => one.leftOut),
    isClear: due.length === 0 && invoices.toSend.length === 0 && missing.every(({ minutes }) => minutes === 0),
  }
}

function invoicesOf(context: Context, { from, to }: Period) {
  const { rows } = listInvoices(context, { ...EVERY_INVOICE, issuedFrom: from, issuedTo: to })
  const living = rows.filter(({ status }) => status !== 'void' && status !== 'cancelled')
  const isWaiting = ({ status }: InvoiceRow) => status === 'draft' || status === 'finalized'
  const signed = (row: InvoiceRow, amount: number) => ({
    currency: row.currency,
    amountMinor: row.type === 'credit_note' ? 0 - amount : amount,
  })
  const total = (all: InvoiceRow[]) => amountsOf(all.map((row) => signed(row, row.netMinor)))
  const [toSend, sent] = [living.filter(isWaiting), living.filter((row) => !isWaiting(row))]
  return {
    toSend,
    toSendAmounts: total(toSend),
    sent,
    sentAmounts: total(sent),
    unpaidAmounts: amountsOf(sent.map((row) => signed(row, row.openMinor))).filter(({ amountMinor }) => amountMinor !== 0),
    invoicedAmounts: total(living),
  }
}

const EVERY_INVOICE = {
  search: '',
  statuses: [],
  type: null,
  clientId: null,
  companyId: null,
  isArchived: false,
  currency: null,
  isOpen: false,
  creditsInvoiceId: null,
  tag: null,
  withLabels: false,
  sort: 'clientName',
  isDescending: false,
  limit: 100_000,
  cursor: null,
} as const

type Gathered = Omit<CycleProject, 'schedule'> & Pick<ProjectRow, 'schedule'>

function missingOf(projects: readonly Gathered[]): Overview['missing'] {
  return projects
    .filter(({ schedule }) => schedule === null)
    .map(({ projectId, projectName, clientName, time }) => ({
      projectId,
      projectName,
      clientName,
      minutes: time.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0),
    }))
}

function gatherProjects(context: Context, rows: readonly ProjectRow[], workers: readonly Worker[], { from, to }: Period): Gathered[] {
  const lastDay = rows.flatMap(({ schedule }) => lastBilled(schedule, { from, to })).reduce((a, b) => (a > b ? a : b), to)
  const time = Map.groupBy(pricedTime(context, rows, workers, lastDay), ({ projectId }) => projectId)
  const expenses = Map.groupBy(readOpenExpenses(context, lastDay), ({ projectId }) => projectId)
  const active = new Set(workers.filter(({ isArchived }) => !isArchived).map(({ id }) => id))
  const members = Map.groupBy(
    readAllMembers(context).filter(({ personId }) => active.has(personId)),
    ({ projectId }) => projectId,
  )
  const budgets = Map.groupBy(readBudgetIds(context), ({ projectId }) => projectId)
  const invoiced = readInvoicedDates(context, from, to)
  return rows.map(({ status, ...row }) => ({
    ...row,
    budgetIds: (budgets.get(row.projectId) ?? []).map(({ id }) => id),
    // who works on something planned, paused or done owes no time
    memberIds: status === 'active' ? (members.get(row.projectId) ?? []).map(({ personId }) => personId) : [],
    time: time.get(row.projectId) ?? [],
    expenses: (expenses.get(row.projectId) ?? []).map((one) => ({ on: one.on, billedMinor: billedExpense({ ...one, isBillable: true }) })),
    invoicedOn: invoiced.get(row.projectId) ?? [],
  }))
}

function lastBilled(schedule: ProjectRow['schedule'], { from, to }: Period): CalendarDate[] {
  const last = schedule && scheduledDates(schedule, from, to).at(-1)
  return schedule && last ? [billedPeriod(schedule, last).to] : []
}

/** Time with its rate; a fixed price or a piece is not billed by the hour. */
function pricedTime(context: Context, rows: readonly ProjectRow[], workers: readonly Worker[], to: CalendarDate) {
  const open = readOpenTime(context, to)
  const budgets = budgetsByIds(context, [...new Set(open.map(({ budgetId }) => budgetId))])
  const services = new Map(budgets.flatMap((budget) => budget.services.map((service) => [service.id, service] as const)))
  const projects = new Map(rows.map((row) => [row.projectId, row]))
  const roles = new Map(workers.map(({ id, role }) => [id, role]))
  const cards = listRateCards(context)
  return open.map((one): OpenTime & { projectId: string } => {
    const [service, project] = [services.get(one.serviceId), projects.get(one.projectId)]
    if (!service || !project || !isByTime(service)) return { ...one, billedMinutes: 0, price: '0', perMinutes: 60 }
    const { clientId, currency } = project
    const { price, perMinutes } = rateFor(service, cards, { ...one, clientId, currency, role: roles.get(one.personId) ?? '' })
    return { ...one, price, perMinutes }
  })
}

function isByTime({ kind }: Service): boolean {
  return kind === 'hourly' || kind === 'daily'
}
