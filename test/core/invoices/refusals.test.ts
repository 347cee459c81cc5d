// What is refused about invoices, payments and credit names its field and says what would be right.
import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

async function openSent() {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id, '100')
  const unsent = await api.invoices.finalize({ id: draft.id, version: draft.version })
  const other = await draftOf(api, client.id, '100')
  const issued = await api.invoices.finalize({ id: other.id, version: other.version })
  return { api, client, unsent, sent: await api.invoices.markSent({ id: issued.id, version: issued.version }) }
}

/** The field that a refusal names, and its sentence. */
async function said(call: Promise<unknown>): Promise<{ path: unknown; sentence: string }> {
  const error: unknown = await call.catch((thrown: unknown) => thrown)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  const { path, issues } = error.data as { path?: string; issues?: { path: string; message: string }[] }
  return { path: path ?? issues?.[0]?.path, sentence: issues?.[0]?.message ?? error.message }
}

it('a payment, credit and a write-off on what is not sent name the invoice and the states that take them', async () => {
  const { api, unsent, sent } = await openSent()
  const wanted = 'needs one that is sent or overdue or partially paid'
  const parts = [sent, unsent].map(({ id }) => ({ invoiceId: id, amountMinor: 100 }))
  const calls: [Promise<unknown>, string][] = [
    [api.payments.record({ invoiceId: unsent.id }), 'invoiceId'],
    [api.payments.record({ allocations: parts }), 'allocations.1.invoiceId'],
    [api.payments.applyCredit({ invoiceId: unsent.id }), 'invoiceId'],
    [api.payments.writeOff({ invoiceId: unsent.id, reason: 'x' }), 'invoiceId'],
  ]
  for (const [call, path] of calls) expect(await said(call)).toMatchObject({ path, sentence: expect.stringContaining(wanted) })
})

it('more than is open, than there is of credit, or than the invoice has, names the amount and what is left', async () => {
  const { api, client, sent } = await openSent()
  const left = (path: string, text: string) => ({ path, sentence: expect.stringContaining(text) })
  const parts = [{ invoiceId: sent.id, amountMinor: 20_000 }]
  expect(await said(api.payments.record({ allocations: parts }))).toEqual(left('allocations.0.amountMinor', '119.00 EUR that are open'))
  expect(await said(api.payments.writeOff({ invoiceId: sent.id, amountMinor: 20_000, reason: 'x' }))).toEqual(
    left('amountMinor', 'more than the 119.00 EUR'),
  )
  const { id } = await api.payments.record({ clientId: client.id, amountMinor: 500, currency: 'EUR' })
  const source = { kind: 'payment' as const, id }
  expect(await said(api.payments.applyCredit({ invoiceId: sent.id, amountMinor: 501 }))).toEqual(left('amountMinor', '5.00 EUR of credit'))
  expect(await said(api.payments.refund({ source, amountMinor: 501 }))).toEqual(left('amountMinor', '5.00 EUR are left'))
  const note = await api.invoices.credit({ id: sent.id })
  const [line] = note.content.lines
  if (!line) throw new Error('no line')
  const content = { ...note.content, lines: [{ ...line, unitPrice: '101' }] }
  const dearer = await api.invoices.save({ id: note.id, version: note.version, content })
  expect(await said(api.invoices.finalize({ id: dearer.id, version: dearer.version }))).toEqual(left('lines', '119.00 of the invoice'))
})

it('quantities, prices and amounts of nothing or less are refused where they make no sense, and kept where they do', async () => {
  const { api, client, sent } = await openSent()
  for (const quantity of ['0', '-1', '2'])
    expect(await said(api.invoices.credit({ id: sent.id, lines: [{ line: 0, quantity }] }))).toEqual({
      path: 'lines.0.quantity',
      sentence: expect.stringContaining('at most 1'),
    })
  for (const amountMinor of [0, -1]) {
    expect((await said(api.payments.record({ invoiceId: sent.id, amountMinor }))).path).toBe('amountMinor')
    expect((await said(api.payments.writeOff({ invoiceId: sent.id, amountMinor, reason: 'x' }))).path).toBe('amountMinor')
  }
  const line = { name: 'Work', unitPrice: '10' }
  const create = (more: object) => api.invoices.create({ clientId: client.id, lines: [{ ...line, ...more }] })
  expect(await said(create({ pricePer: '0' }))).toEqual({ path: 'lines.0.pricePer', sentence: expect.stringContaining('above zero') })
  expect((await said(create({ quantity: 'many' }))).path).toBe('lines.0.quantity')
  const nothing = await create({ quantity: '0' })
  expect(await refusalOf(api.invoices.finalize({ id: nothing.id, version: 1 }))).toMatchObject({
    code: 'not_ready',
    facts: { problems: [{ path: 'lines.0.quantity', code: 'line_quantity_zero' }] },
  })
  expect((await create({ quantity: '-1' })).problems).toEqual([])
})

it('dates that are none are refused by name; a due date before the issue date warns and can be saved', async () => {
  const { api, client, sent } = await openSent()
  const sentence = expect.stringContaining('YYYY-MM-DD') as string
  const calls = (on: string): [Promise<unknown>, string][] => [
    [draftOf(api, client.id, '1', { issueOn: on }), 'issueOn'],
    [draftOf(api, client.id, '1', { dueOn: on }), 'dueOn'],
    [api.payments.record({ invoiceId: sent.id, receivedOn: on }), 'receivedOn'],
    [api.payments.writeOff({ invoiceId: sent.id, on, reason: 'x' }), 'on'],
  ]
  for (const on of ['2026-02-29', '2026-13-01', '01.02.2026', ''])
    for (const [call, path] of calls(on)) expect(await said(call)).toEqual({ path, sentence })
  const early = await draftOf(api, client.id, '1', { issueOn: '2026-11-22', dueOn: '2026-11-21' })
  expect(early.warnings).toMatchObject([{ path: 'dueOn', code: 'due_before_issue' }])
  expect((await finalize(api, early)).status).toBe('finalized')
})

function finalize(api: Api, { id, version }: { id: string; version: number }) {
  return api.invoices.finalize({ id, version })
}
