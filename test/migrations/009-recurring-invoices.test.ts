// The eighth format: a file of the seventh keeps its drafts, documents, companies and clients, without discounts and advances.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = 7

it('keeps what a file of the seventh format holds', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  const insert = (table: string, known: Record<string, string | number>) => {
    const columns = connection.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number }[]
    const values = columns.map(({ name, type, notnull }) => known[name] ?? (notnull ? (type === 'INTEGER' ? 0 : '') : null))
    connection.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join()})`).run(...values)
  }
  insert('companies', { id: 'company', name: 'Studio', version: 1, cash_rounding_minor: '{}' })
  insert('clients', { id: 'client', name: 'Client', version: 1 })
  insert('invoice_drafts', { invoice_id: 'draft', version: 1, content: '{"lines":[]}' })
  insert('invoice_heads', { id: 'draft', version: 1, company_id: 'company', client_id: 'client', type: 'invoice' })
  let backups = 0
  await migrate(connection, file, async () => {
    backups += 1
  })
  expect(backups).toBe(1)
  expect(connection.prepare('SELECT name, early_payment_ppm, early_payment_days FROM companies').get()).toEqual({
    name: 'Studio',
    early_payment_ppm: 0,
    early_payment_days: 0,
  })
  expect(connection.prepare('SELECT name, early_payment_ppm FROM clients').get()).toEqual({ name: 'Client', early_payment_ppm: null })
  expect(connection.prepare('SELECT content, template_of FROM invoice_drafts').get()).toEqual({
    content: '{"lines":[]}',
    template_of: null,
  })
  expect(connection.prepare('SELECT id, advance FROM invoice_heads').get()).toEqual({ id: 'draft', advance: null })
  connection.close()
})

it('makes each day of a recurring invoice once, and keeps it', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  await migrate(connection, file, () => Promise.reject(new Error('an empty file needs no backup')))
  const run = (id: string) => connection.exec(`INSERT INTO recurring_runs VALUES ('${id}', 's', '2026-12-01', 'i', '', '')`)
  run('first')
  expect(() => run('second')).toThrow(/UNIQUE/)
  expect(() => connection.exec("UPDATE recurring_runs SET run_on = '2026-12-02'")).toThrow('facts are never changed')
  expect(() => connection.exec('DELETE FROM recurring_runs')).toThrow('facts are never deleted')
  connection.close()
})
