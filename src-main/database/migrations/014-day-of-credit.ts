// Credit is used on a day of the business, not on that of Greenwich.
export const dayOfCredit = `
ALTER TABLE credit_allocations ADD COLUMN used_on TEXT;
`
