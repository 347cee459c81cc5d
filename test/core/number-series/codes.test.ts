// Patterns with the short codes of client and company, series that begin anew each month, and numbers that are tried before they are kept.
import { expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'

async function seriesOf(api: Api, companyId: string, documentType = 'invoice') {
  const series = (await api.numberSeries.list()).find((one) => one.companyId === companyId && one.documentType === documentType)
  if (!series) throw new Error('no series')
  return series
}

async function finalize(api: Api, clientId: string, more: object = {}) {
  const draft = await draftOf(api, clientId, '100', more)
  return api.invoices.finalize({ id: draft.id, version: draft.version })
}

it('writes the codes of client and company, typed or made from their names', async () => {
  const { api, client, company } = await openBusiness()
  const series = await seriesOf(api, company.id)
  await api.numberSeries.save({ ...series, pattern: '{company}/{client}-{YY}-{000}' })
  expect((await finalize(api, client.id)).number).toBe('ATEL/LODZ-26-001')
  await api.clients.save({ ...client, shortCode: 'ld' })
  expect((await finalize(api, client.id)).number).toBe('ATEL/LD-26-002')
  const request = { companyId: company.id, documentType: 'invoice' as const, issueOn: '2027-01-05', clientId: client.id }
  expect(await api.numberSeries.preview(request)).toEqual({ number: 'ATEL/LD-27-001' })
  expect((await refusalOf(api.clients.save({ ...client, version: 2, shortCode: 'much-too-long' }))).code).toBe('invalid_input')
})

it('begins anew each month, and explains the gaps month by month', async () => {
  const { api, client, company } = await openBusiness()
  const series = await seriesOf(api, company.id)
  expect((await refusalOf(api.numberSeries.save({ ...series, reset: 'monthly' }))).code).toBe('pattern_invalid')
  await api.numberSeries.save({ ...series, pattern: '{YYYY}{MM}-{00}', reset: 'monthly' })
  expect((await finalize(api, client.id, { issueOn: '2026-10-31' })).number).toBe('202610-01')
  const october = await finalize(api, client.id, { issueOn: '2026-10-31' })
  expect((await finalize(api, client.id, { issueOn: '2026-11-01' })).number).toBe('202611-01')
  await api.invoices.edit({ id: october.id, version: october.version, content: { ...october.content, number: 'R-1' } })
  expect(await api.numberSeries.years({ id: series.id })).toEqual([2026])
  expect(await api.numberSeries.gaps({ id: series.id, year: 2026 })).toEqual([
    { counter: 2, number: '202610-02', reason: 'renumbered', invoiceId: october.id, newNumber: 'R-1' },
  ])
})

it('recognises a number typed by hand where the pattern names month and client', async () => {
  const { api, client, company } = await openBusiness()
  const series = await seriesOf(api, company.id)
  await api.numberSeries.save({ ...series, pattern: '{YYYY}-{MM}-{client}-{000}' })
  const draft = await draftOf(api, client.id)
  const typed = await api.invoices.finalize({ id: draft.id, version: 1, number: '2026-09-LODZ-001' })
  await api.numberSeries.save({ ...(await seriesOf(api, company.id)), start: 3 })
  expect((await finalize(api, client.id)).number).toBe('2026-11-LODZ-003')
  expect(await api.numberSeries.gaps({ id: series.id, year: 2026 })).toEqual([
    { counter: 1, number: '2026-09-LODZ-001', reason: 'typed_elsewhere', invoiceId: typed.id, newNumber: '' },
    { counter: 2, number: '2026-…-…-002', reason: 'skipped', invoiceId: null, newNumber: '' },
  ])
})

it('tells the next number of a changed series before it is saved', async () => {
  const { api, client, company } = await openBusiness()
  await finalize(api, client.id)
  const series = await seriesOf(api, company.id)
  const attempt = { id: series.id, pattern: 'R{YY}-{company}-{000}', reset: 'yearly' as const, start: 1, issueOn: '2026-11-22' }
  expect(await api.numberSeries.try(attempt)).toEqual({ number: 'R26-ATEL-002' })
  expect(await api.numberSeries.try({ ...attempt, start: 50 })).toEqual({ number: 'R26-ATEL-050' })
  expect((await refusalOf(api.numberSeries.try({ ...attempt, pattern: '{YYYY}' }))).code).toBe('pattern_invalid')
  expect((await seriesOf(api, company.id)).pattern).toBe('{YYYY}-{0000}')
})
