// Several companies: short codes for numbers, who usually bills a client, series that begin anew each month, and amounts in the own currency.
export const severalCompanies = `
ALTER TABLE companies ADD COLUMN short_code TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN short_code TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN company_id TEXT REFERENCES companies (id);

-- The column is made anew: a CHECK cannot be changed.
ALTER TABLE number_series ADD COLUMN begins_anew TEXT NOT NULL DEFAULT 'yearly' CHECK (begins_anew IN ('yearly', 'monthly', 'never'));
UPDATE number_series SET begins_anew = reset;
ALTER TABLE number_series DROP COLUMN reset;
ALTER TABLE number_series RENAME COLUMN begins_anew TO reset;

-- The currency of the company's books, and what one unit of the document's currency is worth in it: exact decimals, turned into amounts by one function.
ALTER TABLE invoice_heads ADD COLUMN own_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE invoice_heads ADD COLUMN exchange_rate TEXT;
UPDATE invoice_heads SET own_currency = coalesce((SELECT currency FROM companies c WHERE c.id = invoice_heads.company_id), '');
UPDATE invoice_heads SET exchange_rate = coalesce(
  (SELECT json_extract(d.content, '$.exchangeRate.rate') FROM invoice_drafts d WHERE d.invoice_id = invoice_heads.id),
  (SELECT json_extract(v.content, '$.exchangeRate.rate') FROM invoice_versions v WHERE v.invoice_id = invoice_heads.id ORDER BY v.revision DESC LIMIT 1)
);
CREATE INDEX invoice_heads_by_company ON invoice_heads (company_id, issue_on);
`
