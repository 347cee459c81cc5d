// Several companies in one file: each with its own numbers, bank account and design, and clients that one of them usually bills.
import { expect, it } from 'vitest'
import { openBusiness } from '../../fixtures/core'

async function withSecond() {
  const business = await openBusiness()
  const { api, rate } = business
  const second = await api.company.create({
    name: 'Zweitwerk AG',
    address: { city: 'Zürich', country: 'CH' },
    currency: 'CHF',
    language: 'de',
    design: 'modern',
    paymentDays: 30,
    notes: 'Danke!',
    bankAccounts: [{ iban: 'CH9300762011623852957' }],
    defaultTaxRateId: rate.id,
  })
  return { ...business, second }
}

it('a second company numbers its own documents, and brings its own account, design, texts and terms', async () => {
  const { api, client, second } = await withSecond()
  const issue = async (companyId?: string) => {
    const draft = await api.invoices.create({ clientId: client.id, companyId, lines: [{ name: 'Work', unitPrice: '100' }] })
    return api.invoices.finalize({ id: draft.id, version: draft.version })
  }
  const [mine, theirs] = [await issue(), await issue(second.id)]
  expect([mine.number, theirs.number, (await issue()).number]).toEqual(['2026-0001', 'ZWEI-2026-0001', '2026-0002'])
  expect(theirs.snapshot).toMatchObject({ design: 'modern', ownCurrency: 'CHF', bankAccount: { iban: 'CH9300762011623852957' } })
  expect(theirs.content).toMatchObject({ currency: 'CHF', notes: 'Danke!', dueOn: '2026-12-22' })
  const of = async (companyId: string | null) => (await api.invoices.list({ companyId })).rows.map(({ number }) => number).sort()
  expect(await of(second.id)).toEqual(['ZWEI-2026-0001'])
  expect(await of(null)).toEqual(['2026-0001', '2026-0002', 'ZWEI-2026-0001'])
})

it('a client is billed by its usual company unless one says otherwise', async () => {
  const { api, client, company, second } = await withSecond()
  await api.clients.save({ ...client, companyId: second.id })
  expect((await api.invoices.create({ clientId: client.id })).content.companyId).toBe(second.id)
  expect((await api.invoices.create({ clientId: client.id, companyId: company.id })).content.companyId).toBe(company.id)
})

it('a statement of one company holds its documents, and what is on account belongs to the usual company', async () => {
  const { api, client, company, second } = await withSecond()
  const send = async (companyId: string) => {
    const draft = await api.invoices.create({
      clientId: client.id,
      companyId,
      currency: 'EUR',
      lines: [{ name: 'Work', unitPrice: '100' }],
    })
    const rated = { ...draft.content, exchangeRate: companyId === second.id ? { rate: '0.93', on: '2026-11-22' } : null }
    const { version } = await api.invoices.save({ id: draft.id, version: draft.version, content: rated })
    const issued = await api.invoices.finalize({ id: draft.id, version })
    return api.invoices.markSent({ id: issued.id, version: issued.version })
  }
  const [first, other] = [await send(company.id), await send(second.id)]
  await api.payments.record({
    allocations: [
      { invoiceId: first.id, amountMinor: 10_000 },
      { invoiceId: other.id, amountMinor: 5000 },
    ],
    amountMinor: 18_000,
  })
  const closing = async (companyId: string | null) => {
    const [account] = (await api.statements.get({ clientId: client.id, companyId })).accounts
    const [open] = await api.statements.open({ clientId: client.id, companyId })
    expect(account?.closingMinor).toBe((open?.openMinor ?? 0) - (open?.creditMinor ?? 0))
    return account?.closingMinor
  }
  expect([await closing(company.id), await closing(second.id), await closing(null)]).toEqual([-1100, 6900, 5800])
})

it('a further company brings the tax rates and terms of its country once; a compatriot uses those that are there', async () => {
  const { api, company } = await openBusiness()
  const before = (await api.taxRates.list()).length
  const austrian = await api.company.add({ name: 'Donau Druck KG', shortCode: 'dd', address: { city: 'Linz', country: 'AT' } })
  const rates = await api.taxRates.list()
  expect(austrian).toMatchObject({ currency: 'EUR', language: 'de', paymentDays: 14, shortCode: 'DD' })
  expect(rates.find(({ id }) => id === austrian.defaultTaxRateId)?.components).toEqual([{ name: 'USt.', ratePpm: 200_000 }])
  expect(rates.length).toBeGreaterThan(before + 3)
  const again = await api.company.add({ name: 'Zweite', address: { country: 'AT' } })
  expect(again.defaultTaxRateId).toBe(austrian.defaultTaxRateId)
  const compatriot = await api.company.add({ name: 'Dritte', address: { country: company.address.country } })
  expect(compatriot.defaultTaxRateId).toBe(company.defaultTaxRateId)
  expect(await api.taxRates.list()).toHaveLength(rates.length)
  const draft = await api.invoices.create({ companyId: austrian.id, lines: [{ name: 'Druck', unitPrice: '100' }] })
  expect(draft.taxMinor).toBe(2000)
})

it('payments by company: what pays its documents, and what is on account with the usual company of the client', async () => {
  const { api, client, company, second } = await withSecond()
  const send = async (companyId: string) => {
    const draft = await api.invoices.create({ clientId: client.id, companyId, lines: [{ name: 'Work', unitPrice: '100' }] })
    const { id, version } = await api.invoices.finalize({ id: draft.id, version: draft.version })
    return api.invoices.markSent({ id, version })
  }
  const [mine, theirs] = [await send(company.id), await send(second.id)]
  await api.payments.record({ invoiceId: mine.id, reference: 'mine' })
  await api.payments.record({ invoiceId: theirs.id, reference: 'theirs' })
  await api.payments.record({ clientId: client.id, amountMinor: 100, currency: 'EUR', reference: 'account' })
  const of = async (companyId: string | null) => {
    const { rows, sums } = await api.payments.list({ companyId })
    expect(sums.reduce((all, { count }) => all + count, 0)).toBe(rows.length)
    return rows.map(({ reference }) => reference).sort()
  }
  expect(await of(company.id)).toEqual(['account', 'mine'])
  expect(await of(second.id)).toEqual(['theirs'])
  expect(await of(null)).toEqual(['account', 'mine', 'theirs'])
})
