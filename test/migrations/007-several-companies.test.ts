// Files from before several companies keep their series and documents, and learn what foreign documents are worth.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

it('keeps series and documents, and fills in own currency and rate', async () => {
  const file = join(temporaryFolder(), 'quittance.sqlite')
  const connection = openConnection(file)
  for (const step of MIGRATIONS.slice(0, 6)) connection.exec(step)
  connection.pragma('user_version = 6')
  connection.exec(`
    INSERT INTO companies (id, version, created_at, updated_at, name, address_line1, address_line2, address_postal_code, address_city, address_region,
      address_country, vat_number, tax_number, registration_number, email, phone, website, currency, language, paper, payment_days, prices_include_tax,
      notes, terms, cash_rounding_minor) VALUES ('c1', 1, '', '', 'Atelier', '', '', '', '', '', 'DE', '', '', '', '', '', '', 'EUR', 'de', 'A4', 14, 0, '', '', '{}');
    INSERT INTO number_series (id, version, created_at, updated_at, company_id, document_type, pattern, reset, start)
      VALUES ('s1', 1, '', '', 'c1', 'invoice', '{yyyy}-{counter:4}', 'never', 7);
    INSERT INTO numbers_taken (id, company_id, document_type, number, invoice_id, series_id, period, counter, taken_at)
      VALUES ('n1', 'c1', 'invoice', '2026-0007', 'i1', 's1', 0, 7, '');
    INSERT INTO invoice_versions (id, invoice_id, revision, number, content, snapshot, recorded_at, actor)
      VALUES ('v1', 'i1', 1, '2026-0007', '{"exchangeRate":{"rate":"0.9","on":"2026-01-01"}}', '{}', '', '');
    INSERT INTO invoice_heads (id, version, company_id, client_id, type, is_draft, is_sent, is_cancelled, is_void, is_imported, number, client_name,
      client_sort_name, subject, issue_on, due_on, currency, net_minor, tax_minor, total_minor, payable_minor, search_text)
      VALUES ('i1', 2, 'c1', NULL, 'invoice', 0, 0, 0, 0, 0, '2026-0007', '', '', '', '2026-01-01', NULL, 'USD', 1, 0, 1, 1, '');`)
  let backedUp = 0
  await migrate(connection, file, async (format) => {
    backedUp = format
  })
  expect(backedUp).toBe(6)
  expect(connection.prepare('SELECT reset, start, pattern FROM number_series').get()).toEqual({
    reset: 'never',
    start: 7,
    pattern: '{yyyy}-{counter:4}',
  })
  expect(connection.prepare('SELECT own_currency, exchange_rate FROM invoice_heads').get()).toEqual({
    own_currency: 'EUR',
    exchange_rate: '0.9',
  })
  expect(connection.prepare('SELECT short_code FROM companies').get()).toEqual({ short_code: '' })
  connection.exec("UPDATE number_series SET reset = 'monthly'")
  expect(() => connection.exec("UPDATE number_series SET reset = 'weekly'")).toThrow()
  expect(connection.pragma('foreign_key_check')).toEqual([])
  connection.close()
})
