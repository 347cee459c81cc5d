// The way from a budget to its time comes to a file that has time already, and is used.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyMigrations, formatOf, MIGRATIONS } from '../../src-main/database/migrate'
import { cycle } from '../../src-main/database/migrations/013-cycle'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('keeps what is there, and finds the time of a budget without reading everything', () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  const before = MIGRATIONS.indexOf(cycle)
  MIGRATIONS.slice(0, before).forEach((sql) => {
    connection.exec(sql)
  })
  connection.pragma(`user_version = ${before}`)
  connection.pragma('foreign_keys = OFF')
  connection.exec(`INSERT INTO time_entries (id, version, created_at, updated_at, person_id, project_id, budget_id, service_id, worked_on, minutes, note, is_billable)
    VALUES ('e', 1, '', '', 'p', 'j', 'b', 's', '2026-11-02', 60, 'Kept', 1)`)
  applyMigrations(connection)
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  const query = "SELECT note FROM time_entries WHERE budget_id = 'b' AND worked_on <= '2026-11-30'"
  expect(connection.prepare(query).pluck().all()).toEqual(['Kept'])
  expect(JSON.stringify(connection.prepare(`EXPLAIN QUERY PLAN ${query}`).all())).toContain('time_entries_by_budget')
  connection.close()
})
