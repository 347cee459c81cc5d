// Foreign currencies: the app asks for a rate, takes the newest entered one, and never invents 0 or 1.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

it('15: a foreign-currency invoice without a rate is asked for one, and never takes 0 or 1', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id, '100', { currency: 'USD' })
  expect(draft.content.exchangeRate).toBeNull()
  expect(draft.problems).toEqual([{ path: 'exchangeRate', code: 'exchange_rate_missing', facts: { currency: 'USD', own: 'EUR' } }])
  expect((await refusalOf(api.invoices.finalize({ id: draft.id, version: 1 }))).code).toBe('not_ready')
  const zero = { ...draft.content, exchangeRate: { rate: '0.00', on: '2026-11-22' } }
  expect((await refusalOf(api.invoices.save({ id: draft.id, version: 1, content: zero }))).code).toBe('invalid_input')
  const saved = await api.invoices.save({
    id: draft.id,
    version: 1,
    content: { ...draft.content, exchangeRate: { rate: '0.8642', on: '2026-11-20' } },
  })
  expect((await api.invoices.finalize({ id: draft.id, version: saved.version })).content.exchangeRate).toEqual({
    rate: '0.8642',
    on: '2026-11-20',
  })
})

it('a new draft takes the newest entered rate up to its issue date; issued documents keep theirs', async () => {
  const { api, client } = await openBusiness()
  const rate = (text: string, on: string) => api.exchangeRates.save({ currency: 'USD', baseCurrency: 'EUR', rate: text, on })
  await rate('0.90', '2026-10-01')
  await rate('0.85', '2026-11-20')
  await rate('0.80', '2026-12-01')
  const draft = await draftOf(api, client.id, '100', { currency: 'USD' })
  expect(draft.content.exchangeRate).toEqual({ rate: '0.85', on: '2026-11-20' })
  expect((await draftOf(api, client.id, '1', { currency: 'USD', issueOn: '2026-10-31' })).content.exchangeRate?.rate).toBe('0.90')
  const issued = await api.invoices.finalize({ id: draft.id, version: 1 })
  await rate('0.70', '2026-11-20')
  expect((await api.invoices.get({ id: issued.id })).content.exchangeRate?.rate).toBe('0.85')
  expect((await api.exchangeRates.list()).map(({ on, rate: text }) => [on, text])).toEqual([
    ['2026-12-01', '0.80'],
    ['2026-11-20', '0.70'],
    ['2026-10-01', '0.90'],
  ])
})

it('a document in the company’s own currency needs no rate', async () => {
  const { api, client } = await openBusiness()
  expect((await draftOf(api, client.id)).problems).toEqual([])
})
