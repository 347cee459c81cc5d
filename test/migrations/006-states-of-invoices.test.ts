// Tabs by state: a file of the version before gets the index that has all that their sums read.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('keeps the documents of a file of the version before, and adds them up from the index alone', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  const index = MIGRATIONS.findIndex((sql) => sql.includes('invoice_heads_by_state'))
  for (const sql of MIGRATIONS.slice(0, index)) connection.exec(sql)
  connection.pragma(`user_version = ${index}`)
  connection.pragma('foreign_keys = OFF')
  connection.exec(`INSERT INTO invoice_heads (id, version, company_id, type, is_draft, is_sent, is_cancelled, is_void, is_imported, number, client_name,
    client_sort_name, subject, issue_on, currency, net_minor, tax_minor, total_minor, payable_minor, search_text)
    VALUES ('i', 1, 'c', 'invoice', 0, 1, 0, 0, 0, '2026-0001', '', '', '', '2026-01-01', 'EUR', 100, 19, 119, 119, '')`)
  let backups = 0
  await migrate(connection, file, () => {
    backups += 1
    return Promise.resolve()
  })
  expect(backups).toBe(1)
  const sums = 'SELECT is_archived, currency, count(*), sum(payable_minor) FROM invoice_heads GROUP BY is_archived, currency'
  expect(connection.prepare(sums).raw().all()).toEqual([[0, 'EUR', 1, 119]])
  expect(JSON.stringify(connection.prepare(`EXPLAIN QUERY PLAN ${sums}`).all())).toContain('COVERING INDEX invoice_heads_by_state')
  connection.close()
})
