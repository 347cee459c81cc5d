// Who works with the file: people, their roles and what is assigned to them; and which person left an activity.
/** A UUIDv7 of now in SQL: a migration has no other source of ids. */
const uuidv7 = `(WITH parts AS (SELECT printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) AS time, lower(hex(randomblob(9))) AS random)
  SELECT substr(time, 1, 8) || '-' || substr(time, 9) || '-7' || substr(random, 1, 3) || '-8' || substr(random, 4, 3) || '-' || substr(random, 7, 12) FROM parts)`
const now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

export const people = `
CREATE TABLE roles (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  name TEXT NOT NULL, reach TEXT NOT NULL CHECK (reach IN ('everything', 'assigned')), permissions TEXT NOT NULL CHECK (json_valid(permissions))
) STRICT;

-- role_id is the key of a built-in role or the id of a row of roles, so it refers to no table.
CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  is_archived INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, email TEXT NOT NULL, language TEXT, role_id TEXT NOT NULL,
  password_salt TEXT, password_hash TEXT, password_parameters TEXT,
  CHECK ((password_salt IS NULL) = (password_hash IS NULL) AND (password_salt IS NULL) = (password_parameters IS NULL))
) STRICT;
INSERT INTO people (id, version, created_at, updated_at, name, email, role_id) VALUES (${uuidv7}, 1, ${now}, ${now}, 'owner', '', 'admin');

-- What a person whose role reaches only what is assigned may see: clients, projects, budgets.
CREATE TABLE assignments (
  person_id TEXT NOT NULL REFERENCES people (id), subject TEXT NOT NULL CHECK (subject IN ('client', 'project', 'budget')), subject_id TEXT NOT NULL,
  PRIMARY KEY (person_id, subject, subject_id)
) STRICT;
CREATE INDEX assignments_by_subject ON assignments (subject_id);

-- Failed sign-ins by the e-mail that was typed: kept here so that starting anew does not shorten the wait.
CREATE TABLE sign_in_failures (email TEXT PRIMARY KEY NOT NULL, count INTEGER NOT NULL, last_at TEXT NOT NULL) STRICT;

ALTER TABLE activities ADD COLUMN person_id TEXT;
`
