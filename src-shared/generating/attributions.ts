// Which part of an invoice belongs to which budget: derived from its lines, never stored beside them.
import type { CalendarDate } from '../basics/calendar-date'
import type { InvoiceContent } from '../invoices/invoice'
import type { Totals } from '../invoices/totals'
import type { Attribution } from './generation'

/** Where a budget stands. */
export type Place = Pick<Attribution, 'budgetName' | 'projectId' | 'projectName'>

/** The attributions of a document, in the order of its lines; amounts are those of the lines, before tax and before discounts of the document. */
export function attributionsOf(
  { lines }: Pick<InvoiceContent, 'lines'>,
  totals: Pick<Totals, 'lines'>,
  places: ReadonlyMap<string, Place>,
): Attribution[] {
  const found = new Map<string, Attribution>()
  lines.forEach(({ source }, position) => {
    if (source?.kind !== 'work') return
    const { budgetId, from, to } = source
    const place = places.get(budgetId)
    const before = found.get(budgetId) ?? (place && { ...place, budgetId, amountMinor: 0, from: null, to: null })
    if (!before) return
    found.set(budgetId, {
      ...before,
      amountMinor: before.amountMinor + (totals.lines[position]?.lineMinor ?? 0),
      from: outer(before.from, from, (a, b) => a < b),
      to: outer(before.to, to, (a, b) => a > b),
    })
  })
  return [...found.values()]
}

function outer(a: CalendarDate | null, b: CalendarDate | null, isOuter: (a: CalendarDate, b: CalendarDate) => boolean) {
  if (a === null || b === null) return a ?? b
  return isOuter(a, b) ? a : b
}
