// A file of the format before keeps its comments, whose authors are known by name.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN person_id'))

it('keeps comments from before, of nobody but a name', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  const at = '2026-11-22T12:00:00.000Z'
  connection.exec(`INSERT INTO comments VALUES ('m1', 1, '${at}', '${at}', 'invoice', 'i1', 'Ada', 'Ask about the number')`)
  await migrate(connection, 'file', () => Promise.resolve())
  expect(connection.prepare('SELECT id, author, text, person_id FROM comments').all()).toEqual([
    { id: 'm1', author: 'Ada', text: 'Ask about the number', person_id: null },
  ])
  connection.close()
})
