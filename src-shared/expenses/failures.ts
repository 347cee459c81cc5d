import { defineFailures } from '../basics/failure'

export const expenseFailures = defineFailures({
  receipt_not_known: () => 'The receipt is neither PDF, PNG nor JPEG. Save it as one of these.',
  receipt_too_large: (facts: { bytes: number; most: number }) =>
    `The receipt has ${(facts.bytes / 1e6).toFixed(1)} MB; it may have up to ${facts.most / 1e6} MB. Make it smaller.`,
  budget_of_other_project: () => 'The budget belongs to another project. Choose one of this project.',
  expense_invoiced: (facts: { name: string }) => `"${facts.name}" is on an invoice and cannot change until the invoice gives it back.`,
})
