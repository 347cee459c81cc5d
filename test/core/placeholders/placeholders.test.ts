// Placeholders in the texts of documents: as typed in drafts, filled in on paper, frozen when issued; and the sentence of early payment.
import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/basics/address'
import { invoiceFailures } from '#shared/invoices/failures'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'

async function printed(api: Api, invoiceId: string): Promise<string> {
  const { base64 } = await api.documents.pdf({ invoiceId })
  return (await readPdf(Buffer.from(base64, 'base64'))).text
}
const texts = {
  subject: 'Work for {{client.name}}',
  introduction: 'Dear {{contact.name}}, about {{invoice.subject}}:',
  notes: 'Invoice {{ Invoice.Number }} of {{invoice.issued_on}}',
  terms: 'Please pay {{invoice.open}} by {{invoice.due_on}}.',
}

it('stand in a draft as they were typed, and are filled in where it is shown', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id, '1000', { ...texts, contactId: client.contacts[0]?.id })
  expect(draft.content).toMatchObject(texts)
  expect(draft.subject).toBe('Work for Łódź Design S.A.')
  expect((await api.invoices.list({ search: 'work for łódź' })).count).toBe(1)
  const text = await printed(api, draft.id)
  for (const words of [
    'Dear Zoë Müller, about Work for Łódź Design S.A.:',
    'Invoice Draft of 22 November 2026',
    'Please pay €1,190.00 by 6 December 2026.',
  ])
    expect(text).toContain(words)
})

it('are frozen as they were filled in when the document was issued; a copy of it has them as typed', async () => {
  const { api, client, company } = await openBusiness()
  await api.company.save({ ...company, footer: '{{company.name}}, {{invoice.number}}' })
  const draft = await draftOf(api, client.id, '1000', { ...texts, language: 'de' })
  const issued = await api.invoices.finalize({ id: draft.id, version: draft.version })
  await api.clients.save({ ...client, name: 'Renamed' })
  const text = await printed(api, issued.id)
  for (const words of [
    'Work for Łódź Design S.A.',
    'Invoice 2026-0001 of 22. November 2026',
    'Please pay 1.190,00 € by 6. Dezember 2026.',
    'Atelier Beispiel GmbH, 2026-0001',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Renamed ')
  expect((await api.invoices.duplicate({ id: issued.id })).content).toMatchObject(texts)
})

it('stand in the way of finalising when nobody knows them, beside their field, with the name that was meant', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id, '1000', { notes: 'Dear {{client.nmae}}', terms: '{{weather}}', subject: '{{period.month}}' })
  expect(draft.problems).toMatchObject([
    { path: 'subject', code: 'placeholder_unknown' },
    { path: 'notes', code: 'placeholder_misspelt', facts: { typed: '{{client.nmae}}', suggestion: '{{client.name}}' } },
    { path: 'terms', code: 'placeholder_unknown', facts: { typed: '{{weather}}' } },
  ])
  const refusal = await refusalOf(api.invoices.finalize({ id: draft.id, version: draft.version }))
  expect(refusal.code).toBe(invoiceFailures.not_ready.code)
})

it('are printed as they stand in documents that were imported or issued before', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id, '1000', { notes: 'plain' })
  const preview = await api.documents.preview({ content: { ...draft.content, notes: 'Total {{invoice.total}}' } })
  expect((await readPdf(Buffer.from(preview.base64, 'base64'))).text).toContain('Total €1,190.00')
})

it.each(LANGUAGES)('the discount for early payment is said in %s with its date and amount', async (language) => {
  const { api, client, company } = await openBusiness()
  await api.company.save({ ...company, earlyPayment: { ppm: 20_000, days: 10 } })
  const draft = await draftOf(api, client.id, '1000', { language, terms: 'Typed below.' })
  expect(draft.content.earlyPayment).toEqual({ ppm: 20_000, days: 10 })
  const text = (await printed(api, draft.id)).replace(/\s/g, ' ')
  const amount = { en: '€1,166.20', nl: '€ 1.166,20', fr: '1 166,20 €', pl: '1 166,20 €' }[language as string] ?? '1.166,20 €'
  expect(text).toContain(amount)
  expect(text).toMatch(/2 ?%/)
  expect(text).toMatch(/2\.? (de )?(Dec|Dez|déc|dic|dec|gru|pro)/)
  expect(text.indexOf(amount)).toBeLessThan(text.indexOf('Typed below.'))
})

it('the discount of a client comes before that of the company, and 0 % is none', async () => {
  const { api, client, company } = await openBusiness()
  await api.company.save({ ...company, earlyPayment: { ppm: 20_000, days: 10 } })
  const own = await api.clients.save({ ...client, earlyPayment: { ppm: 30_000, days: 7 } })
  expect((await draftOf(api, client.id)).content.earlyPayment).toEqual({ ppm: 30_000, days: 7 })
  await api.clients.save({ ...own, earlyPayment: { ppm: 0, days: 0 } })
  const none = await draftOf(api, client.id)
  expect(await printed(api, none.id)).not.toContain('discount')
})
