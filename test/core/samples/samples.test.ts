// The sample business: lively on every day, made like everything else, and gone without a trace when it is removed.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/basics/calendar-date'
import { STATUSES } from '#shared/invoices/lifecycle'
import { sampleBusinessSchema } from '#shared/samples/sample-business'
import { type Api, openCore } from '../../../src-main/core'
import { migrate } from '../../../src-main/database/migrate'
import { openConnection } from '../../../src-main/database/open'
import { finished, openTestCore, refusalOf, TestClock, temporaryFolder, workerFile } from '../../fixtures/core'

const today = '2026-11-22'
const folder = new URL('../../../resources/sample-business/', import.meta.url)
const business = sampleBusinessSchema.parse(JSON.parse(readFileSync(new URL('business.json', folder), 'utf8')))
const clientNames = Object.values(business.clients).map(({ name }) => name)
let loadedFile: string

beforeAll(async () => {
  loadedFile = join(mkdtempSync(join(tmpdir(), 'quittance-test-samples-')), 'quittance.sqlite')
  const core = await openCore({ file: loadedFile, workerFile, clock: new TestClock(`${today}T12:00:00Z`) })
  const job = await finished(core.api, await core.api.samples.load())
  await core.close()
  expect(job).toMatchObject({ state: 'done', failure: null })
  return () => rmSync(dirname(loadedFile), { recursive: true, force: true })
}, 120_000)

/** A core on a copy of the file that holds the sample. */
async function openSample() {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  cpSync(loadedFile, file)
  const core = await openTestCore(file)
  return { core, api: core.api, file }
}

async function allInvoices(api: Api) {
  const rows = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Api['invoices']['list']>> = await api.invoices.list({ limit: 100, cursor })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor)
  return rows
}

/** How many rows each table has. */
function rowCounts(file: string): Record<string, number> {
  const connection = openConnection(file, true)
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]
  const counts = tables.map((table) => [table, connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number] as const)
  connection.close()
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

function schemaOf(file: string): unknown {
  const connection = openConnection(file, true)
  const pragmas = ['application_id', 'user_version', 'journal_mode'].map((name) => connection.pragma(name, { simple: true }))
  const schema = [pragmas, connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()]
  connection.close()
  return schema
}

