// A company of any size for the benchmark of the cycle, the same in every run: projects, people, time of two years, and an invoice for each project and
// month but the last.
import { join } from 'node:path'
import Database from 'better-sqlite3'

export const [PROJECTS, PEOPLE] = [200, 40]
export const TO = '2026-11-30'
const MONTHS = 24
export type Call = <T>(procedure: string, input: object) => Promise<T>

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

export async function makeCompany(call: Call): Promise<{ clientId: string; invoiceId: string }> {
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
export function fill(folder: string, entries: number, { clientId, invoiceId }: { clientId: string; invoiceId: string }): void {
  seed = 7
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
    for (let index = 0; index < entries; index += 1) {
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
