// The gap report names every number that no document bears, and why.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

it('explains numbers typed by hand, changed afterwards and skipped; cancelled and void ones are no gaps', async () => {
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
  expect((await finalize()).number).toBe('2026-0006')
  expect(await api.numberSeries.gaps({ id: series.id, year: 2026 })).toEqual([
    { counter: 2, number: '2026-0002', reason: 'typed_elsewhere', invoiceId: byHand.id, newNumber: '' },
    { counter: 3, number: '2026-0003', reason: 'renumbered', invoiceId: third.id, newNumber: 'X-9' },
    { counter: 4, number: '2026-0004', reason: 'skipped', invoiceId: null, newNumber: '' },
    { counter: 5, number: '2026-0005', reason: 'skipped', invoiceId: null, newNumber: '' },
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
