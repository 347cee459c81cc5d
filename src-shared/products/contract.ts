import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { productInputSchema, productSchema } from './product'

export const productsContract = {
  list: query({
    summary: 'Products by name',
    permission: 'products.read',
    input: z.object({
      ...pageInput,
      isArchived: z.boolean().default(false),
      currency: currencySchema.nullable().default(null),
      isDescending: z.boolean().default(false),
    }),
    output: pageOf(productSchema),
  }),
  get: query({ summary: 'One product', permission: 'products.read', input: z.object({ id: idSchema }), output: productSchema }),
  create: command({
    summary: 'Add a product',
    permission: 'products.write',
    changes: ['products'],
    input: productInputSchema,
    output: productSchema,
  }),
  save: command({
    summary: 'Change a product; lines that use it keep theirs',
    permission: 'products.write',
    changes: ['products'],
    input: productInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean().default(false) }),
    output: productSchema,
  }),
}
