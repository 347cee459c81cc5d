// Recurring invoices with what they are made from and what they made; discounts for early payment.
export const recurringInvoices = `
-- A draft with a recurring invoice here is what that is made from, and no document.
ALTER TABLE invoice_drafts ADD COLUMN template_of TEXT;

-- Whether the document asks for an advance or deducts one.
ALTER TABLE invoice_heads ADD COLUMN advance TEXT;
CREATE INDEX invoice_heads_with_advances ON invoice_heads (client_id, advance) WHERE advance IS NOT NULL;

-- A discount of 0 millionths is none; a client without its own has the company's.
ALTER TABLE companies ADD COLUMN early_payment_ppm INTEGER NOT NULL DEFAULT 0;
ALTER TABLE companies ADD COLUMN early_payment_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clients ADD COLUMN early_payment_ppm INTEGER;
ALTER TABLE clients ADD COLUMN early_payment_days INTEGER;

CREATE TABLE recurring_schedules (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  name TEXT NOT NULL, template_id TEXT NOT NULL, every INTEGER NOT NULL CHECK (every > 0), unit TEXT NOT NULL, anchor_on TEXT NOT NULL,
  ends_on TEXT, ends_after INTEGER, covers TEXT NOT NULL, states_period INTEGER NOT NULL, finalizes INTEGER NOT NULL,
  is_paused INTEGER NOT NULL, not_before TEXT NOT NULL
) STRICT;

-- Each day of a recurring invoice is made once, whichever process comes first.
CREATE TABLE recurring_runs (
  id TEXT PRIMARY KEY NOT NULL, schedule_id TEXT NOT NULL, run_on TEXT NOT NULL, invoice_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL, actor TEXT NOT NULL, UNIQUE (schedule_id, run_on)
) STRICT;
CREATE TRIGGER recurring_runs_no_update BEFORE UPDATE ON recurring_runs BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER recurring_runs_no_delete BEFORE DELETE ON recurring_runs BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;
`
