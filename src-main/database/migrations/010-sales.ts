// What invoices take of proposals, budgets and deposits; proposals, their revisions and deposits; opportunities in their pipelines.
const FACTS = ['proposal_revisions', 'proposal_events', 'deposits', 'deposit_refunds']
const MASTER = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL'

export const sales = `
-- Made anew from the document with each of its changes, like invoice_heads; which of them count is said by the heads.
CREATE TABLE invoice_sources (
  invoice_id TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, source_id TEXT NOT NULL, parent_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL, quantity TEXT NOT NULL, part TEXT NOT NULL, direction INTEGER NOT NULL CHECK (direction IN (1, -1)),
  PRIMARY KEY (invoice_id, kind, position, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_sources_by_source ON invoice_sources (source_id, kind);
CREATE INDEX invoice_sources_by_parent ON invoice_sources (parent_id, kind);

CREATE TABLE proposals (
  ${MASTER}, company_id TEXT NOT NULL REFERENCES companies (id), client_id TEXT, opportunity_id TEXT, state TEXT NOT NULL
    CHECK (state IN ('draft', 'sent', 'accepted', 'declined')), revision INTEGER NOT NULL, number TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)), snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
  client_name TEXT NOT NULL, client_sort_name TEXT NOT NULL, subject TEXT NOT NULL, issue_on TEXT NOT NULL, valid_until TEXT,
  currency TEXT NOT NULL, net_minor INTEGER NOT NULL, total_minor INTEGER NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX proposals_by_day ON proposals (issue_on, id);
CREATE INDEX proposals_by_client ON proposals (client_id);
CREATE INDEX proposals_by_opportunity ON proposals (opportunity_id) WHERE opportunity_id IS NOT NULL;

-- What a proposal said each time it was sent, or changed afterwards.
CREATE TABLE proposal_revisions (
  id TEXT PRIMARY KEY NOT NULL, proposal_id TEXT NOT NULL, revision INTEGER NOT NULL, number TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)), snapshot TEXT NOT NULL CHECK (json_valid(snapshot)), recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_revisions_by_proposal ON proposal_revisions (proposal_id, revision);
-- Person is who accepted or declined; the file an attachment, such as the signed copy.
CREATE TABLE proposal_events (
  id TEXT PRIMARY KEY NOT NULL, proposal_id TEXT NOT NULL, kind TEXT NOT NULL, happened_on TEXT NOT NULL, person TEXT NOT NULL, note TEXT NOT NULL,
  file_id TEXT, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_events_by_proposal ON proposal_events (proposal_id);

-- Money received on a proposal before anything is invoiced. What of it is used is said by the living invoices.
CREATE TABLE deposits (
  id TEXT PRIMARY KEY NOT NULL, proposal_id TEXT NOT NULL, client_id TEXT NOT NULL, received_on TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL, method TEXT NOT NULL, reference TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX deposits_by_proposal ON deposits (proposal_id);
CREATE TABLE deposit_refunds (
  id TEXT PRIMARY KEY NOT NULL, proposal_id TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), refunded_on TEXT NOT NULL,
  reference TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX deposit_refunds_by_proposal ON deposit_refunds (proposal_id);

CREATE TABLE project_settings (${MASTER}, is_progressive INTEGER NOT NULL) STRICT;

CREATE TABLE pipelines (${MASTER}, name TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE pipeline_stages (
  id TEXT PRIMARY KEY NOT NULL, pipeline_id TEXT NOT NULL REFERENCES pipelines (id), position INTEGER NOT NULL, name TEXT NOT NULL,
  probability_ppm INTEGER NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost'))
) STRICT;
CREATE INDEX pipeline_stages_by_pipeline ON pipeline_stages (pipeline_id, position);
CREATE TABLE opportunities (
  ${MASTER}, pipeline_id TEXT NOT NULL REFERENCES pipelines (id), stage_id TEXT NOT NULL, name TEXT NOT NULL, client_id TEXT, contact_id TEXT, company_id TEXT NOT NULL,
  owner_id TEXT, currency TEXT NOT NULL, value_minor INTEGER, products_minor INTEGER NOT NULL, expected_on TEXT, lines TEXT NOT NULL CHECK (json_valid(lines)),
  notes TEXT NOT NULL, decided_on TEXT, reason TEXT NOT NULL, is_archived INTEGER NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX opportunities_by_pipeline ON opportunities (pipeline_id, stage_id);
CREATE INDEX opportunities_by_client ON opportunities (client_id);

${FACTS.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;`,
).join('')}
`
