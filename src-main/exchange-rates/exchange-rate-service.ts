// Exchange rates by day, entered by hand.
import type { DocumentRate, ExchangeRate, ExchangeRateInput } from '#shared/exchange-rates/exchange-rate'
import type { Context } from '../context'
import { found } from '../database/columns'
import { insertRate, type RateQuestion, readRate, readRates, removeRate, updateRate } from './exchange-rate-rows'

export function listRates(context: Context): ExchangeRate[] {
  return readRates(context)
}

/** The newest rate up to a day; null when none was entered. */
export function findRate(context: Context, question: RateQuestion): DocumentRate | null {
  return readRate(context, question) ?? null
}

export function saveRate(context: Context, input: ExchangeRateInput): ExchangeRate {
  const isSame = (rate: ExchangeRate) =>
    rate.currency === input.currency && rate.baseCurrency === input.baseCurrency && rate.on === input.on
  const before = readRates(context).find(isSame)
  if (before) updateRate(context, before, input.rate)
  else insertRate(context, input)
  const after = found(readRates(context).find(isSame), 'exchange rate', input.on)
  context.record({ subject: 'exchange-rate', subjectId: after.id, before: before ?? null, after })
  return after
}

export function deleteRate(context: Context, { id }: { id: string }): { id: string } {
  const before = found(
    readRates(context).find((rate) => rate.id === id),
    'exchange rate',
    id,
  )
  removeRate(context, id)
  context.record({ subject: 'exchange-rate', subjectId: id, before, after: null })
  return { id }
}
