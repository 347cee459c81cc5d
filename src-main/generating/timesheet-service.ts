// The time of an invoice, entry by entry: as a file of comma-separated values, and as rows for the pages behind the document.
import { roundingSchema, roundMinutes } from '#shared/basics/hours'
import { timesheetCsv } from '#shared/generating/timesheet-csv'
import type { InvoiceContent } from '#shared/invoices/invoice'
import type { TimesheetLine } from '#shared/invoices/timesheet'
import type { Context } from '../context'
import { getInvoice } from '../invoices/invoice-service'
import { readEntriesByIds } from './generating-rows'

/** The time entries that a document bills, in the order of their days. */
export function timesheetOf(context: Context, { lines }: Pick<InvoiceContent, 'lines'>): TimesheetLine[] {
  const ids = lines.flatMap(({ source }) => (source?.kind === 'work' ? source.timeEntryIds : []))
  return readEntriesByIds(context, ids).map(({ roundingStep, roundingWay, ...entry }) => ({
    ...entry,
    billedMinutes: roundMinutes(entry.minutes, roundingSchema.parse({ stepMinutes: roundingStep, way: roundingWay })),
  }))
}

export function exportTimesheet(context: Context, { invoiceId }: { invoiceId: string }) {
  const { number, content } = getInvoice(context, { id: invoiceId })
  const rows = timesheetOf(context, content)
  return { fileName: `${(number || 'draft').replace(/[^\w.-]+/g, '_')}-timesheet.csv`, csv: timesheetCsv(rows), rows }
}
