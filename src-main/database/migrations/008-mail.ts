// Mail and reminders: how a company sends, its own texts, the outbox, who hears what happens, and what was decided about reminders.
const MASTER = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL'

export const mail = `
CREATE TABLE mail_settings (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id),
  sender_name TEXT NOT NULL, sender_email TEXT NOT NULL, reply_to TEXT NOT NULL,
  host TEXT NOT NULL, port INTEGER NOT NULL, security TEXT NOT NULL CHECK (security IN ('tls', 'starttls', 'none')), user_name TEXT NOT NULL
) STRICT;
CREATE INDEX mail_settings_by_company ON mail_settings (company_id);

CREATE TABLE mail_templates (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id),
  kind TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX mail_templates_by_company ON mail_templates (company_id, kind, language);

CREATE TABLE outbox_messages (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id),
  kind TEXT NOT NULL CHECK (kind IN ('document', 'reminder', 'notice')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unsure', 'cancelled')),
  invoice_id TEXT, client_id TEXT, invoice_number TEXT NOT NULL,
  to_text TEXT NOT NULL, cc_text TEXT NOT NULL, bcc_text TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
  message_id TEXT NOT NULL, envelope TEXT NOT NULL CHECK (json_valid(envelope)), bytes BLOB NOT NULL,
  attempts INTEGER NOT NULL, next_attempt_at TEXT, sent_at TEXT, problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  claimed_at TEXT, claimed_by TEXT, claimed_pid INTEGER, actor TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_by_state ON outbox_messages (state, next_attempt_at);
CREATE INDEX outbox_by_invoice ON outbox_messages (invoice_id);

-- What a message encloses, apart from its bytes: an edited message is composed anew with the same files.
CREATE TABLE outbox_attachments (
  id TEXT PRIMARY KEY NOT NULL, outbox_id TEXT NOT NULL REFERENCES outbox_messages (id), position INTEGER NOT NULL,
  file_name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_attachments_by_message ON outbox_attachments (outbox_id, position);

CREATE TABLE document_subscribers (
  ${MASTER}, invoice_id TEXT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL, events TEXT NOT NULL CHECK (json_valid(events))
) STRICT;
CREATE INDEX document_subscribers_by_invoice ON document_subscribers (invoice_id);
CREATE TABLE subscriber_notices (
  id TEXT PRIMARY KEY NOT NULL, subscriber_id TEXT NOT NULL, event TEXT NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX subscriber_notices_by_subscriber ON subscriber_notices (subscriber_id);

CREATE TABLE reminder_ladders (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id), is_on INTEGER NOT NULL, steps TEXT NOT NULL CHECK (json_valid(steps))
) STRICT;
CREATE INDEX reminder_ladders_by_company ON reminder_ladders (company_id);
CREATE TABLE reminder_events (
  id TEXT PRIMARY KEY NOT NULL, invoice_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('planned', 'stopped', 'approved', 'skipped', 'snoozed')),
  step_id TEXT, happened_on TEXT NOT NULL, until_on TEXT, message_id TEXT, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_events_by_invoice ON reminder_events (invoice_id, id);
CREATE INDEX reminder_events_by_kind ON reminder_events (kind, invoice_id);

${['subscriber_notices', 'reminder_events']
  .map(
    (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;`,
  )
  .join('')}
`
