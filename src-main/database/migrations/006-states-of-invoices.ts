// The tabs of the invoice list: counts and amounts by state are read from one index, without touching the rows.
export const statesOfInvoices = `
CREATE INDEX invoice_heads_by_state ON invoice_heads (
  is_archived, currency, is_draft, is_void, is_cancelled, is_sent, type, due_on, payable_minor, settled_minor, client_id
);
`
