// Refusals about the file as a whole.
import { defineFailures } from '#shared/basics/failure'

export const databaseFailures = defineFailures({
  file_not_ours: (facts: { file: string }) => `${facts.file} is not a Quittance file. It was left as it is.`,
  file_from_newer_version: (facts: { file: string; found: number; known: number }) =>
    `${facts.file} was written by a newer version of Quittance (format ${facts.found}, this version knows ${facts.known}). It was left as it is; install the newer version to open it.`,
  file_damaged: (facts: { file: string; problem: string }) =>
    `${facts.file} is damaged (${facts.problem}). It was left as it is; restore a backup beside it.`,
  file_not_opened: (facts: { file: string; problem: string }) => `${facts.file} cannot be opened: ${facts.problem}.`,
})
