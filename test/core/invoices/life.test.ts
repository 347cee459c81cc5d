// The life of an issued document: edited, unsent, cancelled, void, archived, duplicated, credited.
import { describe, expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

async function finalized(api: Api, clientId: string, unitPrice = '100', more: object = {}) {
  const draft = await draftOf(api, clientId, unitPrice, more)
  return api.invoices.finalize({ id: draft.id, version: draft.version })
}
async function sent(api: Api, clientId: string, unitPrice = '100', more: object = {}) {
  const { id, version } = await finalized(api, clientId, unitPrice, more)
  return api.invoices.markSent({ id, version })
}

describe('a finalised document', () => {
  it('is edited with every version kept, and its trail says before and after', async () => {
    const { api, client } = await openBusiness()
    const invoice = await finalized(api, client.id)
    const content = {
      ...invoice.content,
      subject: 'Corrected',
      lines: invoice.content.lines.map((line) => ({ ...line, unitPrice: '120' })),
    }
    const edited = await api.invoices.edit({ id: invoice.id, version: invoice.version, content })
    expect(edited).toMatchObject({ number: invoice.number, status: 'finalized', subject: 'Corrected', totalMinor: 14280 })
    expect(edited.events.map(({ kind }) => kind)).toEqual(['finalized', 'edited'])
    const preview = await api.documents.preview({ content, number: invoice.number })
    expect(preview.fileName.startsWith(`${invoice.number} `)).toBe(true)
    const [activity] = await api.activities.list({ subjectId: invoice.id })
    expect(activity).toMatchObject({ procedure: 'invoices.edit', before: { totalMinor: 11900 }, after: { totalMinor: 14280 } })
  })

  it('cannot be edited once it is sent, until it is marked as unsent; money on it stands in the way', async () => {
    const { api, client } = await openBusiness()
    const invoice = await sent(api, client.id)
    const edit = (version: number) => api.invoices.edit({ id: invoice.id, version, content: { ...invoice.content, subject: 'Later' } })
    expect((await refusalOf(edit(invoice.version))).code).toBe('action_not_allowed')
    const payment = await api.payments.record({ invoiceId: invoice.id, amountMinor: 100 })
    expect((await refusalOf(api.invoices.markUnsent({ id: invoice.id, version: invoice.version }))).facts).toMatchObject({
      hindrance: { kind: 'nothing_settled' },
    })
    await api.payments.remove({ id: payment.id, reason: 'typed twice' })
    const unsent = await api.invoices.markUnsent({ id: invoice.id, version: invoice.version })
    expect((await edit(unsent.version)).subject).toBe('Later')
    const before = await api.documents.pdf({ invoiceId: invoice.id })
    const { version } = await api.invoices.get({ id: invoice.id })
    await api.invoices.markSent({ id: invoice.id, version })
    expect((await api.documents.pdf({ invoiceId: invoice.id })).base64).toBe(before.base64)
  })

  it('takes another number by hand while it is unsent', async () => {
    const { api, client } = await openBusiness()
    const invoice = await finalized(api, client.id)
    await api.invoices.edit({ id: invoice.id, version: invoice.version, content: { ...invoice.content, number: 'SPECIAL-1' } })
    expect(await api.invoices.find({ number: 'SPECIAL-1' })).toHaveLength(1)
    expect((await finalized(api, client.id)).number).toBe('2026-0002')
  })

  it('16: cancelled before or void after sending, keeps its number and says why', async () => {
    const { api, client } = await openBusiness()
    const unsent = await finalized(api, client.id)
    const gone = await api.invoices.cancel({ id: unsent.id, version: unsent.version, reason: 'Ordered twice' })
    expect(gone).toMatchObject({ status: 'cancelled', number: '2026-0001', openMinor: 0 })
    expect(gone.events.at(-1)).toMatchObject({ kind: 'cancelled', note: 'Ordered twice' })
    const out = await sent(api, client.id)
    expect((await refusalOf(api.invoices.cancel({ id: out.id, version: out.version, reason: 'x' }))).code).toBe('action_not_allowed')
    expect(await api.invoices.void({ id: out.id, version: out.version, reason: 'Wrong client' })).toMatchObject({
      status: 'void',
      number: '2026-0002',
    })
    expect((await refusalOf(api.invoices.void({ id: out.id, version: out.version, reason: '' }))).code).toBe('invalid_input')
    expect((await finalized(api, client.id)).number).toBe('2026-0003')
  })

  it('is archived instead of deleted, keeps its number used, and comes back', async () => {
    const { api, client } = await openBusiness()
    const invoice = await finalized(api, client.id)
    const archived = await api.invoices.archive({ id: invoice.id, version: invoice.version })
    expect(archived).toMatchObject({ isArchived: true, actions: ['restore', 'duplicate'] })
    expect((await api.invoices.list({})).count).toBe(0)
    expect((await api.invoices.list({ isArchived: true })).count).toBe(1)
    expect((await finalized(api, client.id)).number).toBe('2026-0002')
    expect(await api.invoices.restore({ id: invoice.id, version: archived.version })).toMatchObject({
      isArchived: false,
      status: 'finalized',
    })
  })

  it('is duplicated as a draft of today, due after as many days', async () => {
    const { api, client } = await openBusiness()
    const invoice = await sent(api, client.id, '100', { issueOn: '2026-01-01', dueOn: '2026-01-31', subject: 'January' })
    expect(await api.invoices.duplicate({ id: invoice.id })).toMatchObject({
      status: 'draft',
      number: '',
      issueOn: '2026-11-22',
      dueOn: '2026-12-22',
      subject: 'January',
      totalMinor: 11900,
    })
  })
})

describe('credit notes', () => {
  it('take back a whole invoice, or chosen lines and quantities, never beyond its value', async () => {
    const { api, client } = await openBusiness()
    const lines = [
      { name: 'Design', quantity: '10', unitPrice: '95', discount: { kind: 'amount' as const, amountMinor: 5000 } },
      { name: 'Print', quantity: '3', unitPrice: '49.99' },
    ]
    const invoice = await sent(api, client.id, '0', { lines })
    const part = await api.invoices.credit({ id: invoice.id, lines: [{ line: 0, quantity: '4' }] })
    expect(part).toMatchObject({
      type: 'credit_note',
      status: 'draft',
      content: { creditsInvoiceId: invoice.id, lines: [{ quantity: '4', discount: { amountMinor: 2000 } }] },
      netMinor: 36000,
    })
    const issued = await api.invoices.finalize({ id: part.id, version: part.version })
    expect(issued.number).toBe('CN-2026-0001')
    expect((await api.invoices.get({ id: invoice.id })).creditedMinor).toBe(issued.totalMinor)
    const rest = await api.invoices.credit({ id: invoice.id })
    expect(rest.content.lines.map(({ quantity, creditsLine }) => ({ quantity, creditsLine }))).toEqual([
      { quantity: '6', creditsLine: 0 },
      { quantity: '3', creditsLine: 1 },
    ])
    expect(rest.totalMinor).toBe(invoice.totalMinor - issued.totalMinor)
    const tooMuch = await api.invoices.save({ ...rest, content: { ...rest.content, lines: invoice.content.lines } })
    expect(await refusalOf(api.invoices.finalize({ id: tooMuch.id, version: tooMuch.version }))).toEqual({
      code: 'credit_exceeds_invoice',
      facts: { path: 'lines', creditMinor: invoice.totalMinor, leftMinor: invoice.totalMinor - issued.totalMinor, currency: 'EUR' },
    })
    const chosen = (...lines: { line: number; quantity?: string }[]) => refusalOf(api.invoices.credit({ id: invoice.id, lines }))
    expect((await chosen({ line: 0, quantity: '6.1' })).facts).toEqual({ path: 'lines.0.quantity', line: 0, quantity: '6.1', most: '6' })
    expect((await chosen({ line: 1, quantity: '1' }, { line: 1 })).facts).toEqual({ path: 'lines.1.line', line: 1 })
    expect((await refusalOf(api.invoices.credit({ id: invoice.id, lines: [{ line: 1, quantity: '4' }] }))).code).toBe(
      'credit_quantity_exceeded',
    )
    expect((await refusalOf(api.invoices.credit({ id: invoice.id, lines: [{ line: 1, quantity: '0' }] }))).code).toBe(
      'credit_quantity_exceeded',
    )
    expect((await refusalOf(api.invoices.credit({ id: invoice.id, lines: [{ line: 7 }] }))).code).toBe('credit_line_unknown')
    await api.invoices.void({
      id: issued.id,
      version: (await api.invoices.markSent({ id: issued.id, version: issued.version })).version,
      reason: 'Wrong',
    })
    expect((await api.invoices.finalize({ id: tooMuch.id, version: tooMuch.version })).status).toBe('finalized')
    expect((await chosen({ line: 0 })).code).toBe('credit_nothing_left')
  })
})
