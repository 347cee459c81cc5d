// The first start: five answers, and the first invoice can be issued.
import { describe, expect, it } from 'vitest'
import { openTestCore, refusalOf } from '../../fixtures/core'

const answers = { name: 'Töpferei Grünspan', address: { line1: 'Gasse 3', postalCode: '04109', city: 'Leipzig', country: 'DE' } }

describe('company.start', () => {
  it('makes the company with the currency, terms, tax rates and series of its country', async () => {
    const { api } = await openTestCore()
    const company = await api.company.start({ ...answers, vatNumber: 'DE123456789', iban: 'DE89 3704 0044 0532 0130 00' })
    expect(company).toMatchObject({ currency: 'EUR', language: 'de', paper: 'A4', paymentDays: 14, vatNumber: 'DE123456789' })
    expect(company.bankAccounts).toMatchObject([{ name: 'Töpferei Grünspan', iban: 'DE89370400440532013000' }])
    const rates = await api.taxRates.list()
    expect(rates.map(({ category, components }) => [category, components[0]?.ratePpm])).toEqual([
      ['S', 190_000],
      ['S', 70_000],
      ['AE', 0],
      ['K', 0],
      ['G', 0],
      ['E', 0],
    ])
    expect(company.defaultTaxRateId).toBe(rates[0]?.id)
    const series = (await api.numberSeries.list()).map(({ documentType }) => documentType)
    expect(series.sort()).toEqual(['credit_note', 'invoice', 'proposal'])
  })

  it('is enough to issue the first invoice', async () => {
    const { api } = await openTestCore()
    await api.company.start(answers)
    const client = await api.clients.create({ name: 'Café Sonne', address: { city: 'Halle', country: 'DE' } })
    const draft = await api.invoices.create({ clientId: client.id, lines: [{ name: 'Teller', quantity: '10', unitPrice: '12.50' }] })
    const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
    expect(issued).toMatchObject({ number: '2026-0001', netMinor: 12_500, taxMinor: 2375, totalMinor: 14_875 })
  })

  it('takes currency and language when they are given', async () => {
    const { api } = await openTestCore()
    const company = await api.company.start({ ...answers, currency: 'CHF', language: 'fr' })
    expect(company).toMatchObject({ currency: 'CHF', language: 'fr' })
  })

  it.each([
    ['DE', 'E', 'Steuerfrei: Kleinunternehmer gemäß § 19 UStG'],
    ['FR', 'E', 'TVA non applicable, art. 293 B du CGI'],
    ['GB', 'O', 'Not registered for VAT'],
    ['ES', 'O', 'Not subject to tax'],
  ])('a small business in %s charges nothing, and says why', async (country, category, reason) => {
    const { api } = await openTestCore()
    const company = await api.company.start({ name: 'Small', address: { country }, isSmallBusiness: true })
    const usual = (await api.taxRates.list()).find(({ id }) => id === company.defaultTaxRateId)
    expect(usual).toMatchObject({ category, reason, components: [{ ratePpm: 0 }] })
  })

  it.each(['US', 'JP', ''])('has a rate without tax where there is none or we know none: "%s"', async (country) => {
    const { api } = await openTestCore()
    const company = await api.company.start({ name: 'Far away', address: { country } })
    const rates = await api.taxRates.list()
    expect(rates).toMatchObject([{ id: company.defaultTaxRateId, category: 'O' }])
    expect(company.paper).toBe(country === 'US' ? 'Letter' : 'A4')
  })

  it('begins once, and a refused beginning leaves no tax rate', async () => {
    const { api } = await openTestCore()
    await api.company.start(answers)
    const before = await api.taxRates.list()
    expect(await refusalOf(api.company.start(answers))).toEqual({ code: 'company_exists', facts: { name: answers.name } })
    expect(await api.taxRates.list()).toEqual(before)
  })
})