describe('loading', () => {
  it('brings clients, products and about 150 documents over 18 months, in every state', async () => {
    const { api } = await openSample()
    const rows = await allInvoices(api)
    expect(rows.length).toBeGreaterThan(140)
    expect(rows.length).toBeLessThan(190)
    expect((await api.clients.list({})).count).toBe(clientNames.length)
    expect((await api.products.list({})).count).toBe(Object.keys(business.products).length)
    const states = new Set(rows.map(({ status }) => status))
    expect(STATUSES.filter((status) => !states.has(status))).toEqual([])
    expect(rows.filter(({ type }) => type === 'credit_note').length).toBeGreaterThan(1)
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'GBP', 'USD', 'CHF']))
    const days = rows.map(({ issueOn }) => issueOn).sort()
    const span = { begin: days[0] ?? '', end: days.at(-1) ?? '' }
    expect(span.begin < addDays(today, -530) && span.end > addDays(today, -7) && span.end <= today, JSON.stringify(span)).toBe(true)
  })

  it('shows what else can become of a document: written off, put away, tagged, talked about', async () => {
    const { api } = await openSample()
    const written = await Promise.all((await allInvoices(api)).map(({ id }) => api.invoices.get({ id })))
    const given = written.find(({ settlements }) => settlements.some(({ kind }) => kind === 'write_off'))
    expect(given).toMatchObject({ status: 'paid', subject: 'Art school programme' })
    expect((await api.records.get({ kind: 'invoice', id: given?.id ?? '' })).comments).toMatchObject([{ author: 'owner' }])
    expect((await api.invoices.list({ isArchived: true })).rows).toMatchObject([{ status: 'cancelled' }])
    expect(await api.records.tags({ kind: 'invoice' })).toEqual([
      { tag: 'Christmas', count: 2 },
      { tag: 'Shop window', count: 2 },
    ])
    expect((await api.invoices.list({ tag: 'Christmas' })).rows.map(({ subject }) => subject).toSorted()).toEqual([
      'Gift boxes',
      'Gift catalogue',
    ])
  })

  it('brings opportunities in several stages, one with a proposal that was sent', async () => {
    const { api } = await openSample()
    const { rows } = await api.opportunities.list({})
    expect(rows.map(({ stageName, outcome }) => [stageName, outcome])).toEqual([
      ['Lost', 'lost'],
      ['Talks', 'open'],
      ['Enquiry', 'open'],
      ['Talks', 'open'],
    ])
    const [proposal] = (await api.proposals.list({})).rows
    expect(proposal).toMatchObject({ status: 'sent', clientName: 'Kestrel & Daughters Brewing Co.' })
    expect((await api.proposals.list({ opportunityId: rows[1]?.id ?? null })).count).toBe(1)
  })

  it('has plausible sums, and every total can be explained', async () => {
    const { api } = await openSample()
    const euros = (await api.invoices.list({})).sums.find(({ currency }) => currency === 'EUR')
    expect(euros?.payableMinor).toBeGreaterThan(200_000_00)
    expect(euros?.payableMinor).toBeLessThan(600_000_00)
    expect(euros?.openMinor).toBeLessThan((euros?.payableMinor ?? 0) / 4)
    for (const { id, totalMinor } of (await allInvoices(api)).filter((_, index) => index % 7 === 0)) {
      const invoice = await api.invoices.get({ id })
      expect(invoice.netMinor + invoice.taxMinor).toBe(totalMinor)
      expect((await api.invoices.explain({ id })).length).toBeGreaterThan(1)
      if (invoice.status === 'draft') expect(invoice.problems).toEqual([])
    }
  })

  it('gives numbers without gaps in the order of the dates, and keeps the PDF of everything sent', async () => {
    const { api } = await openSample()
    const archived = (await api.invoices.list({ isArchived: true })).rows
    const rows = [...(await allInvoices(api)), ...archived].filter(({ type, status }) => type === 'invoice' && status !== 'draft')
    const byNumber = rows.sort((a, b) => (a.number < b.number ? -1 : 1))
    expect(byNumber.map(({ issueOn }) => issueOn)).toEqual(byNumber.map(({ issueOn }) => issueOn).sort())
    for (const year of ['2025', '2026']) {
      const counters = byNumber.filter(({ number }) => number.startsWith(year)).map(({ number }) => Number(number.slice(5)))
      expect(counters).toEqual(counters.map((_, index) => index + 1))
    }
    const sent = byNumber.find(({ status }) => status === 'paid')
    const pdf = await api.documents.pdf({ invoiceId: sent?.id ?? '' })
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('leaves a trail as if it had happened day by day', async () => {
    const { api } = await openSample()
    const invoice = (await allInvoices(api)).find(({ status }) => status === 'paid')
    const trail = (await api.activities.list({ subjectId: invoice?.id ?? '' })).reverse()
    expect(trail.map(({ procedure }) => procedure).slice(0, 4)).toEqual([
      'invoices.create',
      'invoices.finalize',
      'invoices.markSent',
      'payments.record',
    ])
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).sort())
    expect(trail[0]?.at.slice(0, 10)).toBe(invoice?.issueOn)
    const { events } = await api.invoices.get({ id: invoice?.id ?? '' })
    expect(events.map(({ kind, on }) => [kind, on])).toEqual([
      ['finalized', invoice?.issueOn],
      ['sent', invoice?.issueOn],
    ])
  })

  it('keeps every reference between rows, and the file whole', async () => {
    const { file, core } = await openSample()
    await core.close()
    const connection = openConnection(file, true)
    expect(connection.pragma('foreign_key_check')).toEqual([])
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    connection.close()
  })

  it('is refused in a file that has a company, with its name', async () => {
    const { api } = await openSample()
    expect(await refusalOf(api.samples.load())).toEqual({ code: 'sample_needs_new_file', facts: { company: business.company.name } })
  })

  it('lets others work meanwhile, and writes nothing when one of them began a company', async () => {
    const { api } = await openTestCore()
    const started = await api.samples.load()
    const company = await api.company.start({ name: 'Quicker', address: { country: 'DE' } })
    expect((await api.jobs.get({ id: started.id })).state).toBe('running')
    const job = await finished(api, started)
    expect(job).toMatchObject({ state: 'refused', failure: { code: 'sample_needs_new_file', facts: { company: 'Quicker' } } })
    expect(await api.company.list()).toEqual([company])
    expect((await api.clients.list({})).count).toBe(0)
    expect((await api.samples.status()).state).toBe('none')
  })

  it('leaves nothing but its activity when it is cancelled, and says how far it was', async () => {
    const file = join(temporaryFolder(), 'quittance.sqlite')
    const { api } = await openTestCore(file)
    const started = await api.samples.load()
    for await (const job of await api.jobs.watch({ id: started.id })) {
      if (job.done > 40) await api.jobs.cancel({ id: job.id })
      if (job.state === 'cancelled') expect(job.total).toBeGreaterThan(500)
    }
    expect((await api.jobs.get({ id: started.id })).state).toBe('cancelled')
    expect(rowCounts(file)).toEqual({ activities: 1, people: 1 })
    expect((await api.samples.status()).state).toBe('none')
    await api.company.start({ name: 'After all', address: { country: 'IE' } })
  })
})

