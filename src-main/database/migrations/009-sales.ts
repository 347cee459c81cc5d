// What invoices take of proposals, budgets and deposits.
export const sales = `
-- Made anew from the document with each of its changes, like invoice_heads; which of them count is said by the heads.
CREATE TABLE invoice_sources (
  invoice_id TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, source_id TEXT NOT NULL, parent_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL, quantity TEXT NOT NULL, direction INTEGER NOT NULL CHECK (direction IN (1, -1)),
  PRIMARY KEY (invoice_id, kind, position, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_sources_by_source ON invoice_sources (source_id, kind);
CREATE INDEX invoice_sources_by_parent ON invoice_sources (parent_id, kind);
`
