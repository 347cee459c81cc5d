// What a period still has to invoice: scheduled dates, the amount expected, and whether the time behind it is complete. Pure.
import { addDays, type CalendarDate } from '../basics/calendar-date'
import type { Id } from '../basics/id'
import type { Minor } from '../basics/money'
import { timeAmount } from '../budgets/rates'
import { billedPeriod, type Schedule, scheduledDates } from '../projects/schedule'
import { readinessOf } from '../timesheets/readiness'
import type { Standing } from '../timesheets/timesheet'
import type { Amount, CycleRow, LeftOut } from './contract'

/** Time of a person on a service on a day that no living invoice took. */
export interface OpenTime {
  personId: Id
  budgetId: Id
  serviceId: Id
  on: CalendarDate
  minutes: number
  billableMinutes: number
  billedMinutes: number
  price: string
  perMinutes: number
}
export interface CycleProject {
  projectId: Id
  projectName: string
  clientId: Id
  clientName: string
  currency: string
  schedule: Schedule
  startsOn: CalendarDate | null
  endsOn: CalendarDate | null
  budgetIds: readonly Id[]
  /** who is expected to submit */
  memberIds: readonly Id[]
  time: readonly OpenTime[]
  expenses: readonly { on: CalendarDate; billedMinor: Minor }[]
  /** when living invoices that bill its work were issued, as far as they are in the period */
  invoicedOn: readonly CalendarDate[]
}
export interface CycleQuestion {
  from: CalendarDate
  to: CalendarDate
  needsApproval: boolean
  standings: ReadonlyMap<Id, Standing>
  names: ReadonlyMap<Id, string>
}

/** The invoices that a project should have in the period and does not have yet, and what was left out of those that it has. */
export function cycleOf(project: CycleProject, question: CycleQuestion): { rows: CycleRow[]; leftOut: LeftOut[] } {
  const dates = scheduledDates(project.schedule, question.from, question.to)
  const all = dates.map((on, index) =>
    rowOf(project, question, { on, after: index === 0 ? null : lastDay(project, dates[index - 1] ?? on) }),
  )
  const invoiced = new Set(project.invoicedOn.map((on) => dates.find((date) => date >= on) ?? dates.at(-1)))
  const isDue = ({ row, billable }: Due) => billable > 0 || row.expectedMinor !== 0 || !row.isReady
  const late = all.filter(({ row }) => invoiced.has(row.scheduledOn)).reduce((sum, { billable }) => sum + billable, 0)
  const unbilled = all.reduce((sum, one) => sum + one.unbilled, 0)
  const { projectId, projectName, clientName } = project
  const left = (reason: LeftOut['reason'], minutes: number) =>
    minutes > 0 ? [{ projectId, projectName, clientName, reason, minutes }] : []
  return {
    rows: all.filter((due) => !invoiced.has(due.row.scheduledOn) && isDue(due)).map(({ row }) => row),
    leftOut: [...left('late', late), ...left('not_billable', unbilled)],
  }
}

interface Due {
  row: CycleRow
  /** minutes that are billed */
  billable: number
  /** minutes of the period that nobody is billed for */
  unbilled: number
}

function lastDay({ schedule }: CycleProject, on: CalendarDate): CalendarDate {
  return billedPeriod(schedule, on).to
}

/** One scheduled date. Work that is not invoiced belongs to the first date that bills up to its day. */
function rowOf(project: CycleProject, question: CycleQuestion, { on, after }: { on: CalendarDate; after: CalendarDate | null }): Due {
  const { from, to } = billedPeriod(project.schedule, on)
  const begin = (after ? addDays(after, 1) : from) ?? project.startsOn ?? to
  const isOwn = (day: CalendarDate) => day <= to && (after === null || day > after)
  const time = project.time.filter((one) => isOwn(one.on))
  const expenses = project.expenses.filter((one) => isOwn(one.on))
  const readiness = readinessOf({
    projectId: project.projectId,
    ...expectedDays(project, begin, to),
    memberIds: project.endsOn !== null && project.endsOn < begin ? [] : project.memberIds,
    worked: time,
    standings: question.standings,
    needsApproval: question.needsApproval,
  })
  const expensesMinor = expenses.reduce((sum, { billedMinor }) => sum + billedMinor, 0)
  const name = (id: Id) => question.names.get(id) ?? ''
  const { projectId, projectName, clientId, clientName, currency, budgetIds } = project
  const row: CycleRow = {
    projectId,
    projectName,
    clientId,
    clientName,
    budgetIds: [...budgetIds],
    scheduledOn: on,
    from: after ? addDays(after, 1) : from,
    to,
    currency,
    expectedMinor: expectedTime(time, currency) + expensesMinor,
    expensesMinor,
    ...readiness,
    open: readiness.open.map((one) => ({ ...one, name: name(one.personId) })).sort(byName),
    pending: readiness.pending.map((one) => ({ ...one, name: name(one.personId) })).sort(byName),
  }
  const inPeriod = time.filter((one) => one.on >= begin)
  return {
    row,
    billable: time.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0),
    unbilled: inPeriod.reduce((sum, { minutes, billableMinutes }) => sum + minutes - billableMinutes, 0),
  }
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)

/** The days on which somebody is expected to work: those of the period while the project lasts. */
function expectedDays({ startsOn, endsOn }: CycleProject, begin: CalendarDate, to: CalendarDate) {
  const first = startsOn !== null && startsOn > begin ? startsOn : begin
  const last = endsOn !== null && endsOn < to ? endsOn : to
  return { from: first, to: last < first ? to : last }
}

/** What time bills when each service at each rate is one line, as generating does it by default. */
export function expectedTime(time: readonly OpenTime[], currency: string): Minor {
  const minutes = new Map<string, { minutes: number; price: string; perMinutes: number }>()
  for (const { serviceId, billedMinutes, price, perMinutes } of time) {
    const key = `${serviceId} ${price} ${perMinutes}`
    const before = minutes.get(key)
    if (before) before.minutes += billedMinutes
    else minutes.set(key, { minutes: billedMinutes, price, perMinutes })
  }
  return [...minutes.values()].reduce((sum, one) => sum + timeAmount(one.minutes, one, currency), 0)
}

/** Sums by currency, in the order of the currencies. */
export function amountsOf(parts: readonly Amount[]): Amount[] {
  const sums = new Map<string, Minor>()
  for (const { currency, amountMinor } of parts) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })).sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
