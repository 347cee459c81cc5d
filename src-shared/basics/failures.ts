// Refusals that every slice shares.
import { defineFailures } from './failure'

export const basicFailures = defineFailures({
  amount_too_large: () => 'The amount is too large. Amounts go up to 90,071,992,547,409.91.',
  invalid_input: (facts: { issues: { path: string; message: string }[] }) =>
    facts.issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '),
  not_permitted: (facts: { permission: string }) => `This needs the permission "${facts.permission}", which you do not have.`,
  not_found: (facts: { what: string; id: string }) => `There is no ${facts.what} with the id or number ${facts.id}.`,
  changed_meanwhile: (facts: { what: string; expected: number; found: number }) =>
    `The ${facts.what} was changed elsewhere meanwhile (you have version ${facts.expected}, the file has ${facts.found}). Load it again and repeat the change.`,
  database_busy: () => 'Another program has been writing to the file for a long time. Try again in a moment.',
  cancelled: () => 'Cancelled. Nothing was changed.',
})
