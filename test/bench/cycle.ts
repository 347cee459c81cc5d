// `npm run bench`: a company with 200 projects, 40 people and 250,000 time entries of two years, all invoiced but those of the last month. The cycle
// screen's data, and previewing and making the 200 invoices of the month, each as a ratio to reading the same rows by one plain SQL statement.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'

const [PROJECTS, PEOPLE, ENTRIES, MONTHS] = [200, 40, Number(process.argv[2] ?? 250_000), 24]
const FROM = '2026-11-01'
const TO = '2026-11-30'
const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
const program = spawn(process.execPath, ['out/main/web.js', '--no-open', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })

async function addressOf(): Promise<{ origin: string; cookie: string }> {
  for await (const line of createInterface({ input: program.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    const answer = await fetch(url, { redirect: 'manual' })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return { origin: new URL(url).origin, cookie }
  }
  throw new Error('the program said no address')
}
const { origin, cookie } = await addressOf()

async function call<T>(procedure: string, input: object): Promise<T> {
  const body = JSON.stringify({ json: input })
  const headers = { 'content-type': 'application/json', connection: 'close', origin, cookie }
  const answer = await fetch(`${origin}/rpc/${procedure.replace('.', '/')}`, { method: 'POST', headers, body })
  const { json } = (await answer.json()) as { json: T }
  if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(json)}`)
  return json
}

interface Row {
  id: string
  version: number
}
/** The same numbers in every run (a small mixing generator). */
let seed = 7
const random = (below: number) => {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
  const mixed = Math.imul(seed ^ (seed >>> 13), 0x297a2d39)
  return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * below)
}
const idOf = (kind: number, number: number) => `01900000-${String(kind).padStart(4, '0')}-7000-8000-${String(number).padStart(12, '0')}`
const monthText = (index: number) => {
  const all = 2026 * 12 + 10 - (MONTHS - 1) + index
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

async function makeCompany(): Promise<{ clientId: string; invoiceId: string }> {
  const rate = await call<Row>('taxRates.create', { name: '19 %', category: 'S', components: [{ name: 'VAT', ratePpm: 190_000 }] })
  const address = { line1: 'Lindenweg 4', city: 'Berlin', country: 'DE' }
  await call('company.create', { name: 'Studio', address, currency: 'EUR', defaultTaxRateId: rate.id })
  const client = await call<Row>('clients.create', { name: 'Client', address })
  const draft = await call<Row>('invoices.create', {
    clientId: client.id,
    issueOn: '2024-01-01',
    lines: [{ name: 'Work', unitPrice: '100' }],
  })
  const { id, version } = await call<Row>('invoices.finalize', { id: draft.id, version: draft.version })
  await call('invoices.markSent', { id, version })
  return { clientId: client.id, invoiceId: id }
}

/** Projects, budgets, services and time, and an invoice for each project and month but the last. */
function fill({ clientId, invoiceId }: { clientId: string; invoiceId: string }): void {
  const file = new Database(join(folder, 'quittance.sqlite'))
  const at = '2026-01-01T00:00:00.000Z'
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    const text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
    const statement = statements.get(text) ?? file.prepare(text)
    statements.set(text, statement)
    statement.run(row)
  }
  const statements = new Map<string, Database.Statement>()
  const owner = file.prepare('SELECT * FROM people LIMIT 1').get() as Record<string, unknown>
  const people = Array.from({ length: PEOPLE }, (_, person) => idOf(7, person))
  const head = file.prepare('SELECT * FROM invoice_heads WHERE id = ?').get(invoiceId) as Record<string, unknown>
  const stamp = { version: 1, created_at: at, updated_at: at }
  file.transaction(() => {
    people.forEach((id, person) => {
      insert('people', { ...owner, id, name: `Person ${person}`, email: `person${person}@example.com`, role_id: 'consultant' })
    })
    for (let project = 0; project < PROJECTS; project += 1) {
      const name = `Project ${String(project).padStart(3, '0')}`
      const schedule = JSON.stringify({ kind: 'monthly', on: { kind: 'last' }, billsUpTo: 'date' })
      const words = {
        name,
        code: '',
        sort_name: name.toLowerCase(),
        client_sort_name: 'client',
        search_text: name.toLowerCase(),
        notes: '',
      }
      const rest = {
        owner_id: null,
        currency: 'EUR',
        starts_on: null,
        ends_on: null,
        status: 'active',
        schedule,
        rounding_step: 15,
        rounding_way: 'up',
      }
      insert('projects', { id: idOf(1, project), ...stamp, is_archived: 0, client_id: clientId, ...words, ...rest })
      for (let member = 0; member < 4; member += 1)
        insert('project_members', { project_id: idOf(1, project), person_id: people[(project + member * 10) % PEOPLE] })
      const budget = { project_id: idOf(1, project), name: 'Budget', value_minor: null, warn_ppm: 800_000, starts_on: null, ends_on: null }
      insert('budgets', { id: idOf(2, project), ...stamp, ...budget, order_number: '', is_closed: 0 })
      for (let service = 0; service < 3; service += 1) {
        const terms = { kind: 'hourly', price: String(80 + service * 10), uses_rate_cards: 0, minutes_per_day: 480, quantity: '0' }
        const place = { budget_id: idOf(2, project), position: service, name: `Service ${service}` }
        insert('services', { id: idOf(3, project * 3 + service), ...place, ...terms, is_billable: 1, is_archived: 0 })
      }
      for (let month = 0; month < MONTHS - 1; month += 1) {
        const id = idOf(4, project * MONTHS + month)
        insert('invoice_heads', { ...head, id, issue_on: `${monthText(month)}-28`, number: id })
      }
    }
    for (let index = 0; index < ENTRIES; index += 1) {
      const [project, month] = [random(PROJECTS), random(MONTHS)]
      const id = idOf(5, index)
      const place = { project_id: idOf(1, project), budget_id: idOf(2, project), service_id: idOf(3, project * 3 + random(3)) }
      const worked_on = `${monthText(month)}-${String(1 + random(28)).padStart(2, '0')}`
      const person_id = people[(project + random(4) * 10) % PEOPLE]
      const work = { worked_on, minutes: 15 + random(480), note: `Work ${random(50)}`, is_billable: 1, import_key: null }
      insert('time_entries', { id, ...stamp, person_id, ...place, ...work })
      if (month === MONTHS - 1) continue
      const taking = {
        kind: 'time_entry',
        position: 0,
        source_id: id,
        parent_id: idOf(2, project),
        amount_minor: 0,
        quantity: '1',
        part: '',
      }
      insert('invoice_sources', { invoice_id: idOf(4, project * MONTHS + month), ...taking, direction: 1 })
    }
    people.forEach((person_id, person) => {
      for (let month = 0; month < MONTHS; month += 1) {
        const to_on = month === MONTHS - 1 ? TO : `${monthText(month)}-28`
        const event = { person_id, kind: 'submitted', from_on: null, to_on, project_id: null, comment: '', recorded_at: at, actor: 'bench' }
        insert('timesheet_events', { id: idOf(6, month * 1000 + person), ...event })
      }
    })
  })()
  file.exec('ANALYZE')
  file.close()
}

/** Milliseconds of the quickest of several runs. */
async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now()
    await work()
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

function plainly(): () => number {
  const file = new Database(join(folder, 'quittance.sqlite'), { readonly: true })
  const statement = file.prepare(`SELECT * FROM time_entries t WHERE worked_on <= ? AND NOT EXISTS
    (SELECT 1 FROM invoice_sources s JOIN invoice_heads h ON h.id = s.invoice_id WHERE s.source_id = t.id AND s.kind = 'time_entry' AND h.is_void = 0)`)
  return () => statement.all(TO).length
}

try {
  fill(await makeCompany())
  const read = plainly()
  const rows = read()
  const plain = await best(5, read)
  const say = (name: string, milliseconds: number) =>
    console.log(`${name}: ${milliseconds.toFixed(0)} ms, ${(milliseconds / plain).toFixed(1)} x reading its ${rows} rows by one statement`)
  console.log(
    `${PROJECTS} projects, ${PEOPLE} people, ${ENTRIES} entries, of which ${rows} are not invoiced: one statement ${plain.toFixed(0)} ms`,
  )
  const overview = () => call<{ ready: { budgetIds: string[] }[] }>('cycle.overview', { from: FROM, to: TO })
  const { ready } = await overview()
  say('cycle.overview', await best(5, overview))
  const generations = ready.map(({ budgetIds }) => ({ budgetIds, method: 'uninvoiced_time_and_expenses', to: TO, issueOn: TO }))
  say(`generating.preview of ${generations.length} invoices`, await best(3, () => call('generating.preview', { generations })))
  const items = generations.map((generation) => ({ generation }))
  say(`generating.create of ${items.length} invoices`, await best(1, () => call('generating.create', { items })))
  const after = await overview()
  if (after.ready.length > 0) throw new Error(`${after.ready.length} projects are still to be invoiced`)
} finally {
  program.kill('SIGTERM')
  await once(program, 'exit')
  rmSync(folder, { recursive: true, force: true })
}
