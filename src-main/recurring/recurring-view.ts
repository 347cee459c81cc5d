// Recurring invoices as they are shown: what each will say, when it comes next, and what it made.
import { compareTexts } from '#shared/basics/text'
import type { Recurring, RecurringRow } from '#shared/recurring/contract'
import { periodOf } from '#shared/recurring/rule'
import { isOver, nextDay, nextDays, type Schedule } from '#shared/recurring/schedule'
import type { Context } from '../context'
import { findInvoice, getInvoice } from '../invoices/invoice-service'
import { readProgress, readRuns, readSchedules } from './recurring-rows'

const COMING = 6
const MADE = 100

/** The next one first; those that make none any more at the end. */
export function listRecurring(context: Context): RecurringRow[] {
  const sortKey = ({ nextOn, clientName }: RecurringRow) => `${nextOn ?? '~'} ${clientName}`
  return readSchedules(context)
    .map((schedule) => rowOf(context, schedule))
    .sort((a, b) => compareTexts(sortKey(a), sortKey(b)))
}

export function viewRecurring(context: Context, schedule: Schedule): Recurring {
  const coming = nextDays(schedule, readProgress(context, schedule.id), COMING)
  return {
    ...rowOf(context, schedule),
    coming: coming.map((on) => ({ on, ...periodOf(schedule, schedule.covers, on) })),
    made: readRuns(context, schedule.id, MADE).map(({ on, invoiceId }) => ({ on, invoice: findInvoice(context, invoiceId) ?? null })),
  }
}

function rowOf(context: Context, schedule: Schedule): RecurringRow {
  const { clientId, clientName, content, currency, payableMinor } = getInvoice(context, { id: schedule.templateId })
  const progress = readProgress(context, schedule.id)
  return {
    ...schedule,
    clientId,
    clientName,
    subject: content.subject,
    currency,
    payableMinor,
    nextOn: nextDay(schedule, progress),
    lastOn: progress.lastOn,
    madeCount: progress.count,
    isOver: isOver(schedule, progress),
  }
}
