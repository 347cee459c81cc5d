// What a document's page tells beside its figures: its timeline, the sums of the tabs, what hinders an action, and the page of a payment.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wayToEdit, whyOverdue } from '#shared/invoices/why'
import { draftOf, openBusiness, openTestCore, refusalOf, TestClock, temporaryFolder } from '../../fixtures/core'

type Api = Awaited<ReturnType<typeof openBusiness>>['api']

async function finalized(api: Api, clientId: string, more: object = {}) {
  const { id, version } = await draftOf(api, clientId, '100', more)
  return api.invoices.finalize({ id, version })
}
async function sent(api: Api, clientId: string, more: object = {}) {
  const { id, version } = await finalized(api, clientId, more)
  return api.invoices.markSent({ id, version })
}

it('tells every edit after finalising with before and after, in the fields and lines that changed', async () => {
  const { api, client } = await openBusiness()
  const invoice = await finalized(api, client.id)
  const [line] = invoice.content.lines
  if (!line) throw new Error('no line')
  const lines = [
    { ...line, unitPrice: '120' },
    { ...line, name: 'Travel', unitPrice: '30' },
  ]
  const content = { ...invoice.content, number: 'BY-HAND-1', subject: 'Corrected', dueOn: '2026-12-31', lines }
  await api.invoices.edit({ id: invoice.id, version: invoice.version, content })
  const timeline = await api.invoices.timeline({ id: invoice.id })
  expect(timeline.map(({ kind }) => kind)).toEqual(['created', 'finalized', 'edited'])
  expect(timeline[2]).toMatchObject({ actor: 'owner', on: '2026-11-22' })
  expect(timeline[2]?.changes).toEqual([
    { field: 'number', line: null, before: '2026-0001', after: 'BY-HAND-1' },
    { field: 'subject', line: null, before: '', after: 'Corrected' },
    { field: 'dueOn', line: null, before: invoice.content.dueOn, after: '2026-12-31' },
    { field: 'unitPrice', line: 1, before: '100', after: '120' },
    { field: 'line', line: 2, before: '', after: 'Travel, 1 × 30' },
    { field: 'payableMinor', line: null, before: '119.00 EUR', after: '178.50 EUR' },
  ])
})

it('tells payments, credit, write-offs and what was taken back of them, with the reason', async () => {
  const { api, client } = await openBusiness()
  const invoice = await sent(api, client.id)
  const wrong = await api.payments.record({ invoiceId: invoice.id, amountMinor: 1000, reference: 'typo' })
  await api.payments.remove({ id: wrong.id, reason: 'Typed twice' })
  const note = await api.invoices.credit({ id: invoice.id })
  const issued = await api.invoices.finalize({ id: note.id, version: note.version })
  await api.invoices.markSent({ id: issued.id, version: issued.version })
  await api.payments.applyCredit({ invoiceId: invoice.id, source: { kind: 'credit_note', id: issued.id }, amountMinor: 11000 })
  const writeOff = await api.payments.writeOff({ invoiceId: invoice.id, amountMinor: 500, reason: 'Rounding' })
  await api.payments.takeBack({ id: writeOff.id, reason: 'Not agreed' })
  const entries = await api.invoices.timeline({ id: invoice.id })
  expect(entries.map(({ kind, isTakenBack, note: said, amountMinor }) => [kind, isTakenBack, said, amountMinor])).toEqual([
    ['created', false, '', null],
    ['finalized', false, '', null],
    ['sent', false, '', null],
    ['payment', false, 'typo', 1000],
    ['payment', true, 'Typed twice', 1000],
    ['credit', false, 'CN-2026-0001', 11000],
    ['write_off', false, 'Rounding', 500],
    ['write_off', true, 'Not agreed', 500],
  ])
  const used = (await api.invoices.timeline({ id: issued.id })).at(-1)
  expect(used).toMatchObject({ kind: 'used', note: invoice.number, sourceId: invoice.id, amountMinor: 11000 })
  expect((await api.invoices.list({ creditsInvoiceId: invoice.id })).rows.map(({ number }) => number)).toEqual(['CN-2026-0001'])
})

it('adds up all documents by state and currency, as the list does', async () => {
  const { api, client } = await openBusiness()
  await draftOf(api, client.id)
  const late = await sent(api, client.id, { issueOn: '2026-01-01', dueOn: '2026-01-31' })
  await api.payments.record({ invoiceId: late.id, amountMinor: 1900 })
  const gone = await finalized(api, client.id)
  await api.invoices.archive({ id: gone.id, version: gone.version })
  await draftOf(api, client.id, '50', { type: 'credit_note' })
  await sent(api, client.id, { type: 'credit_note' })
  await sent(api, client.id)
  await api.payments.record({ invoiceId: (await sent(api, client.id)).id })
  await api.payments.record({ invoiceId: (await sent(api, client.id, { dueOn: null })).id, amountMinor: 900 })
  const sums = await api.invoices.states({})
  expect(sums.toSorted((a, b) => (a.status < b.status ? -1 : 1))).toEqual([
    { status: 'draft', isArchived: false, currency: 'EUR', count: 2, payableMinor: 5950, openMinor: 0 },
    { status: 'finalized', isArchived: true, currency: 'EUR', count: 1, payableMinor: 11900, openMinor: 0 },
    { status: 'overdue', isArchived: false, currency: 'EUR', count: 1, payableMinor: 11900, openMinor: 10000 },
    { status: 'paid', isArchived: false, currency: 'EUR', count: 1, payableMinor: 11900, openMinor: 0 },
    { status: 'partially_paid', isArchived: false, currency: 'EUR', count: 1, payableMinor: 11900, openMinor: 11000 },
    { status: 'sent', isArchived: false, currency: 'EUR', count: 2, payableMinor: 0, openMinor: 0 },
  ])
  for (const { status, isArchived, count } of sums)
    expect((await api.invoices.list({ statuses: [status], isArchived })).count, status).toBe(count)
  expect(await api.invoices.states({ clientId: '01900000-0000-7000-8000-000000000000' })).toEqual([])
})

