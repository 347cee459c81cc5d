// The discount for early payment: what is suggested, and money recorded with what is given up beside it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlyDiscount } from '#shared/payments/early-discount'
import { draftOf, openBusiness, refusalOf, standardRate } from '../../fixtures/core'

const invoice = {
  type: 'invoice',
  content: { earlyPayment: { ppm: 20_000, days: 10 }, issueOn: '2026-11-01' },
  openMinor: 119_000,
  settlements: [] as { kind: string; amountMinor: number }[],
}

describe('the discount for early payment', () => {
  it('is taken until its last day, and not after it', () => {
    const offer = { until: '2026-11-11', discountMinor: 2380, amountMinor: 116_620 }
    expect(earlyDiscount(invoice, '2026-11-11')).toEqual(offer)
    expect(earlyDiscount(invoice, '2026-11-12')).toBeUndefined()
  })

  it('counts what was paid already, and is given once', () => {
    const paid = { ...invoice, openMinor: 69_000, settlements: [{ kind: 'payment', amountMinor: 50_000 }] }
    expect(earlyDiscount(paid, '2026-11-05')).toMatchObject({ discountMinor: 2380, amountMinor: 66_620 })
    const given = { ...invoice, openMinor: 1000, settlements: [{ kind: 'write_off', amountMinor: 2380 }] }
    expect(earlyDiscount(given, '2026-11-05')).toBeUndefined()
    expect(earlyDiscount({ ...invoice, type: 'credit_note' }, '2026-11-05')).toBeUndefined()
  })

  it('and what is left to pay are always what is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 10 }), fc.integer({ min: 0, max: 1_000_000 }), (openMinor, ppm) => {
        const content = { ...invoice.content, earlyPayment: { ppm, days: 10 } }
        const offer = earlyDiscount({ ...invoice, content, openMinor }, '2026-11-05')
        if (offer) expect([offer.discountMinor + offer.amountMinor, offer.amountMinor > 0]).toEqual([openMinor, true])
      }),
    )
  })
})

async function sentInvoice() {
  const all = await openBusiness()
  const none = await all.api.taxRates.create({ ...standardRate(0), name: 'Zero', category: 'Z' })
  const draft = await draftOf(all.api, all.client.id, '1000', { lines: [{ name: 'Work', unitPrice: '1000', taxRateId: none.id }] })
  const { id, version } = await all.api.invoices.finalize({ id: draft.id, version: draft.version })
  return { ...all, sent: await all.api.invoices.markSent({ id, version }) }
}
const given = { amountMinor: 2000, reason: 'Discount for early payment' }

describe('a payment with a write-off', () => {
  it('pays the invoice; the rest is written off with its reason on the day of the money', async () => {
    const { api, sent } = await sentInvoice()
    const receivedOn = sent.content.issueOn
    await api.payments.record({ invoiceId: sent.id, amountMinor: 98_000, receivedOn, writeOff: given })
    const { status, openMinor, settlements } = await api.invoices.get({ id: sent.id })
    expect([status, openMinor]).toEqual(['paid', 0])
    expect(settlements.find(({ kind }) => kind === 'write_off')).toMatchObject({ amountMinor: 2000, note: given.reason, on: receivedOn })
  })

  it('is refused as a whole where more would be given up than is open, or for money that pays no invoice', async () => {
    const { api, client, sent } = await sentInvoice()
    const tooMuch = api.payments.record({ invoiceId: sent.id, amountMinor: 99_000, writeOff: given })
    expect((await refusalOf(tooMuch)).code).toBe('write_off_exceeds_open')
    const onAccount = api.payments.record({ clientId: client.id, amountMinor: 500, currency: 'EUR', writeOff: given })
    expect((await refusalOf(onAccount)).code).toBe('write_off_for_one_invoice')
    expect(await api.invoices.get({ id: sent.id })).toMatchObject({ status: 'sent', openMinor: 100_000, settlements: [] })
    expect((await api.payments.list({})).count).toBe(0)
  })
})
