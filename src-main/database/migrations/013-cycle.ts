// Finding what is still to be invoiced of budgets, and when an invoice was issued, without reading everything.
export const cycle = `
CREATE INDEX time_entries_by_budget ON time_entries (budget_id, worked_on);
`
