// What people add to records: tags, custom fields, who cares for them, comments and attached files.
export const records = `
-- One row for each record that anybody added something to.
CREATE TABLE record_details (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  kind TEXT NOT NULL, record_id TEXT NOT NULL, field_values TEXT NOT NULL, issuer_id TEXT, in_charge_id TEXT
) STRICT;
CREATE INDEX record_details_by_record ON record_details (record_id);
CREATE TABLE record_tags (
  record_id TEXT NOT NULL, kind TEXT NOT NULL, tag TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (record_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_tags_by_tag ON record_tags (kind, folded);
CREATE TABLE custom_fields (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, is_archived INTEGER NOT NULL,
  used_on TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, choices TEXT NOT NULL
) STRICT;
CREATE TABLE comments (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  kind TEXT NOT NULL, record_id TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX comments_by_record ON comments (record_id, created_at);
CREATE TABLE attachments (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  kind TEXT NOT NULL, record_id TEXT NOT NULL, author TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_by_record ON attachments (record_id, created_at);
CREATE INDEX attachments_by_bytes ON attachments (sha256);
CREATE TABLE attachment_bytes (sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;
`
