// All SQL about exchange rates.
import type { DocumentRate, ExchangeRate, ExchangeRateInput } from '#shared/exchange-rates/exchange-rate'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export function readRates({ store }: Context): ExchangeRate[] {
  const rows = store.all(sql.selectFrom('exchange_rates').selectAll().orderBy('holds_on', 'desc').orderBy('currency'))
  return rows.map(({ id, version, currency, base_currency, rate, holds_on }) => ({
    id,
    version,
    currency,
    baseCurrency: base_currency,
    rate,
    on: holds_on,
  }))
}

export interface RateQuestion {
  currency: string
  baseCurrency: string
  on: string
}

/** The newest rate up to the day. */
export function readRate({ store }: Context, { currency, baseCurrency, on }: RateQuestion): DocumentRate | undefined {
  const query = sql
    .selectFrom('exchange_rates')
    .select(['rate', 'holds_on'])
    .where('currency', '=', currency)
    .where('base_currency', '=', baseCurrency)
  const row = store.first(query.where('holds_on', '<=', on).orderBy('holds_on', 'desc').limit(1))
  return row && { rate: row.rate, on: row.holds_on }
}

export function insertRate(context: Context, { currency, baseCurrency, rate, on }: ExchangeRateInput): void {
  context.store.run(
    sql.insertInto('exchange_rates').values({ ...stampNew(context), currency, base_currency: baseCurrency, rate, holds_on: on }),
  )
}

export function updateRate(context: Context, { id, version }: ExchangeRate, rate: string): void {
  context.store.run(
    sql
      .updateTable('exchange_rates')
      .set({ ...stampChanged(context, version), rate })
      .where('id', '=', id),
  )
}

export function removeRate(context: Context, id: string): void {
  context.store.run(sql.deleteFrom('exchange_rates').where('id', '=', id))
  context.store.run(sql.insertInto('tombstones').values({ id, what: 'exchange-rate', deleted_at: context.now, actor: context.actor.name }))
}
