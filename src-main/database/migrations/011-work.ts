// The work for clients: projects, budgets with services and rate cards, time, expenses with receipts, and what became of submitted time.
const MASTER = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL'
const flag = (name: string) => `${name} INTEGER NOT NULL CHECK (${name} IN (0, 1))`
const FACTS = ['timesheet_events', 'receipts']

export const work = `
CREATE TABLE projects (
  ${MASTER}, ${flag('is_archived')}, client_id TEXT NOT NULL REFERENCES clients (id), name TEXT NOT NULL, code TEXT NOT NULL,
  owner_id TEXT REFERENCES people (id), currency TEXT NOT NULL, starts_on TEXT, ends_on TEXT, status TEXT NOT NULL,
  schedule TEXT CHECK (schedule IS NULL OR json_valid(schedule)), rounding_step INTEGER NOT NULL, rounding_way TEXT NOT NULL,
  notes TEXT NOT NULL, sort_name TEXT NOT NULL, client_sort_name TEXT NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX projects_by_name ON projects (sort_name, id);
CREATE INDEX projects_by_client ON projects (client_id);

CREATE TABLE project_members (
  project_id TEXT NOT NULL REFERENCES projects (id), person_id TEXT NOT NULL REFERENCES people (id), PRIMARY KEY (project_id, person_id)
) STRICT;
CREATE INDEX project_members_by_person ON project_members (person_id);

CREATE TABLE budgets (
  ${MASTER}, project_id TEXT NOT NULL REFERENCES projects (id), name TEXT NOT NULL, value_minor INTEGER, warn_ppm INTEGER NOT NULL,
  starts_on TEXT, ends_on TEXT, order_number TEXT NOT NULL, ${flag('is_closed')}
) STRICT;
CREATE INDEX budgets_by_project ON budgets (project_id);

CREATE TABLE services (
  id TEXT PRIMARY KEY NOT NULL, budget_id TEXT NOT NULL REFERENCES budgets (id), position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  price TEXT NOT NULL, ${flag('uses_rate_cards')}, minutes_per_day INTEGER NOT NULL, quantity TEXT NOT NULL, ${flag('is_billable')}, ${flag('is_archived')}
) STRICT;
CREATE INDEX services_by_budget ON services (budget_id, position);

CREATE TABLE rate_cards (
  ${MASTER}, person_id TEXT REFERENCES people (id), role TEXT NOT NULL, client_id TEXT REFERENCES clients (id), per TEXT NOT NULL, price TEXT NOT NULL,
  currency TEXT NOT NULL, holds_from TEXT NOT NULL
) STRICT;

CREATE TABLE time_entries (
  ${MASTER}, person_id TEXT NOT NULL REFERENCES people (id), project_id TEXT NOT NULL REFERENCES projects (id),
  budget_id TEXT NOT NULL REFERENCES budgets (id), service_id TEXT NOT NULL REFERENCES services (id), worked_on TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440), note TEXT NOT NULL, ${flag('is_billable')}, import_key TEXT
) STRICT;
CREATE INDEX time_entries_by_project ON time_entries (project_id, worked_on);
CREATE INDEX time_entries_by_person ON time_entries (person_id, worked_on);
CREATE INDEX time_entries_by_service ON time_entries (service_id);
CREATE INDEX time_entries_by_import ON time_entries (import_key) WHERE import_key IS NOT NULL;

CREATE TABLE timers (
  person_id TEXT PRIMARY KEY NOT NULL REFERENCES people (id), service_id TEXT NOT NULL REFERENCES services (id), note TEXT NOT NULL, started_at TEXT NOT NULL
) STRICT;

CREATE TABLE receipts (
  sha256 TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL, recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE expenses (
  ${MASTER}, person_id TEXT NOT NULL REFERENCES people (id), project_id TEXT NOT NULL REFERENCES projects (id), budget_id TEXT REFERENCES budgets (id),
  spent_on TEXT NOT NULL, name TEXT NOT NULL, amount_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, markup_ppm INTEGER NOT NULL,
  ${flag('is_billable')}, receipt_sha256 TEXT REFERENCES receipts (sha256), notes TEXT NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX expenses_by_project ON expenses (project_id, spent_on);
CREATE INDEX expenses_by_date ON expenses (spent_on, id);

-- Submitted, opened again, approved, sent back: the state of a day follows from these.
CREATE TABLE timesheet_events (
  id TEXT PRIMARY KEY NOT NULL, person_id TEXT NOT NULL REFERENCES people (id), kind TEXT NOT NULL, from_on TEXT, to_on TEXT,
  project_id TEXT REFERENCES projects (id), comment TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX timesheet_events_by_person ON timesheet_events (person_id, id);

CREATE TABLE work_settings (${MASTER}, approval TEXT NOT NULL) STRICT;

${FACTS.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;`,
).join('')}
`
