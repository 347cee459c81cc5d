// The invoice of one day: what the template says, with the dates of the day and the words of its period.
import { addDays, type CalendarDate, daysBetween, yearOf } from '../basics/calendar-date'
import { formatOf } from '../documents/format'
import type { DocumentRate } from '../exchange-rates/exchange-rate'
import type { InvoiceContent } from '../invoices/invoice'
import { fillPlaceholders } from '../placeholders/fill'
import type { PeriodPlaceholder } from '../placeholders/placeholder'
import { type Period, periodOf } from './rule'
import type { ScheduleInput } from './schedule'

export interface MadeOn {
  on: CalendarDate
  /** how many were made with this one */
  count: number
  /** in the seller's own currency; null where none is needed or known */
  exchangeRate: DocumentRate | null
  /** the seller's country, by whose habits dates are written */
  country: string
}

/** The content of the invoice of a day. It is due as many days after its issue as the template is; the period stands where the template asks for it. */
export function madeContent(
  template: InvoiceContent,
  schedule: ScheduleInput,
  { on, count, exchangeRate, country }: MadeOn,
): InvoiceContent {
  const period = periodOf(schedule, schedule.covers, on)
  const values = periodValues(template, period, count, country)
  const fill = (text: string) => fillPlaceholders(text, values)
  return {
    ...template,
    number: '',
    issueOn: on,
    dueOn: template.dueOn && addDays(on, daysBetween(template.issueOn, template.dueOn)),
    deliveryFrom: schedule.statesPeriod ? period.from : null,
    deliveryTo: schedule.statesPeriod ? period.to : null,
    exchangeRate,
    subject: fill(template.subject),
    purchaseOrderNumber: fill(template.purchaseOrderNumber),
    introduction: fill(template.introduction),
    notes: fill(template.notes),
    terms: fill(template.terms),
    lines: template.lines.map((line) => ({ ...line, name: fill(line.name), description: fill(line.description) })),
  }
}

function periodValues({ language, currency }: InvoiceContent, { from, to }: Period, count: number, country: string) {
  const { date, period } = formatOf(language, country, currency)
  // Not the months of documents: some languages bend them beside a day, and here they stand alone.
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    'period.from': date(from),
    'period.to': date(to),
    'period.dates': period(from, to),
    'period.month': month.format(Date.parse(`${from}T00:00:00Z`)),
    'period.year': String(yearOf(from)),
    'period.count': String(count),
  } satisfies Record<PeriodPlaceholder, string>
}
