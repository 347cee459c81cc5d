// What time entries bill: rounded as their project says, at the rate of the service or of a rate card.
import { roundingSchema, roundMinutes } from '#shared/basics/hours'
import type { Service } from '#shared/budgets/budget'
import { type RateCard, rateFor, timeAmount } from '#shared/budgets/rates'
import type { TimeEntryRow } from '#shared/time-entries/time-entry'
import { nothingSubmitted, stateOf } from '#shared/timesheets/timesheet'
import { listBudgets, listRateCards } from '../budgets/budget-service'
import type { Context } from '../context'
import { listWorkers, standingsOf } from '../timesheets/timesheet-service'
import { invoicedIds } from './invoiced-service'
import type { NamedEntry } from './time-entry-rows'

export interface BillingRow extends TimeEntryRow {
  amountMinor: number
  /** the price, and of how many minutes */
  price: string
  perMinutes: number
}

/** Entries with what they bill and whether they can change; reads what they share once. */
export function billingRows(context: Context, entries: readonly NamedEntry[]): BillingRow[] {
  if (entries.length === 0) return []
  const services = servicesOf(context, entries)
  const cards = listRateCards(context)
  const workers = new Map(listWorkers(context).map((worker) => [worker.id, worker]))
  const standings = standingsOf(context, [...new Set(entries.map(({ personId }) => personId))])
  const ids = entries.map(({ id }) => id)
  const invoiced = invoicedIds(context, 'time_entry', ids)
  return entries.map(({ clientId, roundingStep, roundingWay, ...entry }) => {
    const worker = workers.get(entry.personId)
    const service = services.get(entry.serviceId)
    const rounding = roundingSchema.parse({ stepMinutes: roundingStep, way: roundingWay })
    const billedMinutes = entry.isBillable ? roundMinutes(entry.minutes, rounding) : 0
    const rate = rateOf(service, cards, { ...entry, clientId, role: worker?.role ?? '' })
    return {
      ...entry,
      personName: worker?.name ?? '',
      serviceName: service?.name ?? '',
      billedMinutes,
      ...rate,
      amountMinor: timeAmount(billedMinutes, rate, entry.currency),
      state: stateOf(standings.get(entry.personId) ?? nothingSubmitted, entry.projectId, entry.on),
      isInvoiced: invoiced.has(entry.id),
    }
  })
}

function rateOf(service: Service | undefined, cards: readonly RateCard[], question: Parameters<typeof rateFor>[2]) {
  if (!service) return { price: '0', perMinutes: 60 }
  const { price, perMinutes } = rateFor(service, cards, question)
  return { price, perMinutes }
}

function servicesOf(context: Context, entries: readonly NamedEntry[]): Map<string, Service> {
  const projectIds = [...new Set(entries.map(({ projectId }) => projectId))]
  const budgets = projectIds.flatMap((projectId) => listBudgets(context, { projectId }))
  return new Map(budgets.flatMap(({ services }) => services.map((service) => [service.id, service] as const)))
}
