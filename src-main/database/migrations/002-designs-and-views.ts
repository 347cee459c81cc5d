// How documents look (design, accent, logo, footer), the views that people save of their lists, and what the file knows about itself.
export const designsAndViews = `
CREATE TABLE images (
  sha256 TEXT PRIMARY KEY NOT NULL, media_type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER images_no_update BEFORE UPDATE ON images BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER images_no_delete BEFORE DELETE ON images BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;

ALTER TABLE companies ADD COLUMN design TEXT NOT NULL DEFAULT 'classic';
ALTER TABLE companies ADD COLUMN accent TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN logo_sha256 TEXT REFERENCES images (sha256);
ALTER TABLE companies ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN footer TEXT NOT NULL DEFAULT '';

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  list TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;
CREATE INDEX saved_views_by_list ON saved_views (list, name);

CREATE TABLE notes (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
`
