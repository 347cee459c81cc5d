// The time behind an invoice as comma-separated values (RFC 4180), one entry a line.
import { hoursOf } from '../basics/hours'
import type { TimesheetLine } from '../invoices/timesheet'

/** Hours have a point and up to six decimals. What a spreadsheet would take for a formula is written as text. */
export function timesheetCsv(rows: readonly TimesheetLine[]): string {
  const head = ['date', 'person', 'service', 'note', 'hours', 'billed_hours']
  const body = rows.map(({ on, personName, serviceName, note, minutes, billedMinutes }) => [
    on,
    personName,
    serviceName,
    note,
    hoursOf(minutes),
    hoursOf(billedMinutes),
  ])
  return [head, ...body].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
