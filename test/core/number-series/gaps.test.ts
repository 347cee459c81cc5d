// The gap report names every number that no document bears, and why.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

it('explains numbers typed by hand, changed afterwards and skipped; and documents that were cancelled, void or put away', async () => {
  const { api, client } = await openBusiness()
  const finalize = async (number?: string) => {
    const draft = await draftOf(api, client.id)
    return api.invoices.finalize({ id: draft.id, version: draft.version, number })
  }
  const byHand = await finalize('2026-0002')
  const first = await finalize()
  const third = await finalize()
  expect([first.number, third.number]).toEqual(['2026-0001', '2026-0003'])
  await api.invoices.cancel({ id: first.id, version: first.version, reason: 'Twice' })
  await api.invoices.edit({ id: third.id, version: third.version, content: { ...third.content, number: 'X-9' } })
  const series = (await api.numberSeries.list()).find(({ documentType }) => documentType === 'invoice')
  if (!series) throw new Error('no series')
  await api.numberSeries.save({ ...series, start: 6 })
  const voided = await finalize()
  const { version } = await api.invoices.markSent({ id: voided.id, version: voided.version })
  await api.invoices.void({ id: voided.id, version, reason: 'Wrong client' })
  const archived = await finalize()
  await api.invoices.archive({ id: archived.id, version: archived.version })
  expect((await finalize()).number).toBe('2026-0008')
  expect(await api.numberSeries.gaps({ id: series.id, year: 2026 })).toEqual([
    { counter: 1, number: '2026-0001', reason: 'cancelled', invoiceId: first.id, newNumber: '' },
    { counter: 2, number: '2026-0002', reason: 'typed_elsewhere', invoiceId: byHand.id, newNumber: '' },
    { counter: 3, number: '2026-0003', reason: 'renumbered', invoiceId: third.id, newNumber: 'X-9' },
    { counter: 4, number: '2026-0004', reason: 'skipped', invoiceId: null, newNumber: '' },
    { counter: 5, number: '2026-0005', reason: 'skipped', invoiceId: null, newNumber: '' },
    { counter: 6, number: '2026-0006', reason: 'void', invoiceId: voided.id, newNumber: '' },
    { counter: 7, number: '2026-0007', reason: 'archived', invoiceId: archived.id, newNumber: '' },
  ])
})

it('a counter cannot go back onto used numbers', async () => {
  const { api, client } = await openBusiness()
  const draft = await draftOf(api, client.id)
  await api.invoices.finalize({ id: draft.id, version: draft.version })
  const series = (await api.numberSeries.list()).find(({ documentType }) => documentType === 'invoice')
  if (!series) throw new Error('no series')
  await api.numberSeries.save({ ...series, start: 5 })
  expect(await refusalOf(api.numberSeries.save({ ...series, version: 2, start: 1 }))).toEqual({
    code: 'counter_backwards',
    facts: { start: 1, last: 1, number: '2026-0001' },
  })
  expect((await refusalOf(api.numberSeries.save({ ...series, version: 2, pattern: '{nope}' }))).code).toBe('pattern_invalid')
})

it('a number typed by hand that is taken warns, also one that was typed before, and is saved', async () => {
  const { api, client } = await openBusiness()
  const finalize = async (number?: string) => {
    const draft = await draftOf(api, client.id)
    return api.invoices.finalize({ id: draft.id, version: draft.version, number })
  }
  const first = await finalize()
  expect(await finalize('2026-0001')).toMatchObject({ number: '2026-0001', warnings: [{ path: 'number', code: 'number_used' }] })
  await api.invoices.edit({ id: first.id, version: first.version, content: { ...first.content, number: 'X-1' } })
  expect(await finalize('X-1')).toMatchObject({ number: 'X-1', warnings: [{ path: 'number', code: 'number_used' }] })
  expect((await finalize()).number).toBe('2026-0002')
})
