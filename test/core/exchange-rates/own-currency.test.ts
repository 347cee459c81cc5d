// What foreign documents are worth in the currency of one's own books: on the document, in lists and on paper.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'

async function withDollars() {
  const business = await openBusiness()
  const { api, client } = business
  await api.exchangeRates.save({ currency: 'USD', baseCurrency: 'EUR', rate: '0.8642', on: '2026-11-20' })
  const send = async (currency: string) => {
    const draft = await draftOf(api, client.id, '100', { currency })
    const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
    return api.invoices.markSent({ id: issued.id, version: issued.version })
  }
  return { ...business, send }
}

it('lists a document in its own currency and in that of the books, and adds both up', async () => {
  const { api, client, send } = await withDollars()
  await send('EUR')
  expect((await api.invoices.list({})).ownSums).toEqual([])
  const dollars = await send('USD')
  expect(dollars).toMatchObject({ payableMinor: 11_900, ownCurrency: 'EUR', ownPayableMinor: 10_284, ownOpenMinor: 10_284 })
  await api.payments.record({ invoiceId: dollars.id, amountMinor: 1900 })
  const { ownSums, sums } = await api.invoices.list({})
  expect(sums.map(({ currency, payableMinor }) => [currency, payableMinor])).toEqual([
    ['EUR', 11_900],
    ['USD', 11_900],
  ])
  expect(ownSums).toEqual([{ currency: 'EUR', payableMinor: 22_184, openMinor: 20_542, withoutRate: 0 }])
  await draftOf(api, client.id, '1', { currency: 'GBP' })
  expect((await api.invoices.list({})).ownSums[0]?.withoutRate).toBe(1)
})

it('prints the tax in the currency of the books too, with the rate and its day', async () => {
  const { api, send } = await withDollars()
  const read = async (invoiceId: string) =>
    (await readPdf(Buffer.from((await api.documents.pdf({ invoiceId })).base64, 'base64'))).text.replace(/\s+/g, ' ')
  const text = await read((await send('USD')).id)
  expect(text).toContain('1 USD = 0.8642 EUR')
  expect(text).toContain('20/11/2026')
  expect(text).toContain('16.42')
  expect(await read((await send('EUR')).id)).not.toContain('EUR (1')
})

it('a rate that was entered wrongly is taken back; documents that took it keep it', async () => {
  const { api, send } = await withDollars()
  const issued = await send('USD')
  const [rate] = await api.exchangeRates.list()
  if (!rate) throw new Error('no rate')
  await api.exchangeRates.delete({ id: rate.id })
  expect(await api.exchangeRates.list()).toEqual([])
  expect((await api.invoices.get({ id: issued.id })).content.exchangeRate?.rate).toBe('0.8642')
  expect((await refusalOf(api.exchangeRates.delete({ id: rate.id }))).code).toBe('not_found')
  const same = { currency: 'EUR', baseCurrency: 'EUR', rate: '1', on: '2026-11-20' }
  expect((await refusalOf(api.exchangeRates.save(same))).code).toBe('invalid_input')
})
