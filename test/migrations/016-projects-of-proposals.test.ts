// A file of the format before keeps its projects and proposals, which are not linked yet.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN budget_id'))
const AT = '2026-11-22T12:00:00.000Z'
const MASTER = { version: 1, created_at: AT, updated_at: AT }

it('keeps projects and proposals from before, without a link', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  connection.pragma('foreign_keys = OFF')
  const insert = (table: string, row: Readonly<Record<string, string | number>>) => {
    const names = Object.keys(row)
    connection.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`).run(...Object.values(row))
  }
  const named = { name: 'Relaunch', code: '', currency: 'EUR', status: 'active', notes: '' }
  const sorted = { sort_name: 'relaunch', client_sort_name: 'acme', search_text: 'relaunch acme' }
  insert('projects', { id: 'p1', ...MASTER, is_archived: 0, client_id: 'c1', ...named, rounding_step: 1, rounding_way: 'up', ...sorted })
  const money = { issue_on: '2026-11-22', currency: 'EUR', net_minor: 100, total_minor: 119, search_text: 'offer' }
  const names = { number: 'P-1', content: '{}', client_name: 'ACME', client_sort_name: 'acme', subject: 'Offer' }
  insert('proposals', { id: 'o1', ...MASTER, company_id: 'x1', state: 'draft', revision: 0, ...names, ...money })
  await migrate(connection, 'file', () => Promise.resolve())
  expect(connection.prepare('SELECT id, name, opportunity_id FROM projects').all()).toEqual([
    { id: 'p1', name: 'Relaunch', opportunity_id: null },
  ])
  expect(connection.prepare('SELECT id, subject, total_minor, project_id, budget_id FROM proposals').all()).toEqual([
    { id: 'o1', subject: 'Offer', total_minor: 119, project_id: null, budget_id: null },
  ])
  connection.close()
})
