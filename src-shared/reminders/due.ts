// Which reminders are due on a day. A pure rule: it needs no timer, and a laptop that slept for a month reminds once, not three times.
import { addDays, type CalendarDate } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import type { Status } from '../invoices/lifecycle'
import type { ReminderStep } from './ladder'

/** An invoice that is open, planned or not: the client's credit is laid on all of them, the oldest due first. */
export interface OpenInvoice {
  id: string
  companyId: string
  clientId: string | null
  currency: string
  status: Status
  dueOn: CalendarDate | null
  openMinor: Minor
}
export interface ReminderEvent {
  kind: 'planned' | 'stopped' | 'approved' | 'skipped' | 'snoozed'
  stepId: string | null
  on: CalendarDate
  until: CalendarDate | null
}
/** What is left of a client's payments and credit notes in one currency. */
export interface ClientCredit {
  clientId: string
  currency: string
  creditMinor: Minor
}
export interface ReminderFacts {
  invoices: readonly OpenInvoice[]
  credit: readonly ClientCredit[]
  /** the steps of each company, by its id */
  steps: ReadonlyMap<string, readonly ReminderStep[]>
  /** the events of each invoice, by its id, in the order in which they happened */
  events: ReadonlyMap<string, readonly ReminderEvent[]>
}
export interface DueReminder {
  invoiceId: string
  step: ReminderStep
  /** 1 is the first step of the ladder */
  level: number
  /** the day since which it is due */
  since: CalendarDate
}

const REMINDABLE: readonly Status[] = ['sent', 'overdue', 'partially_paid']

/**
 * The reminders that are due on `today`, at most one for each invoice: its latest step whose day has come. None for what is not planned,
 * not open, or covered by the client's credit.
 */
export function remindersDue(today: CalendarDate, { invoices, credit, steps, events }: ReminderFacts): DueReminder[] {
  const covered = coveredByCredit(invoices, credit)
  return invoices.flatMap((invoice) => {
    if (!REMINDABLE.includes(invoice.status) || invoice.openMinor <= 0 || invoice.dueOn === null || covered.has(invoice.id)) return []
    const due = dueStep({ today, dueOn: invoice.dueOn, steps: steps.get(invoice.companyId) ?? [], events: events.get(invoice.id) ?? [] })
    return due ? [{ invoiceId: invoice.id, ...due }] : []
  })
}

interface OneInvoice {
  today: CalendarDate
  dueOn: CalendarDate
  steps: readonly ReminderStep[]
  events: readonly ReminderEvent[]
}

/** The step of one invoice that is due; undefined when none is. */
export function dueStep({ today, dueOn, steps, events }: OneInvoice): Omit<DueReminder, 'invoiceId'> | undefined {
  if (!isPlanned(events)) return undefined
  const ladder = steps.toSorted((a, b) => a.days - b.days)
  const at = ladder.findLastIndex(({ days }) => addDays(dueOn, days) <= today)
  const step = ladder[at]
  if (step === undefined) return undefined
  // A word before the due date says nothing once that date has passed.
  if (step.days < 0 && today > dueOn) return undefined
  const decided = events.flatMap(({ kind, stepId }) =>
    kind === 'approved' || kind === 'skipped' ? ladder.findIndex(({ id }) => id === stepId) : [],
  )
  if (decided.some((index) => index >= at)) return undefined
  const since = latest(addDays(dueOn, step.days), notBefore(ladder, at, events), snoozedUntil(step, events))
  return since <= today ? { step, level: at + 1, since } : undefined
}

/** Whether reminders are planned: the last word counts. */
export function isPlanned(events: readonly ReminderEvent[]): boolean {
  return events.findLast(({ kind }) => kind === 'planned' || kind === 'stopped')?.kind === 'planned'
}

/** A reminder that went out late moves the next one: between two there are as many days as between their steps. */
function notBefore(ladder: readonly ReminderStep[], at: number, events: readonly ReminderEvent[]): CalendarDate {
  const last = events.findLast(({ kind }) => kind === 'approved')
  const before = ladder.find(({ id }) => id === last?.stepId)
  const step = ladder[at]
  return last && before && step ? addDays(last.on, step.days - before.days) : ''
}

function snoozedUntil(step: ReminderStep, events: readonly ReminderEvent[]): CalendarDate {
  return events.findLast(({ kind, stepId }) => kind === 'snoozed' && stepId === step.id)?.until ?? ''
}

function latest(...dates: CalendarDate[]): CalendarDate {
  return dates.reduce((a, b) => (a > b ? a : b))
}

/** The invoices that the credit of their client pays in full, the oldest due first. */
export function coveredByCredit(invoices: readonly OpenInvoice[], credit: readonly ClientCredit[]): Set<string> {
  const covered = new Set<string>()
  for (const { clientId, currency, creditMinor } of credit) {
    const theirs = invoices
      .filter((invoice) => invoice.clientId === clientId && invoice.currency === currency && invoice.openMinor > 0)
      .toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
    let left = creditMinor
    for (const { id, openMinor } of theirs) {
      left -= openMinor
      if (left < 0) break
      covered.add(id)
    }
  }
  return covered
}
