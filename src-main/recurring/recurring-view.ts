// Recurring invoices as they are shown: what each will say, when it comes next, and what it made.
import { compareTexts } from '#shared/basics/text'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { Recurring, RecurringRow } from '#shared/recurring/contract'
import { madeContent } from '#shared/recurring/made-content'
import { periodOf } from '#shared/recurring/rule'
import { isOver, nextDay, nextDays, type Progress, type Schedule } from '#shared/recurring/schedule'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { findRate } from '../exchange-rates/exchange-rate-service'
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

/** What the invoice of a day says. */
export function contentOf(context: Context, schedule: Schedule, on: string, { count }: Progress): InvoiceContent {
  const { content } = getInvoice(context, { id: schedule.templateId })
  const { currency, address } = requireCompany(context, content.companyId)
  const exchangeRate = content.currency === currency ? null : findRate(context, { currency: content.currency, baseCurrency: currency, on })
  return madeContent(content, schedule, { on, count: count + 1, exchangeRate, country: address.country })
}

export function viewRecurring(context: Context, schedule: Schedule): Recurring {
  const progress = readProgress(context, schedule.id)
  const coming = nextDays(schedule, progress, COMING)
  const next = coming[0]
  return {
    ...rowOf(context, schedule),
    nextContent: next === undefined ? null : contentOf(context, schedule, next, progress),
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
