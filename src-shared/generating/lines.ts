// From what can be invoiced to the lines of an invoice: one pure function behind the preview and behind what is created.
import type { CalendarDate } from '../basics/calendar-date'
import { type Decimal, formatDecimal } from '../basics/decimal'
import { quantityOf } from '../basics/hours'
import { extend, type Minor, minorToPrice } from '../basics/money'
import type { Service } from '../budgets/budget'
import type { NewInvoice } from '../invoices/invoice'
import { fillFormat, together } from './display-format'
import type { Billable, UninvoicedExpense, UninvoicedTime } from './gathered'
import type { Generation, Grouping } from './generation'

export type GeneratedLine = NewInvoice['lines'][number] & { name: string; quantity: Decimal; unitPrice: Decimal }
/** How dates are written on the invoice. */
export type DateText = (date: CalendarDate) => string

/** The lines of one budget by the chosen method; none when nothing is left of it. */
export function generateLines(billable: Billable, generation: Generation, dateText: DateText): GeneratedLine[] {
  if (generation.method === 'uninvoiced_time_and_expenses') {
    const { from, to } = generation
    const isWithin = ({ on }: { on: CalendarDate }) => (from === null || on >= from) && (to === null || on <= to)
    const time = billable.time.filter(isWithin)
    const expenses = billable.expenses.filter(isWithin)
    return [
      ...billable.budget.services.flatMap((service) => timeLines(billable, service, time, generation, dateText)),
      ...expenses.map((expense) => expenseLine(billable, expense, generation, dateText)),
    ]
  }
  return agreedLines(billable, generation)
}

function timeLines(
  { budget, projectName }: Billable,
  service: Service,
  all: readonly UninvoicedTime[],
  { groupBy, displayFormat, from, to }: Generation,
  dateText: DateText,
): GeneratedLine[] {
  const own = all.filter(({ serviceId }) => serviceId === service.id)
  // different rates never share a line: its quantity times its price is what is billed
  const groups = Map.groupBy(own, (entry) => `${keyOf(entry, groupBy)}\n${entry.price} ${entry.perMinutes}`)
  return [...groups.values()].map((group) => {
    const [{ price, perMinutes }] = group as [UninvoicedTime]
    const dates = group.map(({ on }) => on).sort()
    const [first = '', last = ''] = [dates[0], dates.at(-1)]
    const words = {
      service: service.name,
      person: together(group.map(({ personName }) => personName)),
      date: first === last ? dateText(first) : `${dateText(first)} – ${dateText(last)}`,
      note: together(
        group.map(({ note }) => note),
        '; ',
      ),
      budget: budget.name,
      project: projectName,
    }
    return {
      name: fillFormat(displayFormat, words) || service.name,
      quantity: quantityOf(
        group.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0),
        perMinutes,
      ),
      unit: service.kind === 'daily' && perMinutes !== 60 ? 'DAY' : 'HUR',
      unitPrice: price,
      source: {
        kind: 'work',
        budgetId: budget.id,
        serviceId: service.id,
        from: from ?? first,
        to: to ?? last,
        timeEntryIds: group.map(({ id }) => id),
        expenseIds: [],
      },
    }
  })
}

function keyOf({ personId, note, on, id }: UninvoicedTime, groupBy: Grouping): string {
  return { service: '', person: personId, task: note.trim(), day: on, entry: id }[groupBy]
}

function expenseLine(
  { budget, projectName, currency }: Billable,
  { id, name, note, personName, on, billedMinor }: UninvoicedExpense,
  { expenseFormat, from, to }: Generation,
  dateText: DateText,
): GeneratedLine {
  const words = { expense: name, person: personName, date: dateText(on), note, budget: budget.name, project: projectName }
  return {
    name: fillFormat(expenseFormat, words) || name,
    quantity: '1',
    unit: 'C62',
    unitPrice: minorToPrice(billedMinor, currency),
    source: { kind: 'work', budgetId: budget.id, serviceId: null, from: from ?? on, to: to ?? on, timeEntryIds: [], expenseIds: [id] },
  }
}

/** Lines of what is agreed: what is left of it, or a percentage of all of it. */
function agreedLines({ budget, projectName, currency, takenMinor }: Billable, generation: Generation): GeneratedLine[] {
  const { by, method, percentPpm, displayFormat, from, to } = generation
  const all = [...takenMinor.values()].reduce((sum, amount) => sum + amount, 0)
  const parts =
    by === 'budget'
      ? [{ serviceId: null, name: budget.name, agreedMinor: revenueOf(budget, currency), takenMinor: all }]
      : budget.services
          .filter(({ isBillable }) => isBillable)
          .map((service) => ({
            serviceId: service.id,
            name: service.name,
            agreedMinor: agreedFor(service, currency),
            takenMinor: takenMinor.get(service.id) ?? 0,
          }))
  const isPart = method === 'percentage'
  return parts
    .map((part) => ({ ...part, priceMinor: isPart ? part.agreedMinor : part.agreedMinor - part.takenMinor }))
    .filter(({ priceMinor }) => priceMinor > 0 && (!isPart || percentPpm !== 0))
    .map(({ serviceId, name, priceMinor }) => {
      const words = { service: name, person: '', date: '', note: '', budget: budget.name, project: projectName }
      return {
        name: fillFormat(displayFormat, words) || name,
        quantity: isPart ? formatDecimal({ units: BigInt(percentPpm ?? 0), scale: 6 }) : '1',
        unit: 'C62',
        unitPrice: minorToPrice(priceMinor, currency),
        source: { kind: 'work', budgetId: budget.id, serviceId, from, to, timeEntryIds: [], expenseIds: [] },
      }
    })
}

/** What is agreed for a service: its price, or its planned hours, days or pieces at its price. */
export function agreedFor({ kind, price, quantity }: Service, currency: string): Minor {
  return extend(kind === 'fixed' ? '1' : quantity, price, currency)
}

/** The revenue of a budget: its value, or what is agreed for its services where the value is open. */
export function revenueOf(budget: Billable['budget'], currency: string): Minor {
  const billable = budget.services.filter(({ isBillable }) => isBillable)
  return budget.valueMinor ?? billable.reduce((sum, service) => sum + agreedFor(service, currency), 0)
}
