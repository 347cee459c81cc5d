// Mail and reminders come to a file that has documents: what is there stays, and the facts of reminders cannot be changed.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE outbox_messages'))

it('keeps the company, and takes settings, messages and reminder events for it', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  const columns = (
    connection.pragma('table_info(companies)') as { name: string; notnull: number; type: string; dflt_value: string | null }[]
  ).filter(({ notnull, dflt_value }) => notnull === 1 && dflt_value === null)
  const values = columns.map(({ name, type }) =>
    name === 'id' ? 'c1' : name === 'cash_rounding_minor' ? '{}' : type === 'INTEGER' ? 1 : 'x',
  )
  connection
    .prepare(`INSERT INTO companies (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`)
    .run(...values)
  let backups = 0
  await migrate(connection, file, async () => {
    backups += 1
  })
  expect(backups).toBe(1)
  expect(connection.prepare('SELECT name FROM companies').all()).toEqual([{ name: 'x' }])
  connection
    .prepare(
      `INSERT INTO reminder_events (id, invoice_id, kind, happened_on, recorded_at, actor) VALUES ('e', 'i', 'planned', '2026-11-22', '2026-11-22T12:00:00Z', 'owner')`,
    )
    .run()
  expect(() => connection.exec("UPDATE reminder_events SET kind = 'stopped'")).toThrow('facts are never changed')
  expect(() => connection.exec('DELETE FROM reminder_events')).toThrow('facts are never deleted')
  connection.close()
})