it('says what hinders an action, and the steps that lead to editing', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id)
  expect(wayToEdit(draft)).toEqual([])
  const unpaid = await sent(api, client.id)
  expect(unpaid.hindered).toContainEqual({ action: 'edit', kind: 'status' })
  expect(wayToEdit(unpaid)).toEqual(['mark_unsent', 'edit'])
  await api.payments.record({ invoiceId: unpaid.id, amountMinor: 1 })
  const paid = await api.invoices.get({ id: unpaid.id })
  expect(paid.hindered).toContainEqual({ action: 'mark_unsent', kind: 'nothing_settled' })
  expect(wayToEdit(paid)).toEqual(['take_back', 'mark_unsent', 'edit'])
  const unsent = await finalized(api, client.id)
  const archived = await api.invoices.archive({ id: unsent.id, version: unsent.version })
  expect(wayToEdit(archived)).toEqual(['restore', 'edit'])
  const other = await finalized(api, client.id)
  expect(wayToEdit(await api.invoices.cancel({ id: other.id, version: other.version, reason: 'x' }))).toEqual(['duplicate'])
})

it('shows a payment with its invoices, what it took for each, and what was given back', async () => {
  const { api, client } = await openBusiness()
  const [first, second] = [await sent(api, client.id), await sent(api, client.id)]
  const { id } = await api.payments.record({
    allocations: [
      { invoiceId: first.id, amountMinor: 11900 },
      { invoiceId: second.id, amountMinor: 1000 },
    ],
    amountMinor: 12000,
    currency: 'USD',
    rate: '1.1',
  })
  await api.payments.refund({ source: { kind: 'payment', id }, amountMinor: 100, reference: 'too much' })
  const payment = await api.payments.get({ id })
  expect(payment).toMatchObject({ clientName: client.name, actor: 'owner', invoiceNumber: '2026-0001, 2026-0002', currency: 'USD' })
  expect(payment.parts).toMatchObject([
    { invoiceNumber: '2026-0001', invoiceCurrency: 'EUR', amountMinor: 11900, paymentMinor: 10818 },
    { invoiceNumber: '2026-0002', amountMinor: 1000, paymentMinor: 909 },
  ])
  expect(payment.refunds).toMatchObject([{ amountMinor: 100, reference: 'too much' }])
  expect(payment.creditMinor).toBe(12000 - 10818 - 909 - 100)
  expect((await refusalOf(api.payments.get({ id: first.id }))).code).toBe('not_found')
})

it('says why an invoice is overdue: its due date, the days since, and what is open of it', async () => {
  const { api, client } = await openBusiness()
  const late = await sent(api, client.id, { issueOn: '2026-01-01', dueOn: '2026-01-31' })
  await api.payments.record({ invoiceId: late.id, amountMinor: 1900 })
  const overdue = await api.invoices.get({ id: late.id })
  expect(whyOverdue(overdue, '2026-02-01')).toEqual({ dueOn: '2026-01-31', days: 1, openMinor: 10000, payableMinor: 11900 })
  expect(whyOverdue(overdue, '2026-03-01')?.days).toBe(29)
  await api.payments.record({ invoiceId: late.id, amountMinor: 10000 })
  expect(whyOverdue(await api.invoices.get({ id: late.id }), '2026-03-01')).toBeNull()
})

it('keeps the order in which things happened when the clock was set back and the program started again', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const clock = new TestClock('2026-11-22T12:00:00Z')
  const { core, api, client } = await openBusiness(file, clock)
  const { id, version } = await sent(api, client.id)
  await core.close()
  clock.moveTo('2026-11-20T08:00:00Z')
  const again = await openTestCore(file, clock)
  const back = await again.api.invoices.markUnsent({ id, version })
  expect(back.status).toBe('finalized')
  const kinds = async () => (await again.api.invoices.timeline({ id })).map(({ kind }) => kind)
  expect(await kinds()).toEqual(['created', 'finalized', 'sent', 'unsent'])
  await again.api.invoices.markSent({ id, version: back.version })
  expect((await again.api.invoices.get({ id })).status).toBe('sent')
  expect(await kinds()).toEqual(['created', 'finalized', 'sent', 'unsent', 'sent'])
  const [newest] = await again.api.activities.list({ subjectId: id, limit: 1 })
  expect(newest?.procedure).toBe('invoices.markSent')
})
