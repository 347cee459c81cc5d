import { z } from 'zod'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { taxRateInputSchema, taxRateSchema } from './tax-rate'

export const taxRatesContract = {
  list: query({ summary: 'All tax rates', permission: 'tax_rates.read', input: nothing, output: z.array(taxRateSchema) }),
  create: command({
    summary: 'Add a tax rate',
    permission: 'tax_rates.write',
    changes: ['tax-rates'],
    input: taxRateInputSchema,
    output: taxRateSchema,
  }),
  save: command({
    summary: 'Change a tax rate; issued documents keep theirs',
    permission: 'tax_rates.write',
    changes: ['tax-rates'],
    input: taxRateInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean().default(false) }),
    output: taxRateSchema,
  }),
}
