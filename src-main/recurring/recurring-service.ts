// Recurring invoices: load, decide, save; and the invoice of a day, made once.

import { withoutDeductions } from '#shared/advances/advance'
import { Failure, fail } from '#shared/basics/failure'
import type { InvoiceRow } from '#shared/invoices/contract'
import type { InvoiceContent } from '#shared/invoices/invoice'
import { withoutSources } from '#shared/invoices/taking'
import { recurringFailures } from '#shared/recurring/failures'
import { firstDayAfter, haveSameDays, nextDay, type Schedule, type ScheduleInput } from '#shared/recurring/schedule'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { finalizeInvoice, getInvoice, insertAsDraft, newContent } from '../invoices/invoice-service'
import { forgetTemplate, keepTemplate } from '../invoices/template-service'
import { deleteSchedule, insertRun, insertSchedule, readProgress, readSchedules, updateSchedule } from './recurring-rows'
import { contentOf, viewRecurring } from './recurring-view'

interface Versioned {
  id: string
  version: number
}
interface Source {
  invoiceId?: string | undefined
  clientId?: string | undefined
}
interface Due {
  id: string
  on: string
}

/** Days until today are left out: an anchor in the past does not fill the year with invoices that nobody asked for. */
export function createRecurring(context: Context, { invoiceId, clientId, ...input }: ScheduleInput & Source) {
  if (invoiceId === undefined && clientId === undefined) throw fail(recurringFailures.recurring_client_missing, {})
  const content =
    invoiceId === undefined ? newContent(context, { clientId, lines: [], adjustments: [] }) : getInvoice(context, { id: invoiceId }).content
  if (content.type !== 'invoice') throw fail(recurringFailures.recurring_credit_note, {})
  if (content.clientId === null) throw fail(recurringFailures.recurring_client_missing, {})
  const id = context.newId()
  const template: InvoiceContent = { ...withoutSources(withoutDeductions(content)), number: '', exchangeRate: null, creditsInvoiceId: null }
  insertSchedule(context, id, keepTemplate(context, template, id), { ...input, isPaused: false, notBefore: firstDayAfter(context.today) })
  return recordChange(context, id, null)
}

export function saveRecurring(context: Context, input: ScheduleInput & Versioned) {
  const before = requireSchedule(context, input)
  const notBefore = haveSameDays(before, input) ? before.notBefore : firstDayAfter(context.today)
  updateSchedule(context, { ...input, isPaused: before.isPaused, notBefore })
  return recordChange(context, input.id, before)
}

export function pauseRecurring(context: Context, input: Versioned) {
  const before = requireSchedule(context, input)
  updateSchedule(context, { ...before, isPaused: true })
  return recordChange(context, input.id, before)
}

export function resumeRecurring(context: Context, input: Versioned) {
  const before = requireSchedule(context, input)
  // What was missed in the pause stays unmade; the day on which the schedule began has the invoice that it was made from.
  const notBefore = before.isPaused && before.notBefore < context.today ? context.today : before.notBefore
  updateSchedule(context, { ...before, isPaused: false, notBefore })
  return recordChange(context, input.id, before)
}

export function deleteRecurring(context: Context, input: Versioned): { id: string } {
  const before = requireSchedule(context, input)
  forgetTemplate(context, before.templateId)
  deleteSchedule(context, input.id)
  context.record({ subject: 'recurring', subjectId: input.id, before, after: null })
  return { id: input.id }
}

/** The next day of each schedule whose day has come; the days after it follow when that one is made. */
export function dueRecurring(context: Context): Due[] {
  return readSchedules(context).flatMap((schedule) => {
    const on = nextDay(schedule, readProgress(context, schedule.id))
    return on !== null && on <= context.today ? [{ id: schedule.id, on }] : []
  })
}

/**
 * Makes the invoice of a day. The fact that it was made is written in the same transaction, so that a crash leaves both or neither, and whoever
 * comes second is refused.
 */
export function runRecurring(context: Context, { id, on }: Due): { invoice: InvoiceRow } {
  const schedule = requireSchedule(context, { id })
  const progress = readProgress(context, id)
  const next = nextDay(schedule, progress)
  if (next !== on || on > context.today) throw fail(recurringFailures.run_not_due, { on, next })
  const draft = insertAsDraft(context, contentOf(context, schedule, on, progress))
  insertRun(context, id, on, draft.id)
  const invoice = schedule.finalizes && draft.problems.length === 0 ? finalizeWhenPossible(context, draft) : draft
  context.record({ subject: 'recurring', subjectId: id, before: progress, after: { on, invoiceId: draft.id, number: invoice.number } })
  return { invoice }
}

/** A draft that is refused, for want of a number series perhaps, stays a draft: its page says why. */
function finalizeWhenPossible(context: Context, draft: Versioned): ReturnType<typeof finalizeInvoice> {
  try {
    return finalizeInvoice(context, draft)
  } catch (error) {
    if (error instanceof Failure) return getInvoice(context, draft)
    throw error
  }
}

function requireSchedule(context: Context, { id, version }: { id: string; version?: number }): Schedule {
  const schedule = found(
    readSchedules(context).find((one) => one.id === id),
    'recurring invoice',
    id,
  )
  if (version !== undefined) checkVersion('recurring invoice', version, schedule.version)
  return schedule
}

function recordChange(context: Context, id: string, before: Schedule | null) {
  const after = requireSchedule(context, { id })
  context.record({ subject: 'recurring', subjectId: id, before, after })
  return viewRecurring(context, after)
}

export function getRecurring(context: Context, { id }: { id: string }) {
  return viewRecurring(context, requireSchedule(context, { id }))
}

export { listRecurring } from './recurring-view'
