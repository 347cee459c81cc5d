// Credit notes and the invoice that they take back: neither can lose the other.
import { describe, expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

interface Versioned {
  id: string
  version: number
}
const finalize = (api: Api, { id, version }: Versioned) => api.invoices.finalize({ id, version })
async function sent(api: Api, clientId: string, unitPrice = '100', more: object = {}) {
  const { id, version } = await finalize(api, await draftOf(api, clientId, unitPrice, more))
  return api.invoices.markSent({ id, version })
}
const versionOf = async (api: Api, { id }: { id: string }) => ({ id, version: (await api.invoices.get({ id })).version })

describe('an invoice with a credit note that counts', () => {
  it('is neither void nor unsent until the credit note no longer counts', async () => {
    const { api, client } = await openBusiness()
    const invoice = await sent(api, client.id)
    const draft = await api.invoices.credit({ id: invoice.id })
    expect((await api.invoices.get({ id: invoice.id })).actions).toContain('void')
    const note = await finalize(api, draft)
    const credited = await api.invoices.get({ id: invoice.id })
    for (const refused of [
      api.invoices.void({ ...(await versionOf(api, invoice)), reason: 'Wrong' }),
      api.invoices.markUnsent(await versionOf(api, invoice)),
    ])
      expect((await refusalOf(refused)).facts).toMatchObject({ hindrance: { kind: 'nothing_credited' } })
    expect(credited.actions).not.toContain('void')
    expect(credited.hindered).toContainEqual({ action: 'void', kind: 'nothing_credited' })
    await api.invoices.cancel({ id: note.id, version: note.version, reason: 'Wrong' })
    expect((await api.invoices.void({ ...(await versionOf(api, invoice)), reason: 'Wrong' })).status).toBe('void')
  })
})

describe('a credit note over an invoice', () => {
  it('of the rest, after parts in any order, takes back exactly what is left, line by line', async () => {
    const { api, client } = await openBusiness()
    const lines = [
      { name: 'Print', quantity: '3', unitPrice: '33.33' },
      { name: 'Design', quantity: '1', unitPrice: '0.47' },
    ]
    const adjustments = [{ kind: 'discount' as const, value: { kind: 'percent' as const, ppm: 33_333 }, reason: 'Agreed' }]
    const invoice = await sent(api, client.id, '0', { lines, adjustments })
    const credit = async (line: number, quantity?: string) =>
      finalize(api, await api.invoices.credit({ id: invoice.id, lines: [{ line, quantity }] }))
    const parts = [await credit(0, '1'), await credit(1), await credit(0, '1')]
    expect((await refusalOf(credit(1))).facts).toEqual({ path: 'lines.0.quantity', line: 1, quantity: '0', most: '0' })
    const preview = await api.invoices.previewCredit({ id: invoice.id })
    const leftMinor = invoice.totalMinor - parts.reduce((sum, part) => sum + part.totalMinor, 0)
    expect(preview).toMatchObject({ totalMinor: leftMinor, left: ['1', '0'], lines: [{ name: 'Print', quantity: '1' }] })
    const rest = await finalize(api, await api.invoices.credit({ id: invoice.id }))
    expect(rest.content.lines).toMatchObject([{ name: 'Print', quantity: '1', creditsLine: 0 }])
    expect([...parts, rest].reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(invoice.totalMinor)
    expect((await api.invoices.get({ id: invoice.id })).creditedMinor).toBe(invoice.totalMinor)
    expect((await refusalOf(api.invoices.credit({ id: invoice.id }))).code).toBe('credit_nothing_left')
  })

  it('takes back a line once, even where two drafts of it were made', async () => {
    const { api, client } = await openBusiness()
    const lines = [
      { name: 'Small', unitPrice: '10' },
      { name: 'Large', unitPrice: '90' },
    ]
    const invoice = await sent(api, client.id, '0', { lines })
    const small = () => api.invoices.credit({ id: invoice.id, lines: [{ line: 0 }] })
    const [first, second] = [await small(), await small()]
    await finalize(api, first)
    expect(await refusalOf(finalize(api, second))).toEqual({
      code: 'credit_quantity_exceeded',
      facts: { path: 'lines.0.quantity', line: 0, quantity: '1', most: '0' },
    })
  })

  it('is refused where the invoice does not stand: a draft, unsent, void, or itself a credit note', async () => {
    const { api, client } = await openBusiness()
    const over = async (creditsInvoiceId: string) => {
      const draft = await draftOf(api, client.id, '10', { type: 'credit_note', creditsInvoiceId })
      return refusalOf(finalize(api, draft))
    }
    const invoice = await draftOf(api, client.id)
    expect(await over(invoice.id)).toMatchObject({ code: 'credit_base_not_sent', facts: { status: 'draft' } })
    const issued = await finalize(api, invoice)
    expect(await over(invoice.id)).toMatchObject({ code: 'credit_base_not_sent', facts: { number: issued.number, status: 'finalized' } })
    const out = await api.invoices.markSent({ id: issued.id, version: issued.version })
    const voided = await api.invoices.void({ id: out.id, version: out.version, reason: 'Wrong' })
    expect(await over(invoice.id)).toMatchObject({ facts: { status: 'void' } })
    await api.invoices.archive({ id: voided.id, version: voided.version })
    expect(await over(invoice.id)).toMatchObject({ facts: { status: 'archived' } })
    const note = await sent(api, client.id, '10', { type: 'credit_note' })
    expect(await over(note.id)).toMatchObject({ facts: { status: 'credit_note' } })
  })

  it('is of the same client, company and currency', async () => {
    const { api, client, company } = await openBusiness()
    const invoice = await sent(api, client.id)
    const stranger = await api.clients.create({ name: 'Stranger', address: { city: 'Bonn' } })
    const exchangeRate = { rate: '0.9', on: '2026-11-22', source: 'manual' as const }
    for (const more of [{ clientId: stranger.id }, { currency: 'USD', exchangeRate }]) {
      const draft = await draftOf(api, client.id, '10', { type: 'credit_note', creditsInvoiceId: invoice.id, ...more })
      expect(await refusalOf(finalize(api, draft))).toEqual({
        code: 'credit_base_differs',
        facts: { number: invoice.number, currency: company.currency },
      })
    }
  })

  it('that was archived comes back only while the invoice stands and has room for it', async () => {
    const { api, client } = await openBusiness()
    const invoice = await sent(api, client.id)
    const note = await finalize(api, await api.invoices.credit({ id: invoice.id }))
    const archived = await api.invoices.archive({ id: note.id, version: note.version })
    const restore = () => api.invoices.restore({ id: note.id, version: archived.version })
    const other = await finalize(api, await api.invoices.credit({ id: invoice.id }))
    expect((await refusalOf(restore())).code).toBe('credit_exceeds_invoice')
    await api.invoices.cancel({ id: other.id, version: other.version, reason: 'Wrong' })
    await api.invoices.markUnsent(await versionOf(api, invoice))
    expect((await refusalOf(restore())).code).toBe('credit_base_not_sent')
    await api.invoices.markSent(await versionOf(api, invoice))
    expect((await restore()).status).toBe('finalized')
  })

  it('that moves to another invoice is measured against that invoice alone', async () => {
    const { api, client } = await openBusiness()
    const [first, second] = [await sent(api, client.id), await sent(api, client.id)]
    await finalize(api, await draftOf(api, client.id, '60', { type: 'credit_note', creditsInvoiceId: second.id }))
    const note = await finalize(api, await draftOf(api, client.id, '100', { type: 'credit_note', creditsInvoiceId: first.id }))
    const content = { ...note.content, creditsInvoiceId: second.id }
    expect(await refusalOf(api.invoices.edit({ id: note.id, version: note.version, content }))).toMatchObject({
      code: 'credit_exceeds_invoice',
      facts: { leftMinor: 4760 },
    })
  })
})

it('an edited document onto a number that is used says so, like finalising does', async () => {
  const { api, client } = await openBusiness()
  const [first, second] = [await finalize(api, await draftOf(api, client.id)), await finalize(api, await draftOf(api, client.id))]
  const edit = async (number: string) => api.invoices.edit({ ...(await versionOf(api, second)), content: { ...second.content, number } })
  expect((await edit('FREE-1')).warnings).toEqual([])
  expect((await edit(first.number)).warnings).toMatchObject([{ path: 'number', code: 'number_used', facts: { number: first.number } }])
})
