// The main job through the one door: draft, number, sent, paid, with what is refused on the way.
import { describe, expect, it } from 'vitest'
import { draftOf, openBusiness, openTestCore, refusalOf, standardRate, TestClock, temporaryFolder } from '../../fixtures/core'

describe('a draft', () => {
  it('is filled in from company, client and product', async () => {
    const { api, client, rate } = await openBusiness()
    const product = await api.products.create({
      name: 'Hour of design',
      unit: 'HUR',
      unitPrice: '95.38',
      currency: 'EUR',
      taxRateId: rate.id,
    })
    const draft = await api.invoices.create({ clientId: client.id, lines: [{ productId: product.id, quantity: '3.25' }] })
    expect(draft).toMatchObject({
      status: 'draft',
      number: '',
      issueOn: '2026-11-22',
      dueOn: '2026-12-06',
      currency: 'EUR',
      clientName: client.name,
      version: 1,
    })
    expect(draft.content.lines[0]).toMatchObject({ name: 'Hour of design', unit: 'HUR', unitPrice: '95.38', taxRateId: rate.id })
    expect(draft.snapshot.totals).toMatchObject({ netMinor: 30999, taxMinor: 5890, totalMinor: 36889 })
    expect(draft.actions).toEqual(['save', 'delete', 'finalize', 'duplicate'])
  })

  it('29: keeps its dates through ten saves in any time zone', async () => {
    const { api, client } = await openBusiness()
    let draft = await draftOf(api, client.id, '10', {
      issueOn: '2026-03-29',
      dueOn: '2026-10-25',
      deliveryFrom: '2026-01-01',
      deliveryTo: '2026-12-31',
    })
    const before = process.env['TZ']
    process.env['TZ'] = 'America/Sao_Paulo'
    for (let save = 0; save < 10; save += 1)
      draft = await api.invoices.save({ id: draft.id, version: draft.version, content: draft.content })
    process.env['TZ'] = before
    expect(draft.content).toMatchObject({
      issueOn: '2026-03-29',
      dueOn: '2026-10-25',
      deliveryFrom: '2026-01-01',
      deliveryTo: '2026-12-31',
    })
    expect(draft.version).toBe(11)
  })

  it('is not overwritten by a save that was made from an older version', async () => {
    const { api, client } = await openBusiness()
    const draft = await draftOf(api, client.id)
    await api.invoices.save({ id: draft.id, version: 1, content: { ...draft.content, subject: 'First' } })
    const refusal = await refusalOf(api.invoices.save({ id: draft.id, version: 1, content: { ...draft.content, subject: 'Second' } }))
    expect(refusal).toEqual({ code: 'changed_meanwhile', facts: { what: 'document', expected: 1, found: 2 } })
    expect((await api.invoices.get({ id: draft.id })).subject).toBe('First')
  })

  it('16: that is deleted leaves no gap and only a tombstone', async () => {
    const { api, client } = await openBusiness()
    const [first, second] = [await draftOf(api, client.id), await draftOf(api, client.id)]
    await api.invoices.delete({ id: first.id, version: 1 })
    expect((await refusalOf(api.invoices.get({ id: first.id }))).code).toBe('not_found')
    expect((await api.invoices.finalize({ id: second.id, version: 1 })).number).toBe('2026-0001')
  })

  it('shows what its client, company and tax rate say now', async () => {
    const { api, client, rate } = await openBusiness()
    const draft = await draftOf(api, client.id)
    await api.clients.save({ ...client, name: 'Renamed' })
    await api.taxRates.save({ ...rate, components: [{ name: 'VAT', ratePpm: 200_000 }] })
    const { rows } = await api.invoices.list({ search: 'renamed' })
    expect(rows).toMatchObject([{ id: draft.id, clientName: 'Renamed', taxMinor: 2000 }])
  })

  it('says what is missing before it can be finalised, each with its field', async () => {
    const { api, company } = await openBusiness()
    await api.company.save({ ...company, defaultTaxRateId: null })
    const draft = await api.invoices.create({ lines: [{ quantity: '0' }] })
    const paths = ['clientId', 'lines.0.name', 'lines.0.quantity', 'lines.0.taxRateId']
    expect(draft.problems.map(({ path }) => path)).toEqual(paths)
    const refusal = await refusalOf(api.invoices.finalize({ id: draft.id, version: 1 }))
    expect(refusal.code).toBe('not_ready')
    expect((refusal.facts['problems'] as { path: string }[]).map(({ path }) => path)).toEqual(paths)
  })
})

