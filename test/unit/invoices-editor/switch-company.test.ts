// What another company brings to a draft, and what its author wrote and keeps.
import { expect, it } from 'vitest'
import type { Company } from '#shared/company/company'
import { newInvoiceContent } from '#shared/invoices/invoice'
import { billedBy } from '../../../src-renderer/invoices/switch-company'
import { sampleCompany } from '../../fixtures/company'

const before: Company = { ...sampleCompany, notes: 'Thank you', terms: '14 days' }
const now: Company = {
  ...sampleCompany,
  id: '01890a5d-ac96-774b-bcce-b302099a8058',
  notes: 'Merci',
  terms: '30 jours',
  introduction: 'Bonjour',
}

it('texts that came from the one company come from the other, what was written stays', () => {
  const made = newInvoiceContent(
    { lines: [], adjustments: [] },
    { company: before, client: undefined, products: new Map(), today: '2026-11-22', rateOf: () => null },
  )
  expect(billedBy({ ...made, terms: 'As agreed' }, before, now)).toEqual({
    companyId: now.id,
    bankAccountId: null,
    exchangeRate: null,
    introduction: 'Bonjour',
    notes: 'Merci',
    terms: 'As agreed',
  })
})
