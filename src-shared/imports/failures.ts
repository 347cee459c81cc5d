import { defineFailures } from '../basics/failure'

export const importFailures = defineFailures({
  file_not_read: (facts: { file: string; problem: string }) => `${facts.file} cannot be read: ${facts.problem}.`,
  file_not_xml: (facts: { file: string; line: number; column: number; problem: string }) =>
    `${facts.file}, line ${facts.line}, column ${facts.column}: this is not well-formed XML (${facts.problem}).`,
  file_unknown_format: (facts: { file: string; found: string; expected: string }) =>
    `${facts.file}: found ${facts.found}; expected ${facts.expected}.`,
  file_value_missing: (facts: { file: string; place: string }) => `${facts.file}: ${facts.place} is missing.`,
  file_value_invalid: (facts: { file: string; place: string; value: string; expected: string }) =>
    `${facts.file}: ${facts.place} is "${facts.value}"; expected ${facts.expected}.`,
  file_too_large: (facts: { file: string; megabytes: number; most: number }) =>
    `${facts.file} has ${facts.megabytes} MB; a file may have up to ${facts.most} MB.`,
})
