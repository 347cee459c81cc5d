// All SQL about products.
import type { Page } from '#shared/basics/paging'
import { fold } from '#shared/basics/text'
import type { Product, ProductInput } from '#shared/products/product'
import type { Context } from '../context'
import { containing, flag, stampChanged, stampNew } from '../database/columns'
import { readCursor, writeCursor } from '../database/paging'
import type { ProductsTable } from '../database/schema'
import { sql } from '../database/store'

export interface ProductFilter {
  search: string
  isArchived: boolean
  currency: string | null
  isDescending: boolean
  limit: number
  cursor: string | null
}

export function readProductPage({ store }: Context, filter: ProductFilter): Page<Product> {
  let query = sql.selectFrom('products').where('is_archived', '=', flag(filter.isArchived))
  if (filter.search) query = query.where('search_text', 'like', containing(fold(filter.search)))
  if (filter.currency) query = query.where('currency', '=', filter.currency)
  const count = store.first(query.select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  const after = readCursor(filter.cursor)
  const direction = filter.isDescending ? 'desc' : 'asc'
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('sort_name', 'id'), filter.isDescending ? '<' : '>', tuple(String(after.value), after.id)),
    )
  const rows = store.all(
    query
      .selectAll()
      .orderBy('sort_name', direction)
      .orderBy('id', direction)
      .limit(filter.limit + 1),
  )
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return { rows: shown.map(productOf), next: last && rows.length > shown.length ? writeCursor(last.sort_name, last.id) : null, count }
}

export function readProducts({ store }: Context, ids: readonly string[]): Product[] {
  if (ids.length === 0) return []
  return store.all(sql.selectFrom('products').selectAll().where('id', 'in', ids)).map(productOf)
}

export function insertProduct(context: Context, input: ProductInput): string {
  const stamp = stampNew(context)
  context.store.run(sql.insertInto('products').values({ ...stamp, is_archived: 0, ...columnsOf(input) }))
  return stamp.id
}

export function updateProduct(context: Context, input: Product): void {
  const change = { ...columnsOf(input), ...stampChanged(context, input.version), is_archived: flag(input.isArchived) }
  context.store.run(sql.updateTable('products').set(change).where('id', '=', input.id))
}

function columnsOf({ name, description, sku, unit, unitPrice, currency, taxRateId }: ProductInput) {
  const search_text = fold([name, sku, description].join(' '))
  return { name, description, sku, unit, unit_price: unitPrice, currency, tax_rate_id: taxRateId, sort_name: fold(name), search_text }
}

function productOf(row: ProductsTable): Product {
  return {
    id: row.id,
    version: row.version,
    isArchived: row.is_archived === 1,
    name: row.name,
    description: row.description,
    sku: row.sku,
    unit: row.unit,
    unitPrice: row.unit_price,
    currency: row.currency,
    taxRateId: row.tax_rate_id,
  }
}
