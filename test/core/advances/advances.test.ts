// Advances through the core: asked for with their tax, deducted with their tax, each once.
import { describe, expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { openBusiness, refusalOf, standardRate } from '../../fixtures/core'
import { readPdf } from '../../fixtures/pdf-reader'

async function orderOf(api: Api, clientId: string, more: object = {}) {
  const reduced = await api.taxRates.create(standardRate(7))
  const lines = [
    { name: 'Website', unitPrice: '1000' },
    { name: 'Book', unitPrice: '200.10', taxRateId: reduced.id },
  ]
  return api.invoices.create({ clientId, subject: 'Relaunch', lines, ...more })
}
async function issue(api: Api, { id, version }: { id: string; version: number }) {
  return api.invoices.finalize({ id, version })
}
const percent = (ppm: number) => ({ kind: 'percent' as const, ppm })

describe('an advance', () => {
  it('is asked for as a percentage with each tax, and deducted with its tax in the final invoice', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const draft = await api.advances.ask({ invoiceId: order.id, value: percent(300_000) })
    expect(draft.content.lines.map(({ name, quantity, unitPrice }) => [name, quantity, unitPrice])).toEqual([
      ['Advance 30%: Relaunch', '1', '60.03'],
      ['Advance 30%: Relaunch', '1', '300.00'],
    ])
    expect(draft).toMatchObject({ issueOn: '2026-11-22', dueOn: '2026-12-06', netMinor: 36003, taxMinor: 420 + 5700 })
    expect(await api.advances.open({ invoiceId: order.id })).toEqual([])
    const advance = await issue(api, draft)
    expect(await api.advances.open({ invoiceId: order.id })).toMatchObject([{ id: advance.id, number: '2026-0001' }])
    const final = await api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id })
    expect(final).toMatchObject({ netMinor: 84007, taxMinor: 980 + 13300 })
    expect(final.content.lines.at(-1)).toMatchObject({
      name: 'Less advance invoice 2026-0001 of 22 November 2026',
      quantity: '-1',
      advance: { invoiceId: advance.id },
    })
    // Each document rounds the tax of each of its two rates once.
    expect(Math.abs(order.totalMinor - advance.totalMinor - final.totalMinor)).toBeLessThanOrEqual(2)
    expect(advance.netMinor + final.netMinor).toBe(order.netMinor)
    const issued = await issue(api, final)
    const { text } = await readPdf(Buffer.from((await api.documents.pdf({ invoiceId: issued.id })).base64, 'base64'))
    expect(text).toContain('Less advance invoice 2026-0001 of 22 November 2026')
    expect(text).toContain('-300.00')
  })

  it('is asked for as an amount, with tax where prices include it', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id, { pricesIncludeTax: true })
    const draft = await api.advances.ask({ invoiceId: order.id, value: { kind: 'amount', amountMinor: 50_000 } })
    expect(draft.totalMinor).toBe(50_000)
    const refused = await refusalOf(api.advances.ask({ invoiceId: order.id, value: { kind: 'amount', amountMinor: 120_011 } }))
    expect(refused).toEqual({ code: 'advance_of_nothing', facts: { amountMinor: 120_011, wholeMinor: 120_010, currency: 'EUR' } })
    expect((await refusalOf(api.advances.ask({ invoiceId: order.id, value: percent(0) }))).code).toBe('advance_of_nothing')
  })

  it('is deducted once, and again when the document that deducted it no longer counts', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    const first = await api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id })
    const second = await api.invoices.create({ clientId: client.id, lines: [{ name: 'More', unitPrice: '900' }] })
    const again = () => api.advances.deduct({ id: second.id, version: second.version, advanceId: advance.id })
    expect((await refusalOf(again())).code).toBe('advance_deducted')
    const issued = await issue(api, first)
    expect((await refusalOf(again())).facts).toMatchObject({ by: issued.number })
    expect((await api.invoices.duplicate({ id: issued.id })).content.lines).toHaveLength(2)
    await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'Wrong' })
    expect((await again()).content.lines).toHaveLength(3)
  })

  it('is refused when it is not issued, of another client, or no advance', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const draft = await api.advances.ask({ invoiceId: order.id, value: percent(500_000) })
    const deduct = (id: string, advanceId: string) => api.advances.deduct({ id, version: 1, advanceId })
    expect((await refusalOf(deduct(order.id, draft.id))).code).toBe('advance_not_issued')
    const advance = await issue(api, draft)
    const stranger = await api.clients.create({ name: 'Stranger', address: { city: 'Bonn' } })
    const theirs = await api.invoices.create({ clientId: stranger.id, lines: [] })
    expect((await refusalOf(deduct(theirs.id, advance.id))).code).toBe('advance_differs')
    const plain = await issue(api, await orderOf(api, client.id))
    expect((await refusalOf(deduct(order.id, plain.id))).code).toBe('not_an_advance')
    await api.invoices.cancel({ id: advance.id, version: advance.version, reason: 'Not needed' })
    expect((await refusalOf(deduct(order.id, advance.id))).code).toBe('advance_not_issued')
  })

  it('stays as it is while another document deducts it, a draft too', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    const { id, version, number } = advance
    const final = await api.advances.deduct({ id: order.id, version: order.version, advanceId: id })
    const changes = [
      () => api.invoices.edit({ id, version, content: { ...advance.content, subject: 'Other' } }),
      () => api.invoices.cancel({ id, version, reason: 'Wrong' }),
      () => api.invoices.archive({ id, version }),
    ]
    const inUse = (by: string) => ({ code: 'advance_in_use', facts: { number, by, clientName: client.name } })
    for (const change of changes) expect(await refusalOf(change())).toEqual(inUse(''))
    const issued = await issue(api, final)
    for (const change of changes) expect(await refusalOf(change())).toEqual(inUse(issued.number))
    const sent = await api.invoices.markSent({ id, version })
    const voiding = () => api.invoices.void({ id, version: sent.version, reason: 'Wrong' })
    expect(await refusalOf(voiding())).toEqual(inUse(issued.number))
    await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'Wrong' })
    expect((await voiding()).status).toBe('void')
  })

  it('that is credited in full has nothing to deduct', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    await api.invoices.markSent({ id: advance.id, version: advance.version })
    await issue(api, await api.invoices.credit({ id: advance.id }))
    expect(await api.advances.open({ invoiceId: order.id })).toEqual([])
    const refused = await refusalOf(api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id }))
    expect(refused).toEqual({ code: 'advance_credited', facts: { number: advance.number } })
  })

  it('that is credited in part is deducted with the rest, and with no more', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    await api.invoices.markSent({ id: advance.id, version: advance.version })
    const standard = advance.content.lines.findIndex(({ unitPrice }) => unitPrice === '500.00')
    const chosen = [{ line: standard, quantity: '0.4' }]
    const note = await issue(api, await api.invoices.credit({ id: advance.id, lines: chosen }))
    const final = await api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id })
    const { content } = final
    const deductions = () => content.lines.filter((line) => line.advance?.invoiceId === advance.id)
    expect(deductions().map(({ unitPrice }) => unitPrice)).toEqual(['100.05', '300.00'])
    const lines = content.lines.map((line) => (line.unitPrice === '300.00' ? { ...line, unitPrice: '500' } : line))
    const saved = await api.invoices.save({ id: final.id, version: final.version, content: { ...content, lines } })
    const facts = { number: advance.number, amountMinor: 60_005, leftMinor: 40_005, currency: 'EUR' }
    expect(await refusalOf(issue(api, saved))).toEqual({ code: 'advance_exceeded', facts })
    await api.invoices.cancel({ id: note.id, version: note.version, reason: 'Agreed otherwise' })
    expect((await issue(api, saved)).netMinor).toBe(120_010 - 60_005)
  })

  it('that is deducted is credited at most with what the deduction leaves', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    await api.invoices.markSent({ id: advance.id, version: advance.version })
    const early = await api.invoices.credit({ id: advance.id })
    const final = await api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id })
    const facts = { number: advance.number, clientName: client.name, amountMinor: 60_005, leftMinor: 0, currency: 'EUR' }
    const code = 'advance_credit_exceeded'
    expect(await refusalOf(api.invoices.credit({ id: advance.id }))).toEqual({ code, facts: { ...facts, by: '' } })
    const issued = await issue(api, final)
    expect(await refusalOf(issue(api, early))).toEqual({ code, facts: { ...facts, by: issued.number } })
    await api.invoices.cancel({ id: issued.id, version: issued.version, reason: 'Wrong' })
    expect((await issue(api, early)).totalMinor).toBe(advance.totalMinor)
  })

  it('is deducted once: the document that did it comes back from the archive only while nobody else does', async () => {
    const { api, client } = await openBusiness()
    const order = await orderOf(api, client.id)
    const advance = await issue(api, await api.advances.ask({ invoiceId: order.id, value: percent(500_000) }))
    const final = await issue(api, await api.advances.deduct({ id: order.id, version: order.version, advanceId: advance.id }))
    const archived = await api.invoices.archive({ id: final.id, version: final.version })
    const second = await api.invoices.create({ clientId: client.id, lines: [{ name: 'More', unitPrice: '900' }] })
    const other = await api.advances.deduct({ id: second.id, version: second.version, advanceId: advance.id })
    const restore = () => api.invoices.restore({ id: final.id, version: archived.version })
    expect((await refusalOf(restore())).code).toBe('advance_deducted')
    await api.invoices.delete({ id: other.id, version: other.version })
    expect((await restore()).isArchived).toBe(false)
  })
})
