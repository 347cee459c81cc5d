// Gathers what can be invoiced of budgets: each kind of thing is read once for all of them.
import { roundingSchema, roundMinutes } from '#shared/basics/hours'
import { rateFor } from '#shared/budgets/rates'
import { billedExpense } from '#shared/expenses/expense'
import type { Billable, UninvoicedTime } from '#shared/generating/gathered'
import { budgetsByIds, listRateCards } from '../budgets/budget-service'
import type { Context } from '../context'
import { found } from '../database/columns'
import { readTaken } from '../invoices/invoice-service'
import { listWorkers } from '../timesheets/timesheet-service'
import { readPlaces, readUninvoicedExpenses, readUninvoicedTime } from './generating-rows'

/** What the budgets still have to invoice up to a day, by their id; a budget that the asker may not see is not there. */
export function gatherBillables(context: Context, budgetIds: readonly string[], to: string): Map<string, Billable> {
  const ids = [...new Set(budgetIds)]
  const places = new Map(readPlaces(context, ids).map((place) => [place.budgetId, place]))
  const budgets = budgetsByIds(context, [...places.keys()])
  const time = Map.groupBy(pricedTime(context, budgets, places, to), ({ budgetId }) => budgetId)
  const expenses = Map.groupBy(readUninvoicedExpenses(context, [...places.keys()], to), ({ budgetId }) => budgetId)
  const taken = Map.groupBy(readTaken(context, { kinds: ['service'], parentIds: ids }), ({ parentId }) => parentId)
  return new Map(
    budgets.map((budget) => {
      const { projectName, clientId, currency } = found(places.get(budget.id), 'budget', budget.id)
      const takenMinor = new Map<string, number>()
      for (const { sourceId, amountMinor } of taken.get(budget.id) ?? [])
        takenMinor.set(sourceId, (takenMinor.get(sourceId) ?? 0) + amountMinor)
      const own = (expenses.get(budget.id) ?? []).map((row) => ({ ...row, billedMinor: billedExpense({ ...row, isBillable: true }) }))
      return [budget.id, { budget, projectName, clientId, currency, time: time.get(budget.id) ?? [], expenses: own, takenMinor }]
    }),
  )
}

type Places = ReadonlyMap<string, ReturnType<typeof readPlaces>[number]>

/** Time with its rate; time of fixed prices and pieces is not billed by the hour, and is left out. */
function pricedTime(context: Context, budgets: readonly Billable['budget'][], places: Places, to: string): UninvoicedTime[] {
  const services = new Map(budgets.flatMap((budget) => budget.services.map((service) => [service.id, service] as const)))
  const cards = listRateCards(context)
  const workers = new Map(listWorkers(context).map((worker) => [worker.id, worker]))
  const roundings = new Map(
    [...places.values()].map(({ budgetId, roundingStep, roundingWay }) => [
      budgetId,
      roundingSchema.parse({ stepMinutes: roundingStep, way: roundingWay }),
    ]),
  )
  return readUninvoicedTime(context, [...places.keys()], to).flatMap(({ minutes, ...entry }): UninvoicedTime[] => {
    const [service, place, rounding] = [services.get(entry.serviceId), places.get(entry.budgetId), roundings.get(entry.budgetId)]
    if (!service || !place || !rounding || service.kind === 'fixed' || service.kind === 'piece') return []
    const worker = workers.get(entry.personId)
    const { price, perMinutes } = rateFor(service, cards, { ...entry, ...place, role: worker?.role ?? '' })
    return [{ ...entry, personName: worker?.name ?? '', billedMinutes: roundMinutes(minutes, rounding), price, perMinutes }]
  })
}
