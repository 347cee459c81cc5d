// The whole new invoice of a generation, or the refusal that says what is missing. Pure: preview and creation call it with the same facts.
import type { CalendarDate } from '../basics/calendar-date'
import { fail } from '../basics/failure'
import { MAX_LINES, type NewInvoice } from '../invoices/invoice'
import { EXPENSE_WORDS, LINE_WORDS, together, unknownWords } from './display-format'
import { generatingFailures } from './failures'
import type { Billable } from './gathered'
import type { Generation } from './generation'
import { type DateText, generateLines } from './lines'

/** Refuses an incomplete or mistaken choice: percentage, grouping, placeholders. */
export function checkGeneration({ method, by, percentPpm, displayFormat, expenseFormat }: Generation): void {
  if (method === 'percentage' && percentPpm === null) throw fail(generatingFailures.percentage_missing, { path: 'percentPpm' })
  if (method !== 'uninvoiced_time_and_expenses' && by === null) throw fail(generatingFailures.grouping_missing, { path: 'by' })
  for (const [path, format, known] of [
    ['displayFormat', displayFormat, LINE_WORDS],
    ['expenseFormat', expenseFormat, EXPENSE_WORDS],
  ] as const) {
    const [word] = unknownWords(format, known)
    if (word !== undefined) throw fail(generatingFailures.format_unknown, { path, word, known })
  }
}

export function generateInvoice(
  billables: readonly Billable[],
  generation: Generation,
  { today, dateText }: { today: CalendarDate; dateText: DateText },
): NewInvoice {
  checkGeneration(generation)
  checkSame(billables)
  const [first] = billables as [Billable, ...Billable[]]
  const lines = billables.flatMap((billable) => generateLines(billable, generation, dateText))
  if (lines.length === 0) throw fail(generatingFailures.nothing_to_invoice, { budgets: billables.map(({ budget }) => budget.name) })
  if (lines.length > MAX_LINES) throw fail(generatingFailures.too_many_lines, { lines: lines.length, most: MAX_LINES })
  const dates = lines.flatMap(({ source }) => (source?.kind === 'work' ? [source.from, source.to] : [])).filter((date) => date !== null)
  const orders = together(billables.map(({ budget }) => budget.orderNumber))
  const projects = new Set(billables.map(({ budget }) => budget.projectId))
  return {
    type: 'invoice',
    clientId: first.clientId,
    currency: first.currency,
    issueOn: generation.issueOn ?? today,
    subject: together(billables.map(({ projectName }) => projectName)).slice(0, 300),
    purchaseOrderNumber: orders.length <= 80 ? orders : '',
    deliveryFrom: dates.toSorted()[0] ?? null,
    deliveryTo: dates.toSorted().at(-1) ?? null,
    pricesIncludeTax: false,
    ...(projects.size === 1 ? { projectId: first.budget.projectId } : {}),
    ...(generation.hasTimesheet ? { hasTimesheet: true } : {}),
    lines,
    adjustments: [],
  }
}

function checkSame(billables: readonly Billable[]): void {
  for (const what of ['client', 'currency'] as const) {
    const values = new Set(billables.map(({ clientId, currency }) => (what === 'client' ? clientId : currency)))
    if (values.size > 1) throw fail(generatingFailures.budgets_differ, { what })
  }
}
