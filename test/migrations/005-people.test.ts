// A file of the version before gets its owner, and its activities stay as they were.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { idSchema } from '#shared/basics/id'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE people'))

it('gives a file with data one owner who is Admin', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  connection.exec(
    `INSERT INTO activities (id, at, actor, procedure, subject, subject_id) VALUES ('a', '2026-01-01T00:00:00.000Z', 'owner', 'clients.create', 'client', 'c')`,
  )
  let backups = 0
  await migrate(connection, file, () => {
    backups += 1
    return Promise.resolve()
  })
  const people = connection.prepare('SELECT id, name, role_id, password_hash, created_at FROM people').all() as Record<string, string>[]
  expect(people).toMatchObject([{ name: 'owner', role_id: 'admin', password_hash: null }])
  expect(idSchema.parse(people[0]?.['id'])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Math.abs(Date.parse(people[0]?.['created_at'] ?? '') - Date.now())).toBeLessThan(60_000)
  expect(connection.prepare('SELECT actor, person_id FROM activities').all()).toEqual([{ actor: 'owner', person_id: null }])
  expect(backups).toBe(1)
  connection.close()
})
