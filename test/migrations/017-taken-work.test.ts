// Work that is on an invoice is marked in a file that has invoices already, and the mark follows what happens to them.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyMigrations, formatOf, MIGRATIONS } from '../../src-main/database/migrate'
import { takenWork } from '../../src-main/database/migrations/017-taken-work'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const HEADS = ['living', 'voided', 'credited']

function openBefore() {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  const before = MIGRATIONS.indexOf(takenWork)
  MIGRATIONS.slice(0, before).forEach((sql) => {
    connection.exec(sql)
  })
  connection.pragma(`user_version = ${before}`)
  connection.pragma('foreign_keys = OFF')
  const columns = connection
    .prepare('SELECT name, type FROM pragma_table_info(\'invoice_heads\') WHERE "notnull" = 1 AND dflt_value IS NULL')
    .all()
  const head = (id: string, more: Record<string, unknown>) => {
    const row: Record<string, unknown> = {
      ...Object.fromEntries((columns as { name: string; type: string }[]).map(({ name, type }) => [name, type === 'TEXT' ? '' : 0])),
      id,
      ...more,
    }
    connection
      .prepare(
        `INSERT INTO invoice_heads (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map((name) => `@${name}`)
          .join()})`,
      )
      .run(row)
  }
  const take = (invoice: string, entry: string, direction: 1 | -1) =>
    connection.prepare(`INSERT INTO invoice_sources VALUES (?, 'time_entry', 0, ?, 'b', 0, '1', '', ?)`).run(invoice, entry, direction)
  for (const id of [...HEADS, 'free'])
    connection.exec(`INSERT INTO time_entries (id, version, created_at, updated_at, person_id, project_id, budget_id, service_id, worked_on, minutes, note, is_billable)
      VALUES ('${id}', 1, '', '', 'p', 'j', 'b', 's', '2026-11-02', 60, '', 1)`)
  for (const id of HEADS) {
    head(id, { type: 'invoice', is_void: id === 'voided' ? 1 : 0 })
    take(id, id, 1)
  }
  head('note', { type: 'credit_note', credits_invoice_id: 'credited' })
  take('note', 'credited', -1)
  return connection
}

it('marks what living invoices of the file took, and follows when they are voided and credited', () => {
  const connection = openBefore()
  applyMigrations(connection)
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  const taken = () => connection.prepare('SELECT id FROM time_entries WHERE is_taken = 1 ORDER BY id').pluck().all()
  expect(taken()).toEqual(['living'])
  connection.exec("UPDATE invoice_heads SET is_void = 1 WHERE id = 'living'")
  expect(taken()).toEqual([])
  connection.exec("UPDATE invoice_heads SET is_void = 1 WHERE id = 'note'; UPDATE invoice_heads SET is_void = 0 WHERE id = 'voided'")
  expect(taken()).toEqual(['credited', 'voided'])
  connection.exec("DELETE FROM invoice_heads WHERE id = 'voided'; DELETE FROM invoice_sources WHERE invoice_id = 'credited'")
  expect(taken()).toEqual([])
  connection.close()
})

it('finds what is open without reading what was invoiced', () => {
  const connection = openBefore()
  applyMigrations(connection)
  const plan = connection
    .prepare(
      "EXPLAIN QUERY PLAN SELECT sum(minutes) FROM time_entries WHERE project_id = 'j' AND is_taken = 0 GROUP BY service_id, person_id",
    )
    .all()
  expect(JSON.stringify(plan)).toContain('COVERING INDEX time_entries_open')
  connection.close()
})
