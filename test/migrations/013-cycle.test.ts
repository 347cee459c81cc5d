// What the cycle adds comes to a file of the format before, which keeps what it has.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatOf, MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { cycle } from '../../src-main/database/migrations/013-cycle'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('is added to a file that holds data', async () => {
  const before = MIGRATIONS.indexOf(cycle)
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, before)) connection.exec(sql)
  connection.pragma(`user_version = ${before}`)
  connection.exec("INSERT INTO notes (name, value) VALUES ('kept', 'yes')")
  await migrate(connection, 'file', () => Promise.resolve())
  expect(formatOf(connection)).toBe(MIGRATIONS.length)
  expect(connection.prepare("SELECT value FROM notes WHERE name = 'kept'").pluck().get()).toBe('yes')
  connection.close()
})
