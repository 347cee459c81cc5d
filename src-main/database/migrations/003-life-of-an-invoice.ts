// What happens after sending: credit notes and payments over several invoices, write-offs, refunds, facts that are taken back, exchange rates.
const FACTS = ['credit_allocations', 'write_offs', 'refunds', 'withdrawals']

export const lifeOfAnInvoice = `
ALTER TABLE invoice_heads ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoice_heads ADD COLUMN was_sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invoice_heads ADD COLUMN credits_invoice_id TEXT;
-- The running total of what settles the document: lists of 100,000 documents cannot add it up each time. The facts are the truth; a test holds the two together.
ALTER TABLE invoice_heads ADD COLUMN settled_minor INTEGER NOT NULL DEFAULT 0;
UPDATE invoice_heads SET settled_minor = (SELECT coalesce(sum(a.amount_minor), 0) FROM allocations a WHERE a.invoice_id = invoice_heads.id);
UPDATE invoice_heads SET was_sent = is_sent;
CREATE INDEX invoice_heads_by_credited ON invoice_heads (credits_invoice_id) WHERE credits_invoice_id IS NOT NULL;

-- What the allocation took of the payment, where the payment is in another currency than the invoice.
ALTER TABLE allocations ADD COLUMN payment_minor INTEGER;

CREATE TABLE credit_allocations (
  id TEXT PRIMARY KEY NOT NULL, credit_note_id TEXT NOT NULL, invoice_id TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX credit_allocations_by_invoice ON credit_allocations (invoice_id);
CREATE INDEX credit_allocations_by_credit_note ON credit_allocations (credit_note_id);

CREATE TABLE write_offs (
  id TEXT PRIMARY KEY NOT NULL, invoice_id TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), written_off_on TEXT NOT NULL,
  reason TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX write_offs_by_invoice ON write_offs (invoice_id);

-- Money given back to a client: of a payment that was more than was owed, or of a credit note.
CREATE TABLE refunds (
  id TEXT PRIMARY KEY NOT NULL, payment_id TEXT REFERENCES payments (id), credit_note_id TEXT, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  refunded_on TEXT NOT NULL, reference TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL,
  CHECK ((payment_id IS NULL) <> (credit_note_id IS NULL))
) STRICT;
CREATE INDEX refunds_by_payment ON refunds (payment_id);
CREATE INDEX refunds_by_credit_note ON refunds (credit_note_id);

-- A payment, allocation, credit allocation, write-off or refund that was taken back, and why.
CREATE TABLE withdrawals (
  id TEXT PRIMARY KEY NOT NULL, subject TEXT NOT NULL, subject_id TEXT NOT NULL, reason TEXT NOT NULL, recorded_at TEXT NOT NULL, actor TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawals_by_subject ON withdrawals (subject_id);

CREATE TABLE exchange_rates (
  id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  currency TEXT NOT NULL, base_currency TEXT NOT NULL, rate TEXT NOT NULL, holds_on TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_rates_by_day ON exchange_rates (currency, base_currency, holds_on);

${FACTS.map(
  (table) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never changed'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE (ABORT, 'facts are never deleted'); END;`,
).join('')}
`
