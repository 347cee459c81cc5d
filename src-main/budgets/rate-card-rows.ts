// All SQL about rate cards.
import { type RateCard, type RateCardInput, rateCardSchema } from '#shared/budgets/rates'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

/** Cards that hold for everybody, and those of clients that the asker may see. */
export function readRateCards({ store, actor: { scope } }: Context): RateCard[] {
  let query = sql.selectFrom('rate_cards').selectAll()
  if (scope !== 'everything') query = query.where(({ or, eb }) => or([eb('client_id', 'is', null), eb('client_id', 'in', scope.clientIds)]))
  const rows = store.all(query.orderBy('holds_from', 'desc').orderBy('id'))
  return rows.map((row) =>
    rateCardSchema.parse({
      id: row.id,
      version: row.version,
      personId: row.person_id,
      role: row.role,
      clientId: row.client_id,
      per: row.per,
      price: row.price,
      currency: row.currency,
      holdsFrom: row.holds_from,
    }),
  )
}

export function insertRateCard(context: Context, card: RateCardInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('rate_cards').values({ ...stamp, ...columnsOf(card) }))
  return stamp.id
}

export function updateRateCard(context: Context, { id, version }: Pick<RateCard, 'id' | 'version'>, card: RateCardInput): void {
  context.store.run(
    sql
      .updateTable('rate_cards')
      .set({ ...columnsOf(card), ...stampChanged(context, version) })
      .where('id', '=', id),
  )
}

export function deleteRateCard({ store }: Context, id: string): void {
  store.run(sql.deleteFrom('rate_cards').where('id', '=', id))
}

function columnsOf({ personId, role, clientId, per, price, currency, holdsFrom }: RateCardInput) {
  return { person_id: personId, role, client_id: clientId, per, price, currency, holds_from: holdsFrom }
}
