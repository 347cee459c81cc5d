// The tables of work come to a file that has data already, and leave it as it is.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyMigrations, formatOf, MIGRATIONS } from '../../src-main/database/migrate'
import { work } from '../../src-main/database/migrations/011-work'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('adds projects, time and expenses to a file with data, and keeps facts from being changed', () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  const before = MIGRATIONS.indexOf(work)
  MIGRATIONS.slice(0, before).forEach((sql) => {
    connection.exec(sql)
  })
  connection.pragma(`user_version = ${before}`)
  connection.exec("INSERT INTO notes (name, value) VALUES ('kept', 'yes')")
  applyMigrations(connection)
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  expect(connection.prepare('SELECT value FROM notes').pluck().get()).toBe('yes')
  const person = connection.prepare('SELECT id FROM people').get() as { id: string }
  connection
    .prepare(`INSERT INTO timesheet_events VALUES ('e', ?, 'submitted', NULL, '2026-11-30', NULL, '', '2026-11-22T12:00:00.000Z', 'owner')`)
    .run(person.id)
  expect(() => connection.exec(`UPDATE timesheet_events SET to_on = '2026-12-31'`)).toThrow('facts are never changed')
  expect(() => connection.exec('DELETE FROM timesheet_events')).toThrow('facts are never deleted')
  connection.close()
})
