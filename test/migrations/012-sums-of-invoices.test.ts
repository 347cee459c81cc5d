// Sums of the list and its tabs: a file of the version before gets the indexes that have all that they read.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('keeps the documents of a file of the version before, and adds them up from the indexes alone', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  const index = MIGRATIONS.findIndex((sql) => sql.includes('invoice_heads_unpaid'))
  for (const sql of MIGRATIONS.slice(0, index)) connection.exec(sql)
  connection.pragma(`user_version = ${index}`)
  connection.pragma('foreign_keys = OFF')
  const insert =
    connection.prepare(`INSERT INTO invoice_heads (id, version, company_id, type, is_draft, is_sent, is_cancelled, is_void, is_imported,
    number, client_name, client_sort_name, subject, issue_on, currency, net_minor, tax_minor, total_minor, payable_minor, search_text, settled_minor,
    own_currency, exchange_rate) VALUES (?, 1, 'c', 'invoice', 0, 1, 0, 0, 0, '', '', '', '', '2026-01-01', 'USD', 100, 19, 119, 119, '', ?, 'EUR', '0.9')`)
  insert.run('paid', 119)
  insert.run('open', 100)
  await migrate(connection, file, () => Promise.resolve())
  const byRate = `SELECT currency, own_currency, exchange_rate, count(*), sum(payable_minor) FROM invoice_heads WHERE is_archived = 0
    GROUP BY currency, own_currency, exchange_rate`
  expect(connection.prepare(byRate).raw().all()).toEqual([['USD', 'EUR', '0.9', 2, 238]])
  expect(planOf(byRate)).toContain('COVERING INDEX invoice_heads_by_rate')
  const unpaid =
    'SELECT currency, count(*), sum(payable_minor) FROM invoice_heads WHERE payable_minor > settled_minor GROUP BY is_archived, currency'
  expect(connection.prepare(unpaid).raw().all()).toEqual([['USD', 1, 119]])
  expect(planOf(unpaid)).toContain('COVERING INDEX invoice_heads_unpaid')
  connection.close()

  function planOf(query: string): string {
    return JSON.stringify(connection.prepare(`EXPLAIN QUERY PLAN ${query}`).all())
  }
})
