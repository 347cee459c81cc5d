// A file of the format before keeps its uses of credit, dated as they were shown.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN used_on'))

it('gives uses of credit a day, and keeps those from before', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  connection.exec(`INSERT INTO credit_allocations VALUES ('u1', 'c1', 'i1', 100, '2026-11-30T23:30:00.000Z', 'owner')`)
  await migrate(connection, 'file', () => Promise.resolve())
  expect(connection.prepare('SELECT id, amount_minor, used_on FROM credit_allocations').all()).toEqual([
    { id: 'u1', amount_minor: 100, used_on: null },
  ])
  connection.close()
})
