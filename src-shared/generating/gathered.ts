// What generating needs to know, gathered by the core in a few statements for many invoices at once.
import type { CalendarDate } from '../basics/calendar-date'
import type { Decimal } from '../basics/decimal'
import type { Id } from '../basics/id'
import type { Minor } from '../basics/money'
import type { Budget } from '../budgets/budget'

/** Billable time that no living invoice took, at its rate. */
export interface UninvoicedTime {
  id: Id
  personId: Id
  personName: string
  budgetId: Id
  serviceId: Id
  on: CalendarDate
  note: string
  billedMinutes: number
  price: Decimal
  perMinutes: number
}
export interface UninvoicedExpense {
  id: Id
  personName: string
  budgetId: Id
  on: CalendarDate
  name: string
  note: string
  billedMinor: Minor
}

/** A budget with everything of it that can be invoiced. */
export interface Billable {
  budget: Budget
  projectName: string
  clientId: Id
  currency: string
  time: readonly UninvoicedTime[]
  expenses: readonly UninvoicedExpense[]
  /** what living invoices took already, by service, and under the budget's own id what no service has */
  takenMinor: ReadonlyMap<Id, Minor>
}
