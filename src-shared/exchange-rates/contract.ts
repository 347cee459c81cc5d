import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema } from '../basics/money'
import { documentRateSchema, exchangeRateInputSchema, exchangeRateSchema } from './exchange-rate'

export const exchangeRatesContract = {
  list: query({
    summary: 'All entered exchange rates, newest first',
    permission: 'exchange_rates.read',
    input: nothing,
    output: z.array(exchangeRateSchema),
  }),
  find: query({
    summary: 'The newest rate up to a day',
    permission: 'exchange_rates.read',
    input: z.object({ currency: currencySchema, baseCurrency: currencySchema, on: calendarDateSchema }),
    output: documentRateSchema.nullable(),
  }),
  save: command({
    summary: 'Enter the rate of a day; the same day again replaces it, documents keep theirs',
    permission: 'exchange_rates.write',
    changes: ['exchange-rates'],
    input: exchangeRateInputSchema.refine(({ currency, baseCurrency }) => currency !== baseCurrency, {
      message: 'a currency other than the one it is worth something in',
      path: ['currency'],
    }),
    output: exchangeRateSchema,
  }),
  delete: command({
    summary: 'Take a rate back; documents that took it keep it',
    permission: 'exchange_rates.write',
    changes: ['exchange-rates'],
    input: z.object({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
}
