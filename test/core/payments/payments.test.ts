// Money and credit: the worked examples 20 to 23, several invoices at once, other currencies, and what is taken back.
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { allocate } from '#shared/payments/allocate'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf, standardRate, TestClock } from '../../fixtures/core'

async function business() {
  const all = await openBusiness()
  const none = await all.api.taxRates.create({ ...standardRate(0), name: 'Zero', category: 'Z' })
  const sent = async (unitPrice: string, more: object = {}) => {
    const draft = await draftOf(all.api, all.client.id, unitPrice, { lines: [{ name: 'Work', unitPrice, taxRateId: none.id }], ...more })
    const { id, version } = await all.api.invoices.finalize({ id: draft.id, version: draft.version })
    return all.api.invoices.markSent({ id, version })
  }
  return { ...all, sent }
}
const stateOf = async (api: Api, id: string) => {
  const { status, openMinor } = await api.invoices.get({ id })
  return { status, openMinor }
}

describe('worked examples', () => {
  it('20: 1190.00, paid 700 and 400, written off 90: nothing open, paid, written off 90', async () => {
    const { api, sent } = await business()
    const { id } = await sent('1190')
    await api.payments.record({ invoiceId: id, amountMinor: 70000 })
    await api.payments.record({ invoiceId: id, amountMinor: 40000 })
    expect(await api.payments.writeOff({ invoiceId: id, reason: 'Not worth the letter' })).toMatchObject({ amountMinor: 9000 })
    const invoice = await api.invoices.get({ id })
    expect(invoice).toMatchObject({ status: 'paid', openMinor: 0 })
    expect(invoice.settlements.map(({ kind, amountMinor }) => `${kind} ${amountMinor}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'payment 40000',
      'payment 70000',
      'write_off 9000',
    ])
  })

  it('21: invoice 50, credit note 10 allocated to it: 40 open, partially paid', async () => {
    const { api, sent } = await business()
    const { id } = await sent('50')
    const note = await sent('10', { type: 'credit_note' })
    await api.payments.applyCredit({ invoiceId: id, source: { kind: 'credit_note', id: note.id } })
    expect(await stateOf(api, id)).toEqual({ status: 'partially_paid', openMinor: 4000 })
    expect(await stateOf(api, note.id)).toEqual({ status: 'paid', openMinor: 0 })
  })

  it('22: credit of 100 with 10 used, next invoice 200: at most 90 can be applied', async () => {
    const { api, client, sent } = await business()
    await sent('100', { type: 'credit_note' })
    const first = await sent('10')
    await api.payments.applyCredit({ invoiceId: first.id })
    const next = await sent('200')
    expect((await refusalOf(api.payments.applyCredit({ invoiceId: next.id, amountMinor: 9001 }))).facts).toEqual({
      path: 'amountMinor',
      amountMinor: 9001,
      availableMinor: 9000,
      currency: 'EUR',
    })
    expect(await api.payments.applyCredit({ invoiceId: next.id })).toEqual({ appliedMinor: 9000 })
    expect(await stateOf(api, next.id)).toEqual({ status: 'partially_paid', openMinor: 11000 })
    expect(await api.payments.credit({ clientId: client.id })).toEqual([])
  })

  it('23: a payment on an invoice that is not marked as sent is refused', async () => {
    const { api, client } = await openBusiness()
    const draft = await draftOf(api, client.id)
    const finalized = await api.invoices.finalize({ id: draft.id, version: draft.version })
    for (const allocations of [undefined, [{ invoiceId: finalized.id, amountMinor: 1 }]]) {
      expect((await refusalOf(api.payments.record({ invoiceId: finalized.id, allocations }))).code).toBe('action_not_allowed')
    }
  })
})

describe('payments', () => {
  it('one payment pays several invoices; what is left over is credit, usable later or given back', async () => {
    const { api, client, sent } = await business()
    const [a, b] = [await sent('100'), await sent('200')]
    const allocations = [
      { invoiceId: a.id, amountMinor: 10000 },
      { invoiceId: b.id, amountMinor: 15000 },
    ]
    const payment = await api.payments.record({ allocations, amountMinor: 30000, reference: 'Statement 7' })
    expect(payment).toMatchObject({ amountMinor: 30000, creditMinor: 5000 })
    expect(await stateOf(api, a.id)).toEqual({ status: 'paid', openMinor: 0 })
    expect(await api.payments.credit({ clientId: client.id })).toMatchObject([
      { kind: 'payment', id: payment.id, name: 'Statement 7', creditMinor: 5000 },
    ])
    await api.payments.applyCredit({ invoiceId: b.id, amountMinor: 2000 })
    expect(await stateOf(api, b.id)).toEqual({ status: 'partially_paid', openMinor: 3000 })
    const source = { kind: 'payment' as const, id: payment.id }
    expect((await refusalOf(api.payments.refund({ source, amountMinor: 3001 }))).code).toBe('refund_exceeds_credit')
    const given = await api.payments.refund({ source })
    expect(given.amountMinor).toBe(3000)
    expect((await refusalOf(api.payments.remove({ id: payment.id, reason: 'x' }))).code).toBe('payment_is_refunded')
    await api.payments.takeBack({ id: given.id, reason: 'It never left the bank' })
    const [taken] = await api.activities.list({ subjectId: payment.id })
    expect(taken).toMatchObject({ procedure: 'payments.takeBack', subject: 'payment', after: { reason: 'It never left the bank' } })
  })

  it('more than is open becomes credit; money on account needs a client', async () => {
    const { api, client, sent } = await business()
    const { id } = await sent('100')
    expect(await api.payments.record({ invoiceId: id, amountMinor: 12500 })).toMatchObject({
      creditMinor: 2500,
      allocations: [{ invoiceId: id, amountMinor: 10000 }],
    })
    expect(await api.payments.record({ clientId: client.id, amountMinor: 500, currency: 'EUR' })).toMatchObject({
      creditMinor: 500,
      allocations: [],
    })
    expect((await api.payments.credit({ clientId: client.id })).map(({ creditMinor }) => creditMinor)).toEqual([2500, 500])
    expect((await refusalOf(api.payments.record({ amountMinor: 500 }))).code).toBe('payment_for_nothing')
  })

  it('are refused beyond what is open, beyond what there is, and over different clients', async () => {
    const { api, sent } = await business()
    const { id } = await sent('100')
    const other = await api.clients.create({ name: 'Other', address: { city: 'Bonn' } })
    const theirs = await sent('100', { clientId: other.id })
    const record = (parts: [string, number][], amountMinor?: number) =>
      refusalOf(api.payments.record({ allocations: parts.map(([invoiceId, part]) => ({ invoiceId, amountMinor: part })), amountMinor }))
    expect((await record([[id, 10001]])).code).toBe('allocation_exceeds_open')
    expect((await record([[id, 9000]], 8999)).code).toBe('allocations_exceed_payment')
    expect(
      (
        await record([
          [id, 1],
          [theirs.id, 1],
        ])
      ).code,
    ).toBe('invoices_differ')
  })

  it('in another currency need its rate, and pay what they are worth', async () => {
    const { api, sent } = await business()
    const { id } = await sent('100')
    expect((await refusalOf(api.payments.record({ invoiceId: id, amountMinor: 11000, currency: 'USD' }))).code).toBe('payment_rate_missing')
    const payment = await api.payments.record({ invoiceId: id, amountMinor: 5500, currency: 'USD', rate: '0.9' })
    expect(payment).toMatchObject({ currency: 'USD', amountMinor: 5500, creditMinor: 0, allocations: [{ amountMinor: 4950 }] })
    expect(await stateOf(api, id)).toEqual({ status: 'partially_paid', openMinor: 5050 })
  })

  it('are taken back with a reason: the fact stays, the invoice is open again', async () => {
    const { api, sent } = await business()
    const { id } = await sent('100')
    const payment = await api.payments.record({ invoiceId: id })
    await api.payments.remove({ id: payment.id, reason: 'Wrong client' })
    expect(await stateOf(api, id)).toEqual({ status: 'sent', openMinor: 10000 })
    expect((await refusalOf(api.payments.remove({ id: payment.id, reason: 'again' }))).code).toBe('not_found')
    const off = await api.payments.writeOff({ invoiceId: id, amountMinor: 100, reason: 'Rounding' })
    await api.payments.takeBack({ id: off.id, reason: 'They paid after all' })
    expect((await refusalOf(api.payments.takeBack({ id: off.id, reason: 'again' }))).code).toBe('already_taken_back')
    expect(await stateOf(api, id)).toEqual({ status: 'sent', openMinor: 10000 })
    expect((await api.activities.list({ subjectId: payment.id }))[0]).toMatchObject({ procedure: 'payments.remove', after: null })
  })
})

it('allocating conserves the money, whatever is open and at whatever rate', () => {
  const invoice = fc.record({
    id: fc.uuid(),
    number: fc.string(),
    clientId: fc.constant('c'),
    currency: fc.constant('EUR'),
    openMinor: fc.integer({ min: 0, max: 1e6 }),
  })
  const money = fc.record({
    amountMinor: fc.integer({ min: 1, max: 1e6 }),
    currency: fc.constantFrom('EUR', 'USD'),
    rate: fc.integer({ min: 1, max: 99999 }).map((units) => (units / 1e4).toFixed(4)),
  })
  fc.assert(
    fc.property(money, fc.array(invoice, { minLength: 1, maxLength: 6 }), (received, invoices) => {
      const parts = allocate(
        received,
        invoices.map((one) => ({ invoice: one })),
      )
      const paid = parts.reduce((sum, { paymentMinor }) => sum + paymentMinor, 0)
      expect(paid).toBeLessThanOrEqual(received.amountMinor)
      parts.forEach(({ amountMinor }, index) => {
        expect(amountMinor).toBeGreaterThanOrEqual(0)
        expect(amountMinor).toBeLessThanOrEqual(invoices[index]?.openMinor ?? 0)
      })
      if (received.currency === 'EUR') expect(parts.every(({ amountMinor, paymentMinor }) => amountMinor === paymentMinor)).toBe(true)
    }),
  )
})

it('credit is used on the day of the business, late in the evening too', async () => {
  // 23:30 in New York is the next day in Greenwich.
  const clock = new TestClock('2026-12-01T04:30:00Z')
  const zone = process.env['TZ']
  process.env['TZ'] = 'America/New_York'
  onTestFinished(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  const { api, client } = await openBusiness(undefined, clock)
  const send = async (id: string, version: number) =>
    api.invoices.markSent({ id, version: (await api.invoices.finalize({ id, version })).version })
  const invoice = await draftOf(api, client.id)
  await send(invoice.id, 1)
  const note = await api.invoices.create({ type: 'credit_note', clientId: client.id, lines: [{ name: 'Back', unitPrice: '10' }] })
  await send(note.id, 1)
  await api.payments.applyCredit({ invoiceId: invoice.id })
  expect((await api.invoices.get({ id: invoice.id })).settlements).toMatchObject([{ kind: 'credit', on: '2026-11-30' }])
})

describe('a payment is refused', () => {
  it('where one invoice is named twice, with the field', async () => {
    const { api, sent } = await business()
    const { id, number } = await sent('100')
    const allocations = [
      { invoiceId: id, amountMinor: 6000 },
      { invoiceId: id, amountMinor: 6000 },
    ]
    const expected = { code: 'allocation_twice', facts: { path: 'allocations.1.invoiceId', number } }
    expect(await refusalOf(api.payments.record({ allocations, amountMinor: 12000 }))).toEqual(expected)
    expect(await stateOf(api, id)).toEqual({ status: 'sent', openMinor: 10000 })
  })

  it('in another currency without its own amount, and with a rate that is not above zero', async () => {
    const { api, company, sent } = await business()
    const { id } = await sent('100')
    const expected = { code: 'payment_amount_missing', facts: { path: 'amountMinor', currency: 'USD', target: company.currency } }
    expect(await refusalOf(api.payments.record({ invoiceId: id, currency: 'USD', rate: '0.9' }))).toEqual(expected)
    for (const rate of ['0', '0.00', '-0.9']) {
      const refused = await refusalOf(api.payments.record({ invoiceId: id, currency: 'USD', amountMinor: 100, rate }))
      expect(refused).toMatchObject({ code: 'invalid_input', facts: { issues: [{ path: 'rate', message: 'must be above zero' }] } })
    }
    const paid = await api.payments.record({ invoiceId: id, currency: 'USD', amountMinor: 10000, rate: '0.9' })
    expect(paid.allocations).toMatchObject([{ amountMinor: 9000 }])
  })
})
