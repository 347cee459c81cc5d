// The first shape of the file. Facts are inserted and never changed (triggers refuse); master data and drafts are ordinary rows.
const FACTS = [
  'numbers_taken',
  'invoice_versions',
  'invoice_events',
  'kept_documents',
  'imported_files',
  'payments',
  'allocations',
  'activities',
  'tombstones',
]

const ADDRESS = ['line1', 'line2', 'postal_code', 'city', 'region', 'country'].map((part) => `address_${part} TEXT NOT NULL`).join(', ')
const MASTER = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL'

export const first = `
CREATE TABLE companies (
  ${MASTER}, name TEXT NOT NULL, ${ADDRESS},
  vat_number TEXT NOT NULL, tax_number TEXT NOT NULL, registration_number TEXT NOT NULL,
  email TEXT NOT NULL, phone TEXT NOT NULL, website TEXT NOT NULL,
  currency TEXT NOT NULL, language TEXT NOT NULL, paper TEXT NOT NULL, payment_days INTEGER NOT NULL,
  prices_include_tax INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
  default_tax_rate_id TEXT REFERENCES tax_rates (id),
  notes TEXT NOT NULL, terms TEXT NOT NULL, cash_rounding_minor TEXT NOT NULL CHECK (json_valid(cash_rounding_minor))
) STRICT;

CREATE TABLE bank_accounts (
  id TEXT PRIMARY KEY NOT NULL, company_id TEXT NOT NULL REFERENCES companies (id), position INTEGER NOT NULL,
  name TEXT NOT NULL, iban TEXT NOT NULL, bic TEXT NOT NULL, account_number TEXT NOT NULL, bank_name TEXT NOT NULL, currency TEXT
) STRICT;
CREATE INDEX bank_accounts_by_company ON bank_accounts (company_id, position);

CREATE TABLE clients (
  ${MASTER}, is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)), name TEXT NOT NULL, ${ADDRESS},
  vat_number TEXT NOT NULL, tax_number TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
  language TEXT, currency TEXT, payment_days INTEGER, buyer_reference TEXT NOT NULL, notes TEXT NOT NULL, sort_name TEXT NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX clients_by_name ON clients (sort_name, id);
CREATE INDEX clients_by_vat_number ON clients (vat_number) WHERE vat_number <> '';

CREATE TABLE contacts (
  id TEXT PRIMARY KEY NOT NULL, client_id TEXT NOT NULL REFERENCES clients (id), position INTEGER NOT NULL,
  name TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, role TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_client ON contacts (client_id, position);

CREATE TABLE products (
  ${MASTER}, is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)), name TEXT NOT NULL, description TEXT NOT NULL, sku TEXT NOT NULL,
  unit TEXT NOT NULL, unit_price TEXT NOT NULL, currency TEXT NOT NULL, tax_rate_id TEXT REFERENCES tax_rates (id), sort_name TEXT NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX products_by_name ON products (sort_name, id);

CREATE TABLE tax_rates (
  ${MASTER}, is_archived INTEGER NOT NULL CHECK (is_archived IN (0, 1)), name TEXT NOT NULL, category TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;

CREATE TABLE tax_components (
  tax_rate_id TEXT NOT NULL REFERENCES tax_rates (id), position INTEGER NOT NULL, name TEXT NOT NULL, rate_ppm INTEGER NOT NULL CHECK (rate_ppm >= 0),
  PRIMARY KEY (tax_rate_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_series (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id), document_type TEXT NOT NULL, pattern TEXT NOT NULL,
  reset TEXT NOT NULL CHECK (reset IN ('yearly', 'never')), start INTEGER NOT NULL
) STRICT;

-- A number without a series was typed by hand or stands in an imported file.
CREATE TABLE numbers_taken (
  id TEXT PRIMARY KEY NOT NULL, company_id TEXT NOT NULL REFERENCES companies (id), document_type TEXT NOT NULL, number TEXT NOT NULL, invoice_id TEXT NOT NULL,
  series_id TEXT REFERENCES number_series (id), period INTEGER, counter INTEGER, taken_at TEXT NOT NULL,
  CHECK ((series_id IS NULL) = (period IS NULL) AND (series_id IS NULL) = (counter IS NULL))
) STRICT;
CREATE INDEX numbers_by_number ON numbers_taken (number);
CREATE INDEX numbers_by_series ON numbers_taken (series_id, period, counter) WHERE series_id IS NOT NULL;

CREATE TABLE invoice_drafts (
  invoice_id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE invoice_versions (
  id TEXT PRIMARY KEY NOT NULL, invoice_id TEXT NOT NULL, revision INTEGER NOT NULL, number TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)), snapshot TEXT NOT NULL CHECK (json_valid(snapshot)), recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX invoice_versions_by_invoice ON invoice_versions (invoice_id, revision);

CREATE TABLE invoice_events (
  id TEXT PRIMARY KEY NOT NULL, invoice_id TEXT NOT NULL, kind TEXT NOT NULL, happened_on TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX invoice_events_by_invoice ON invoice_events (invoice_id, id);

-- What lists read: one row per document, made again from its draft or its versions and events with every change.
CREATE TABLE invoice_heads (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, company_id TEXT NOT NULL REFERENCES companies (id), client_id TEXT REFERENCES clients (id), type TEXT NOT NULL,
  is_draft INTEGER NOT NULL, is_sent INTEGER NOT NULL, is_cancelled INTEGER NOT NULL, is_void INTEGER NOT NULL, is_imported INTEGER NOT NULL,
  number TEXT NOT NULL, client_name TEXT NOT NULL, client_sort_name TEXT NOT NULL, subject TEXT NOT NULL, issue_on TEXT NOT NULL, due_on TEXT, currency TEXT NOT NULL,
  net_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, total_minor INTEGER NOT NULL, payable_minor INTEGER NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX invoice_heads_by_issue ON invoice_heads (issue_on, id);
CREATE INDEX invoice_heads_by_number ON invoice_heads (number, id);
CREATE INDEX invoice_heads_by_client_name ON invoice_heads (client_sort_name, id);
CREATE INDEX invoice_heads_by_payable ON invoice_heads (payable_minor, id);
CREATE INDEX invoice_heads_by_client ON invoice_heads (client_id, issue_on);

CREATE TABLE kept_documents (
  id TEXT PRIMARY KEY NOT NULL, invoice_id TEXT NOT NULL, event_id TEXT NOT NULL, sha256 TEXT NOT NULL, pages INTEGER NOT NULL, bytes BLOB NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_documents_by_invoice ON kept_documents (invoice_id, id);

CREATE TABLE imported_files (
  id TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL, file_name TEXT NOT NULL, invoice_id TEXT NOT NULL,
  notices TEXT NOT NULL CHECK (json_valid(notices)), differences TEXT NOT NULL CHECK (json_valid(differences)), bytes BLOB NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX imported_files_by_sha256 ON imported_files (sha256);
CREATE INDEX imported_files_by_invoice ON imported_files (invoice_id);

CREATE TABLE payments (
  id TEXT PRIMARY KEY NOT NULL, client_id TEXT NOT NULL REFERENCES clients (id), received_on TEXT NOT NULL, amount_minor INTEGER NOT NULL, currency TEXT NOT NULL,
  method TEXT NOT NULL, reference TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX payments_by_date ON payments (received_on, id);

CREATE TABLE allocations (
  id TEXT PRIMARY KEY NOT NULL, payment_id TEXT NOT NULL REFERENCES payments (id), invoice_id TEXT NOT NULL, amount_minor INTEGER NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX allocations_by_invoice ON allocations (invoice_id, amount_minor);
CREATE INDEX allocations_by_payment ON allocations (payment_id);

CREATE TABLE activities (
  id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, procedure TEXT NOT NULL, subject TEXT NOT NULL, subject_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)), after TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX activities_by_subject ON activities (subject_id, id);

CREATE TABLE tombstones (id TEXT PRIMARY KEY NOT NULL, what TEXT NOT NULL, deleted_at TEXT NOT NULL, actor TEXT NOT NULL) STRICT;

${FACTS.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;`,
).join('')}
`
