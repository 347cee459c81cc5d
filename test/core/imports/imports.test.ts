// Importing through the core: what a file states is kept, the same file adds nothing, a broken one says where it is broken.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Api } from '../../../src-main/core'
import { openConnection } from '../../../src-main/database/open'
import { finished, openBusiness, openTestCore, temporaryFolder } from '../../fixtures/core'

const samples = new URL('../../../resources/sample-ubl/', import.meta.url)
const sampleFiles = readdirSync(samples).sort()
const sample = (name: string) => ({ name, base64: readFileSync(new URL(name, samples)).toString('base64') })

async function importFiles(api: Api, files: { name: string; base64: string }[]) {
  const job = await finished(api, await api.imports.start({ files }))
  expect(job).toMatchObject({ state: 'done', failure: null })
  const report = await api.imports.report({ jobId: job.id })
  if (!report) throw new Error('an import without a report')
  return report
}

describe('importing UBL files', () => {
  it('makes the company, the clients and the tax rates once, and keeps every amount', async () => {
    const { api } = await openTestCore()
    const report = await importFiles(api, sampleFiles.map(sample))
    expect(report).toMatchObject({ imported: sampleFiles.length, known: 0, refused: 0 })
    expect(await api.company.list()).toHaveLength(1)
    const { rows, count } = await api.invoices.list({})
    expect(count).toBe(sampleFiles.length)
    for (const row of rows) {
      const invoice = await api.invoices.get({ id: row.id })
      expect(invoice).toMatchObject({ isImported: true, differences: [] })
      expect(['sent', 'overdue', 'paid']).toContain(invoice.status)
      expect(invoice.events).toMatchObject([{ kind: 'imported', on: invoice.issueOn }])
    }
  })

  it('32: adds nothing the second time, and says which document it is', async () => {
    const { api } = await openTestCore()
    const first = await importFiles(api, sampleFiles.map(sample))
    const second = await importFiles(api, sampleFiles.map(sample))
    expect(second).toMatchObject({ imported: 0, known: sampleFiles.length })
    expect(second.files.map(({ invoiceId }) => invoiceId)).toEqual(first.files.map(({ invoiceId }) => invoiceId))
    expect((await api.invoices.list({})).count).toBe(sampleFiles.length)
    expect((await api.clients.list({})).count).toBeLessThanOrEqual(sampleFiles.length)
  })

  it('warns of the same number with other bytes, and imports it beside the first', async () => {
    const { api } = await openTestCore()
    const name = sampleFiles[0] ?? ''
    const text = readFileSync(new URL(name, samples), 'utf8')
    await importFiles(api, [sample(name)])
    const changed = { name: 'changed.xml', base64: Buffer.from(`${text}<!-- again -->`).toString('base64') }
    const report = await importFiles(api, [changed])
    expect(report.files[0]).toMatchObject({ outcome: 'imported' })
    expect(report.files[0]?.notices.join()).toContain('is used by another document')
  })

  it('refuses a broken file with its place and takes the others', async () => {
    const { api } = await openTestCore()
    const broken = { name: 'broken.xml', base64: Buffer.from('<Invoice>').toString('base64') }
    const report = await importFiles(api, [sample(sampleFiles[0] ?? ''), broken])
    expect(report).toMatchObject({ imported: 1, refused: 1 })
    expect(report.files[1]).toMatchObject({ outcome: 'refused', invoiceId: null, failure: { facts: { file: 'broken.xml' } } })
    expect(report.files[1]?.failure?.message).toMatch(/^broken\.xml/)
  })

  it('stands outside every series, but its numbers are not given twice', async () => {
    const { api, client, company } = await openBusiness()
    const [report] = (await importFiles(api, [sample(sampleFiles[0] ?? '')])).files
    const imported = await api.invoices.get({ id: report?.invoiceId ?? '' })
    await api.company.save({ ...company, vatNumber: imported.snapshot.seller.vatNumber })
    expect((await api.numberSeries.preview({ companyId: company.id, documentType: 'invoice', issueOn: '2026-11-22' })).number).toBe(
      '2026-0001',
    )
    expect((await api.clients.get({ id: client.id })).name).toBe(client.name)
  })

  it('prints the parties of the file, whatever the client’s page says by now', async () => {
    const { api } = await openTestCore()
    const [file] = (await importFiles(api, [sample(sampleFiles[0] ?? '')])).files
    const before = await api.invoices.get({ id: file?.invoiceId ?? '' })
    const client = await api.clients.get({ id: before.clientId ?? '' })
    await api.clients.save({ ...client, name: 'Renamed' })
    expect((await api.invoices.get({ id: before.id })).snapshot.buyer?.name).toBe(before.snapshot.buyer?.name)
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const file = join(temporaryFolder(), 'quittance.sqlite')
    const { api } = await openTestCore(file)
    const many = Array.from({ length: 400 }, (_, index) => ({ ...sample(sampleFiles[0] ?? ''), name: `${index}.xml` }))
    const started = await api.imports.start({ files: many })
    await api.jobs.cancel({ id: started.id })
    expect((await finished(api, started)).state).toBe('cancelled')
    expect((await api.invoices.list({})).count).toBe(0)
    expect(await api.company.list()).toEqual([])
    const connection = openConnection(file, true)
    expect(connection.prepare('SELECT count(*) FROM imported_files').pluck().get()).toBe(0)
    connection.close()
  })

  it('lets other commands wait their turn and reads go on while it writes', async () => {
    const { api } = await openTestCore()
    const job = await api.imports.start({ files: sampleFiles.map(sample) })
    const [client, done] = await Promise.all([api.clients.create({ name: 'Meanwhile', address: {} }), finished(api, job)])
    expect(done.state).toBe('done')
    expect((await api.clients.get({ id: client.id })).name).toBe('Meanwhile')
  })
})
