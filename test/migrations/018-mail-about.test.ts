// A file of the format before keeps its mail, which is about its invoice, and who follows documents by address.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, migrate } from '../../src-main/database/migrate'
import { openConnection } from '../../src-main/database/open'
import { temporaryFolder } from '../fixtures/core'

const BEFORE = MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN about_id'))

it('keeps mail as mail about its invoice, and followers as addresses', async () => {
  const connection = openConnection(join(temporaryFolder(), 'quittance.sqlite'))
  for (const sql of MIGRATIONS.slice(0, BEFORE)) connection.exec(sql)
  connection.pragma(`user_version = ${BEFORE}`)
  connection.pragma('foreign_keys = OFF')
  const at = '2026-11-22T12:00:00.000Z'
  connection.exec(`
    INSERT INTO outbox_messages (id, version, created_at, updated_at, company_id, kind, state, invoice_id, client_id, invoice_number,
      to_text, cc_text, bcc_text, subject, body, message_id, envelope, bytes, attempts, next_attempt_at, actor)
    VALUES ('m1', 1, '${at}', '${at}', 'co', 'document', 'sent', 'i1', 'c1', '2026-0001', 'a@example.com', '', '', 'S', 'B', '<1@x>', '{}', x'00', 1, NULL, 'Ada');
    INSERT INTO document_subscribers VALUES ('s1', 1, '${at}', '${at}', 'i1', 'chef@example.com', '', '["paid"]');
  `)
  await migrate(connection, 'file', () => Promise.resolve())
  expect(connection.prepare('SELECT id, about, about_id FROM outbox_messages').all()).toEqual([
    { id: 'm1', about: 'invoice', about_id: 'i1' },
  ])
  expect(connection.prepare('SELECT email, person_id, contact_id FROM document_subscribers').all()).toEqual([
    { email: 'chef@example.com', person_id: null, contact_id: null },
  ])
  connection.close()
})
