// The sums of the invoice list and of its tabs: each is read in the order of one index that has all of it, what is open from an index of its own.
export const sumsOfInvoices = `
CREATE INDEX invoice_heads_by_rate ON invoice_heads (
  is_archived, currency, own_currency, exchange_rate, is_draft, is_void, is_cancelled, is_sent, type, due_on, payable_minor, settled_minor, client_id
);
CREATE INDEX invoice_heads_unpaid ON invoice_heads (
  is_archived, currency, is_draft, is_void, is_cancelled, is_sent, type, due_on, payable_minor, settled_minor, client_id
) WHERE payable_minor > settled_minor;
`
