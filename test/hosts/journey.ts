// The main job, told once for every host: import, new draft, finalise, PDF, sent, paid.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { ImportReport } from '#shared/imports/contract'
import { isFinished } from '#shared/jobs/job'
import type { Api } from '../../src-main/core'
import { sampleClientInput, sampleCompanyInput } from '../fixtures/company'
import { refusalOf, standardRate } from '../fixtures/core'

export const sampleFile = new URL('../../resources/sample-ubl/NL-2026-0117.xml', import.meta.url)

/** Imports through the contract, as the screens do. */
export async function importThroughContract(api: Api): Promise<ImportReport> {
  const files = [{ name: 'invoice.xml', base64: readFileSync(sampleFile).toString('base64') }]
  const job = await api.imports.start({ files })
  for await (const state of await api.jobs.watch({ id: job.id })) if (isFinished(state)) expect(state.state).toBe('done')
  const report = await api.imports.report({ jobId: job.id })
  if (!report) throw new Error('an import without a report')
  return report
}

export async function mainJob(api: Api, importFiles: (api: Api) => Promise<ImportReport>): Promise<void> {
  const report = await importFiles(api)
  expect(report).toMatchObject({ imported: 1, refused: 0 })
  expect((await importFiles(api)).known).toBe(1)

  const rate = await api.taxRates.create(standardRate(19))
  const company = await api.company.create({ ...sampleCompanyInput, defaultTaxRateId: rate.id })
  const client = await api.clients.create(sampleClientInput)
  const lines = [{ name: 'Concept', quantity: '3.25', unit: 'HUR', unitPrice: '95.38' }]
  const draft = await api.invoices.create({ companyId: company.id, clientId: client.id, lines })
  expect(draft).toMatchObject({ status: 'draft', netMinor: 30999, taxMinor: 5890, totalMinor: 36889 })
  expect((await refusalOf(api.payments.record({ invoiceId: draft.id }))).code).toBe('action_not_allowed')

  const finalized = await api.invoices.finalize({ id: draft.id, version: draft.version })
  // The import brought a company, so this is a further one: its numbers begin with its code.
  expect(finalized.number).toMatch(/^ATEL-\d{4}-0001$/)
  const pdf = await api.documents.pdf({ invoiceId: draft.id })
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.pages).toBe(1)

  const sent = await api.invoices.markSent({ id: draft.id, version: finalized.version })
  expect(sent).toMatchObject({ status: 'sent', openMinor: 36889 })
  await api.payments.record({ invoiceId: draft.id })
  expect(await api.invoices.get({ id: draft.id })).toMatchObject({ status: 'paid', openMinor: 0 })
  expect((await api.invoices.list({ statuses: ['paid'] })).rows).toMatchObject([{ id: draft.id, clientName: client.name }])
}
