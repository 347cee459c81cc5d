// Finding the work that is not invoiced without looking at all that ever was: each time entry and expense bears a mark whether a living invoice took
// it. The triggers keep it in the transaction that changes a document, whatever changes it; what counts as living is said once, here and in source-rows.
const alive = (head: string) => `${head}.is_void = 0 AND ${head}.is_cancelled = 0 AND ${head}.is_archived = 0`

/** How often living documents took a source: more than zero times means that it is taken. */
const times = (
  source: string,
  kind: string,
) => `coalesce((SELECT sum(s.direction) FROM invoice_sources s JOIN invoice_heads h ON h.id = s.invoice_id
    WHERE s.source_id = ${source} AND s.kind = '${kind}' AND ${alive('h')}
      AND (h.type = 'invoice' OR (h.is_draft = 0 AND (h.credits_invoice_id IS NULL
        OR EXISTS (SELECT 1 FROM invoice_heads b WHERE b.id = h.credits_invoice_id AND ${alive('b')}))))), 0) > 0`

const KINDS = [
  ['time_entries', 'time_entry'],
  ['expenses', 'expense'],
] as const

const mark = ([table, kind]: (typeof KINDS)[number], which: string) => `UPDATE ${table} SET is_taken = ${times(`${table}.id`, kind)}
    WHERE ${which} AND is_taken <> (${times(`${table}.id`, kind)});`

const markSource = (row: string) => KINDS.map((one) => `${mark(one, `${row}.kind = '${one[1]}' AND id = ${row}.source_id`)}`).join('\n  ')

/** What the document and the credit notes over it took. */
const markDocument = (row: string) =>
  KINDS.map((one) =>
    mark(
      one,
      `id IN (SELECT source_id FROM invoice_sources WHERE kind = '${one[1]}'
      AND (invoice_id = ${row}.id OR invoice_id IN (SELECT id FROM invoice_heads WHERE credits_invoice_id = ${row}.id)))`,
    ),
  ).join('\n  ')

const STATE = 'type, is_draft, is_void, is_cancelled, is_archived, credits_invoice_id'

export const takenWork = `
${KINDS.map(
  ([table, kind]) => `ALTER TABLE ${table} ADD COLUMN is_taken INTEGER NOT NULL DEFAULT 0 CHECK (is_taken IN (0, 1));
UPDATE ${table} SET is_taken = 1 WHERE ${times(`${table}.id`, kind)};`,
).join('\n')}
CREATE INDEX time_entries_open ON time_entries (project_id, service_id, person_id, worked_on, budget_id, minutes, is_billable) WHERE is_taken = 0;
CREATE INDEX time_entries_open_by_budget ON time_entries (budget_id, worked_on) WHERE is_taken = 0;
CREATE INDEX expenses_open ON expenses (project_id, spent_on) WHERE is_taken = 0;

CREATE TRIGGER invoice_sources_take AFTER INSERT ON invoice_sources BEGIN
  ${markSource('NEW')}
END;
CREATE TRIGGER invoice_sources_give_back AFTER DELETE ON invoice_sources BEGIN
  ${markSource('OLD')}
END;
CREATE TRIGGER invoice_heads_take AFTER INSERT ON invoice_heads BEGIN
  ${markDocument('NEW')}
END;
CREATE TRIGGER invoice_heads_change AFTER UPDATE OF ${STATE} ON invoice_heads BEGIN
  ${markDocument('NEW')}
END;
CREATE TRIGGER invoice_heads_give_back AFTER DELETE ON invoice_heads BEGIN
  ${markDocument('OLD')}
END;
`
