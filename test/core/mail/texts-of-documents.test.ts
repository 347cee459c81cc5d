// What the usual texts say about amounts and dates of real documents: what is to be paid, and no day where there is none.
import { expect, it } from 'vitest'
import { draftOf, openBusiness } from '../../fixtures/core'

it('an invoice rounded for cash is sent over what is to be paid, in the mail as on the paper', async () => {
  const { api, client, company } = await openBusiness()
  await api.company.save({ ...company, cashRoundingMinor: { EUR: 5 } })
  const draft = await draftOf(api, client.id, '10.02')
  const invoice = await api.invoices.finalize({ id: draft.id, version: draft.version })
  expect(invoice).toMatchObject({ totalMinor: 1192, payableMinor: 1190 })
  const { body } = await api.mail.draft({ invoiceId: invoice.id })
  expect(body).toContain('for €11.90.')
  expect(body).not.toContain('11.92')
})

it('an invoice without a due date asks for no payment by a day', async () => {
  const { api, client } = await openBusiness()
  const { content, ...draft } = await draftOf(api, client.id)
  const saved = await api.invoices.save({ id: draft.id, version: draft.version, content: { ...content, dueOn: null } })
  const invoice = await api.invoices.finalize({ id: saved.id, version: saved.version })
  const { body } = await api.mail.draft({ invoiceId: invoice.id })
  expect(body).not.toMatch(/pay by|by \./)
  expect(body).toContain('for €119.00.\n\nShould anything be unclear, just reply to this message.')
})
