// All SQL about tax rates.
import { type TaxRate, type TaxRateInput, taxCategorySchema } from '#shared/tax-rates/tax-rate'
import type { Context } from '../context'
import { flag, stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export function readTaxRates({ store }: Context): TaxRate[] {
  const components = store.all(sql.selectFrom('tax_components').selectAll().orderBy('tax_rate_id').orderBy('position'))
  const rates = store.all(sql.selectFrom('tax_rates').selectAll().orderBy('is_archived').orderBy('created_at').orderBy('id'))
  return rates.map((row) => ({
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    name: row.name,
    category: taxCategorySchema.parse(row.category),
    reason: row.reason,
    components: components.filter(({ tax_rate_id }) => tax_rate_id === row.id).map(({ name, rate_ppm }) => ({ name, ratePpm: rate_ppm })),
  }))
}

export function insertTaxRate(context: Context, { components, ...rate }: TaxRateInput): TaxRate {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('tax_rates').values({ ...stamp, is_archived: 0, ...rate }))
  writeComponents(context, stamp.id, components)
  return { ...rate, components, id: stamp.id, version: 1, isArchived: false }
}

export function updateTaxRate(context: Context, { id, version, isArchived, components, ...rate }: TaxRate): TaxRate {
  const stamp = stampChanged(context, version)
  context.store.run(
    sql
      .updateTable('tax_rates')
      .set({ ...rate, ...stamp, is_archived: flag(isArchived) })
      .where('id', '=', id),
  )
  writeComponents(context, id, components)
  return { ...rate, components, id, isArchived, version: stamp.version }
}

function writeComponents({ store }: Context, id: string, components: TaxRate['components']): void {
  store.run(sql.deleteFrom('tax_components').where('tax_rate_id', '=', id))
  components.forEach(({ name, ratePpm }, position) => {
    store.run(sql.insertInto('tax_components').values({ tax_rate_id: id, position, name, rate_ppm: ratePpm }))
  })
}