describe('own work beside the sample', () => {
  it('is noticed, named and not thrown away without being asked', async () => {
    const { api } = await openSample()
    expect(await api.samples.status()).toEqual({ state: 'sample', loadedAt: `${today}T12:00:00.000Z`, changes: 0, subjects: {} })
    const client = await api.clients.create({ name: 'A real client', address: {} })
    await api.invoices.create({ clientId: client.id })
    const expected = { changes: 2, subjects: { client: 1, invoice: 1 } }
    expect(await api.samples.status()).toMatchObject({ state: 'sample_with_own_changes', ...expected })
    expect(await refusalOf(api.samples.remove({}))).toEqual({ code: 'sample_holds_own_work', facts: expected })
    expect((await api.clients.get({ id: client.id })).name).toBe('A real client')
    const job = await finished(api, await api.samples.remove({ isConfirmed: true }))
    expect(job.state).toBe('done')
    expect((await api.clients.list({})).count).toBe(0)
  })

  it('is never cleared in a file that does not hold the sample', async () => {
    const { api } = await openTestCore()
    await api.company.start({ name: 'Mine', address: { country: 'AT' } })
    expect(await api.samples.status()).toEqual({ state: 'none', loadedAt: null, changes: 0, subjects: {} })
    expect((await refusalOf(api.samples.remove({ isConfirmed: true }))).code).toBe('sample_missing')
    expect(await api.company.list()).toHaveLength(1)
  })
})

describe('removing', () => {
  it('leaves a file like a new one: no row, no name of a client in any byte', async () => {
    const { api, file } = await openSample()
    expect(readFileSync(file).includes('Harbourlight')).toBe(true)
    expect(await finished(api, await api.samples.remove({}))).toMatchObject({ state: 'done', failure: null })
    expect(rowCounts(file)).toEqual({ people: 1 })
    for (const name of [file, `${file}-wal`].filter((path) => existsSync(path))) {
      const bytes = readFileSync(name)
      for (const text of [...clientNames, 'Lindholm']) expect(bytes.includes(text), `${text} in ${name}`).toBe(false)
    }
    const fresh = join(temporaryFolder(), 'quittance.sqlite')
    const connection = openConnection(fresh)
    await migrate(connection, fresh, () => Promise.reject(new Error('no backup')))
    connection.close()
    expect(schemaOf(file)).toEqual(schemaOf(fresh))
    expect(readFileSync(file).length).toBeLessThan(2 * readFileSync(fresh).length)
  })

  it('goes on working in the same window and in another one, and both hear of it', async () => {
    const { api, file } = await openSample()
    const other = (await openTestCore(file)).api
    const counts = async (one: Api) => [
      (await one.clients.list({})).count,
      (await one.invoices.list({})).count,
      (await one.company.list()).length,
    ]
    const [before] = await Promise.all([counts(api), counts(other)])
    expect(before?.[0]).toBe(clientNames.length)
    const watched = [await api.changes.watch(), await other.changes.watch()]
    const heard = watched.map((changes) => changes.next())
    await finished(api, await api.samples.remove({}))
    expect(await Promise.all(heard)).toMatchObject([{ value: { words: ['everything'] } }, { value: { words: ['everything'] } }])
    for (const changes of watched) await changes.return?.()
    for (const one of [api, other]) expect(await counts(one)).toEqual([0, 0, 0])
    await other.company.start({ name: 'Werkstatt', address: { country: 'AT' } })
    const client = await api.clients.create({ name: 'Erste Kundin', address: { city: 'Graz' } })
    const draft = await api.invoices.create({ clientId: client.id, lines: [{ name: 'Arbeit', unitPrice: '80' }] })
    expect(await other.invoices.finalize({ id: draft.id, version: 1 })).toMatchObject({ number: '2026-0001', totalMinor: 96_00 })
    expect((await api.samples.status()).state).toBe('none')
  })

  it('says so when another program reads on, and the traces go when that program closes', async () => {
    const { core, api, file } = await openSample()
    const reader = openConnection(file, true)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM clients').get()
    const job = await finished(api, await api.samples.remove({}))
    expect(job).toMatchObject({ state: 'refused', failure: { code: 'sample_traces_left' } })
    expect((await api.clients.list({})).count).toBe(0)
    reader.close()
    await core.close()
    expect(readFileSync(file).includes('Harbourlight')).toBe(false)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('makes room for the sample again', async () => {
    const { api } = await openSample()
    await finished(api, await api.samples.remove({}))
    expect(await finished(api, await api.samples.load())).toMatchObject({ state: 'done' })
    expect((await api.samples.status()).state).toBe('sample')
  })
})