describe('finalising', () => {
  it('takes the number of the document’s year and freezes what the document says', async () => {
    const { api, client, company } = await openBusiness()
    const draft = await draftOf(api, client.id)
    const invoice = await api.invoices.finalize({ id: draft.id, version: 1 })
    expect(invoice).toMatchObject({ status: 'finalized', number: '2026-0001', version: 2, warnings: [] })
    await api.clients.save({ ...client, name: 'Another name', address: { ...client.address, city: 'Elsewhere' } })
    await api.company.save({ ...company, name: 'Another company' })
    const later = await api.invoices.get({ id: draft.id })
    expect(later.snapshot).toEqual(invoice.snapshot)
    expect((await api.invoices.list({ search: 'łódź' })).rows).toHaveLength(1)
  })

  it('19: counts a document of 2026 in 2026, also when it is finalised in January', async () => {
    const clock = new TestClock('2027-01-02T12:00:00Z')
    const { api, client } = await openBusiness(undefined, clock)
    const draft = await draftOf(api, client.id, '10', { issueOn: '2026-12-31' })
    const invoice = await api.invoices.finalize({ id: draft.id, version: 1 })
    expect(invoice).toMatchObject({ number: '2026-0001', issueOn: '2026-12-31' })
    const next = await draftOf(api, client.id)
    expect((await api.invoices.finalize({ id: next.id, version: 1 })).number).toBe('2027-0001')
  })

  it('18: warns of a number typed by hand that is taken, and saves it; the series skips it', async () => {
    const { api, client } = await openBusiness()
    const drafts = [await draftOf(api, client.id), await draftOf(api, client.id), await draftOf(api, client.id)]
    const [a, b, c] = drafts.map(({ id }) => ({ id, version: 1 }))
    if (!a || !b || !c) throw new Error('three drafts')
    const byHand = await api.invoices.finalize({ ...a, number: '2026-0001' })
    expect(byHand.warnings).toEqual([])
    const again = await api.invoices.finalize({ ...b, number: '2026-0001' })
    expect(again).toMatchObject({ number: '2026-0001', warnings: [{ code: 'number_used', facts: { number: '2026-0001' } }] })
    expect((await api.invoices.finalize(c)).number).toBe('2026-0002')
  })

  it('18: two drafts without a number never clash', async () => {
    const { api, client } = await openBusiness()
    const drafts = await Promise.all(Array.from({ length: 10 }, () => draftOf(api, client.id)))
    const issued = await Promise.all(drafts.map(({ id }) => api.invoices.finalize({ id, version: 1 })))
    expect(issued.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`),
    )
  })

  it('13: reverse charge needs both VAT numbers and says which is missing', async () => {
    const { api, client, company } = await openBusiness()
    const rate = await api.taxRates.create({
      name: 'Reverse charge',
      category: 'AE',
      components: [{ name: 'VAT', ratePpm: 0 }],
      reason: 'Reverse charge',
    })
    await api.clients.save({ ...client, vatNumber: '' })
    const draft = await draftOf(api, client.id, '100', { lines: [{ name: 'Work', unitPrice: '100', taxRateId: rate.id }] })
    expect(draft.problems).toMatchObject([{ path: 'clientId', code: 'buyer_vat_number_missing' }])
    const renewed = await api.clients.get({ id: client.id })
    await api.clients.save({ ...renewed, vatNumber: 'PL1234567890' })
    await api.company.save({ ...company, vatNumber: '' })
    expect((await api.invoices.get({ id: draft.id })).problems).toMatchObject([{ path: 'companyId', code: 'seller_vat_number_missing' }])
    const [own] = await api.company.list()
    if (own) await api.company.save({ ...own, vatNumber: 'DE123456789' })
    expect(await api.invoices.finalize({ id: draft.id, version: 1 })).toMatchObject({ taxMinor: 0, totalMinor: 10000, status: 'finalized' })
  })

  it('13: a standard rate of 0 % is refused; 12: two reasons in one exempt category are too', async () => {
    const { api, client } = await openBusiness()
    expect((await refusalOf(api.taxRates.create({ ...standardRate(19), components: [{ name: 'VAT', ratePpm: 0 }] }))).code).toBe(
      'rate_must_be_positive',
    )
    const exempt = (reason: string) =>
      api.taxRates.create({ name: reason, category: 'E', components: [{ name: 'VAT', ratePpm: 0 }], reason })
    const [a, b] = [await exempt('Small business'), await exempt('Medical care')]
    const lines = [a, b].map(({ id }) => ({ name: 'Work', unitPrice: '10', taxRateId: id }))
    const draft = await api.invoices.create({ clientId: client.id, lines })
    expect(draft.problems).toMatchObject([
      { code: 'reasons_differ', facts: { category: 'E', first: 'Medical care', second: 'Small business' } },
    ])
  })
})

describe('sent and paid', () => {
  it('keeps the bytes of the PDF that was sent, takes part payments, and is paid at the end', async () => {
    const { api, client, company } = await openBusiness()
    const draft = await draftOf(api, client.id, '1000')
    const finalized = await api.invoices.finalize({ id: draft.id, version: 1 })
    const pdf = await api.documents.pdf({ invoiceId: draft.id })
    const sent = await api.invoices.markSent({ id: draft.id, version: finalized.version })
    expect(sent).toMatchObject({ status: 'sent', openMinor: 119000 })
    await api.company.save({ ...company, name: 'Another company' })
    expect((await api.documents.pdf({ invoiceId: draft.id })).base64).toBe(pdf.base64)
    await api.payments.record({ invoiceId: draft.id, amountMinor: 70000 })
    expect(await api.invoices.get({ id: draft.id })).toMatchObject({ status: 'partially_paid', openMinor: 49000 })
    await api.payments.record({ invoiceId: draft.id, receivedOn: '2026-11-30' })
    expect(await api.invoices.get({ id: draft.id })).toMatchObject({ status: 'paid', openMinor: 0 })
    expect((await api.payments.list({ invoiceId: draft.id })).rows.map(({ amountMinor }) => amountMinor)).toEqual([49000, 70000])
  })

  it('23: refuses a payment of what is not marked as sent, and says which states take one', async () => {
    const { api, client } = await openBusiness()
    const draft = await draftOf(api, client.id)
    await api.invoices.finalize({ id: draft.id, version: 1 })
    expect(await refusalOf(api.payments.record({ invoiceId: draft.id }))).toEqual({
      code: 'action_not_allowed',
      facts: {
        path: 'invoiceId',
        action: 'record_payment',
        status: 'finalized',
        hindrance: { kind: 'status', allowed: ['sent', 'overdue', 'partially_paid'] },
      },
    })
  })

  it('31: is overdue from midnight after the due date, in local time', async () => {
    const clock = new TestClock('2026-11-22T12:00:00Z')
    const { api, client } = await openBusiness(undefined, clock)
    const draft = await draftOf(api, client.id, '10', { dueOn: '2026-12-06' })
    const finalized = await api.invoices.finalize({ id: draft.id, version: 1 })
    await api.invoices.markSent({ id: draft.id, version: finalized.version })
    clock.moveTo(new Date(2026, 11, 6, 23, 59, 59).toISOString())
    expect((await api.invoices.get({ id: draft.id })).status).toBe('sent')
    clock.moveTo(new Date(2026, 11, 7, 0, 0, 0).toISOString())
    expect((await api.invoices.get({ id: draft.id })).status).toBe('overdue')
    expect((await api.invoices.list({ statuses: ['overdue'] })).rows).toHaveLength(1)
  })
})

describe('the file', () => {
  it('is the same after it was closed and opened again', async () => {
    const file = `${temporaryFolder()}/quittance.sqlite`
    const { core, api, client } = await openBusiness(file)
    const draft = await draftOf(api, client.id)
    const before = await api.invoices.finalize({ id: draft.id, version: 1 })
    await core.close()
    const again = await openTestCore(file)
    expect(await again.api.invoices.get({ id: draft.id })).toEqual(before)
  })
})
