// The tenth format: what invoices take; a file of the format before keeps what it has.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatOf, MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('is added to a file of format 9 that holds data', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, 9)) connection.exec(sql)
  connection.pragma('user_version = 9')
  connection.prepare("INSERT INTO notes (name, value) VALUES ('kept', 'yes')").run()
  const backups: number[] = []
  await migrate(connection, 'file', (format) => Promise.resolve(void backups.push(format)))
  expect(backups).toEqual([9])
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  expect(connection.prepare('SELECT value FROM notes').pluck().get()).toBe('yes')
  expect(connection.prepare('SELECT count(*) FROM invoice_sources').pluck().get()).toBe(0)
  connection.close()
})
