// What a currency was worth on a day, as the user entered it. A document takes the newest rate up to its issue date; never 0, never 1 by itself.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'

/** How much of the company's own currency one unit of the document's currency is worth, and the day whose rate it is. */
export const documentRateSchema = z.object({
  rate: decimalSchema.refine((text) => !/^-|^[0.]+$/.test(text), 'must be above zero'),
  on: calendarDateSchema,
})
export type DocumentRate = z.infer<typeof documentRateSchema>

export const exchangeRateInputSchema = documentRateSchema.extend({
  currency: currencySchema.describe('one unit of this'),
  baseCurrency: currencySchema.describe('is worth `rate` of this'),
})
export const exchangeRateSchema = exchangeRateInputSchema.extend({ id: idSchema, version: z.int() })
export type ExchangeRateInput = z.infer<typeof exchangeRateInputSchema>
export type ExchangeRate = z.infer<typeof exchangeRateSchema>
