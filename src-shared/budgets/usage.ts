// How much of a budget is used. Time of one service at one rate is added up before it is priced, as an invoice does.
import type { Minor } from '../basics/money'
import type { Budget } from './budget'
import type { BudgetUsage } from './contract'
import { timeAmount } from './rates'

interface UsedTime {
  serviceId: string
  minutes: number
  billedMinutes: number
  price: string
  perMinutes: number
}
export interface UsageParts {
  budget: Pick<Budget, 'id' | 'valueMinor' | 'warnPpm'>
  currency: string
  /** fixed prices and pieces */
  fixedMinor: Minor
  entries: readonly UsedTime[]
  expensesMinor: Minor
}

/** Used and left of a budget; it warns as soon as the used part reaches its warning line. */
export function sumUsage({ budget, currency, fixedMinor, entries, expensesMinor }: UsageParts): BudgetUsage {
  const services = [...Map.groupBy(entries, ({ serviceId }) => serviceId)].map(([serviceId, own]) => ({
    serviceId,
    minutes: sum(own.map(({ minutes }) => minutes)),
    billableMinutes: sum(own.map(({ billedMinutes }) => billedMinutes)),
    usedMinor: sum(ratesOf(own).map(({ minutes, price, perMinutes }) => timeAmount(minutes, { price, perMinutes }, currency))),
  }))
  const timeMinor = sum(services.map(({ usedMinor }) => usedMinor))
  const usedMinor = timeMinor + fixedMinor + expensesMinor
  const { valueMinor, warnPpm } = budget
  const usedPpm = valueMinor ? Math.floor((usedMinor * 1_000_000) / valueMinor) : null
  return {
    budgetId: budget.id,
    currency,
    minutes: sum(services.map(({ minutes }) => minutes)),
    timeMinor,
    fixedMinor,
    expensesMinor,
    usedMinor,
    leftMinor: valueMinor === null ? null : valueMinor - usedMinor,
    usedPpm,
    isWarning: usedPpm !== null && usedPpm >= warnPpm,
    warnPpm,
    services,
  }
}

/** Billed minutes by rate: the same price adds up before it rounds. */
function ratesOf(entries: readonly UsedTime[]) {
  const byRate = Map.groupBy(entries, ({ price, perMinutes }) => `${price} ${perMinutes}`)
  return [...byRate.values()].map((own) => ({
    minutes: sum(own.map(({ billedMinutes }) => billedMinutes)),
    price: own[0]?.price ?? '0',
    perMinutes: own[0]?.perMinutes ?? 60,
  }))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
