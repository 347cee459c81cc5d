import { z } from 'zod'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { companyInputSchema, companySchema } from './company'

export const companyContract = {
  list: query({
    summary: 'The businesses that issue documents from this file',
    permission: 'company.read',
    input: nothing,
    output: z.array(companySchema),
  }),
  create: command({
    summary: 'Enter a business, with a number series for its invoices and its credit notes',
    permission: 'company.write',
    changes: ['company', 'number-series'],
    input: companyInputSchema,
    output: companySchema,
  }),
  save: command({
    summary: 'Change a business; issued documents keep what they say',
    permission: 'company.write',
    changes: ['company'],
    input: companyInputSchema.extend({ id: idSchema, version: z.int() }),
    output: companySchema,
  }),
}
