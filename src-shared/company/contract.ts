import { z } from 'zod'
import { languageSchema } from '../basics/address'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { bankAccountSchema, companyInputSchema, companySchema } from './company'

/** The answers of the first start; the country, which the address names, brings everything else. */
export const startSchema = companyInputSchema.pick({ name: true, address: true, vatNumber: true }).extend({
  currency: companyInputSchema.shape.currency.optional().describe('that of the country when left out'),
  language: languageSchema.optional().describe('of the documents; that of the country when left out'),
  iban: bankAccountSchema.shape.iban,
  isSmallBusiness: z.boolean().default(false).describe('charges no tax because it is small or not registered'),
})
export type Start = z.infer<typeof startSchema>

/** A further business: its country brings everything else. */
export const furtherSchema = startSchema.extend({ shortCode: companyInputSchema.shape.shortCode })
export type Further = z.infer<typeof furtherSchema>

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
  start: command({
    summary: 'Begin in an empty file: the first business with the tax rates and terms of its country, and its number series',
    permission: 'company.write',
    changes: ['company', 'number-series', 'tax-rates'],
    input: startSchema,
    output: companySchema,
  }),
  add: command({
    summary: 'Enter a further business with the terms of its country, the tax rates that the file does not have yet, and its number series',
    permission: 'company.write',
    changes: ['company', 'number-series', 'tax-rates'],
    input: furtherSchema,
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
