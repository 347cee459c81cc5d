import { defineFailures } from '../basics/failure'

const EXPECTED: Readonly<Record<string, string>> = {
  number: 'a number such as 12.5',
  date: 'a date such as 2026-11-22',
  person: 'one of the people',
  attachment: 'a file that is attached here',
}

export const recordFailures = defineFailures({
  custom_field_unknown: (facts: { field: string }) =>
    `There is no custom field with the id ${facts.field} for this. Ask customFields.list for those that there are.`,
  custom_value_wrong: (facts: { field: string; kind: string; value: string; choices: readonly string[] }) =>
    `"${facts.value}" does not fit the field ${facts.field}, which takes ${EXPECTED[facts.kind] ?? `one of: ${facts.choices.join(', ')}`}.`,
  custom_field_named: (facts: { name: string }) => `There is a field named ${facts.name} already. Choose another name.`,
  custom_field_kind: (facts: { field: string; count: number }) =>
    `The field ${facts.field} has values on ${facts.count} records, so its kind stays. Archive it and add another one.`,
  attachment_too_large: (facts: { name: string; bytes: number; most: number }) =>
    `${facts.name} has ${(facts.bytes / 1e6).toFixed(1)} MB; an attachment may have up to ${facts.most / 1e6} MB.`,
  attachment_empty: (facts: { name: string }) => `${facts.name} is empty. Attach a file that has something in it.`,
  attachment_in_use: (facts: { name: string; field: string }) =>
    `${facts.name} is the value of the field ${facts.field}. Clear the field before the file is removed.`,
  comment_of_another: (facts: { author: string }) => `Only ${facts.author} wrote the comment and can change it.`,
})
