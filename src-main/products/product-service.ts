// Products: load, decide, save.
import type { Page } from '#shared/basics/paging'
import type { Product, ProductInput } from '#shared/products/product'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { insertProduct, type ProductFilter, readProductPage, readProducts, updateProduct } from './product-rows'

export function listProducts(context: Context, filter: ProductFilter): Page<Product> {
  return readProductPage(context, filter)
}

/** The products of those ids; ids that do not exist are left out. */
export function productsById(context: Context, ids: readonly string[]): ReadonlyMap<string, Product> {
  return new Map(readProducts(context, [...new Set(ids)]).map((product) => [product.id, product]))
}

export function createProduct(context: Context, input: ProductInput): Product {
  const product = requireProduct(context, insertProduct(context, input))
  context.record({ subject: 'product', subjectId: product.id, before: null, after: product })
  return product
}

export function saveProduct(context: Context, input: Product): Product {
  const before = requireProduct(context, input.id)
  checkVersion('product', input.version, before.version)
  updateProduct(context, input)
  const product = requireProduct(context, input.id)
  context.record({ subject: 'product', subjectId: product.id, before, after: product })
  return product
}

export function requireProduct(context: Context, id: string): Product {
  return found(readProducts(context, [id])[0], 'product', id)
}
