// Mail is about more than invoices: proposals, receipts and statements; and who follows a document may be a person or a contact.
export const mailAbout = `
ALTER TABLE outbox_messages ADD COLUMN about TEXT NOT NULL DEFAULT 'invoice' CHECK (about IN ('invoice', 'proposal', 'receipt', 'statement'));
ALTER TABLE outbox_messages ADD COLUMN about_id TEXT;
UPDATE outbox_messages SET about_id = invoice_id;
-- What was owed when a reminder was written: it does not leave once that has changed.
ALTER TABLE outbox_messages ADD COLUMN owed_minor INTEGER;
CREATE INDEX outbox_by_about ON outbox_messages (about_id);
ALTER TABLE document_subscribers ADD COLUMN person_id TEXT;
ALTER TABLE document_subscribers ADD COLUMN contact_id TEXT;
`
