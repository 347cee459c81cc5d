// What another company brings to a draft, and what its author wrote and keeps.
import { expect, it } from 'vitest'
import { type Client, clientInputSchema } from '#shared/clients/client'
import type { Company } from '#shared/company/company'
import { billedBy } from '#shared/invoices/draft-defaults'
import { newInvoiceContent } from '#shared/invoices/invoice'
import { sampleCompany } from '../../fixtures/company'

const usual = '01890a5d-ac96-774b-bcce-b302099a8001'
const swiss = '01890a5d-ac96-774b-bcce-b302099a8002'
const before: Company = { ...sampleCompany, currency: 'EUR', notes: 'Thank you', terms: '14 days', defaultTaxRateId: usual }
const now: Company = {
  ...sampleCompany,
  id: '01890a5d-ac96-774b-bcce-b302099a8058',
  currency: 'CHF',
  language: 'fr',
  paymentDays: 45,
  pricesIncludeTax: true,
  notes: 'Merci',
  terms: '30 jours',
  introduction: 'Bonjour',
  defaultTaxRateId: swiss,
}

function made(client?: Client) {
  const around = { company: before, client, products: new Map(), today: '2026-11-22', rateOf: () => ({ rate: '0.9', on: '2026-11-20' }) }
  return newInvoiceContent({ lines: [{ quantity: '1' }], adjustments: [] }, around)
}

it('currency, language, due date, prices, texts and tax rates come from the company that bills now', () => {
  const content = made()
  expect({ ...content, ...billedBy(content, { client: undefined, before, now }) }).toMatchObject({
    companyId: now.id,
    currency: 'CHF',
    language: 'fr',
    dueOn: '2027-01-06',
    pricesIncludeTax: true,
    introduction: 'Bonjour',
    notes: 'Merci',
    terms: '30 jours',
    bankAccountId: null,
    exchangeRate: null,
    lines: [{ taxRateId: swiss }],
  })
})

it('what was chosen or written for this document stays', () => {
  const chosen = { currency: 'USD', language: 'en', dueOn: '2026-12-01', terms: 'As agreed' } as const
  const content = { ...made(), ...chosen, exchangeRate: { rate: '0.9', on: '2026-11-20' }, lines: [] }
  const after = { ...content, ...billedBy(content, { client: undefined, before: { ...before, language: 'de' }, now }) }
  expect(after).toMatchObject({ ...chosen, notes: 'Merci', exchangeRate: null })
  const sameBooks = { ...now, currency: 'EUR' }
  expect(billedBy(content, { client: undefined, before, now: sameBooks }).exchangeRate).toEqual(content.exchangeRate)
})

it('what the client has agreed holds whoever bills', () => {
  const input = clientInputSchema.parse({ name: 'Harbor', address: {}, currency: 'GBP', language: 'it', paymentDays: 7 })
  const client: Client = { ...input, id: usual, version: 1, isArchived: false }
  const content = made(client)
  const after = { ...content, ...billedBy(content, { client, before, now }) }
  expect(after).toMatchObject({ currency: 'GBP', language: 'it', dueOn: '2026-11-29', pricesIncludeTax: true, exchangeRate: null })
})
