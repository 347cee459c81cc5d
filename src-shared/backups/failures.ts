import { defineFailures } from '../basics/failure'

export const backupFailures = defineFailures({
  backup_target_exists: (facts: { file: string }) => `${facts.file} exists already. Choose a new name; a backup never overwrites a file.`,
  backup_not_written: (facts: { file: string; problem: string }) => `The backup could not be written to ${facts.file}: ${facts.problem}.`,
  backup_damaged: (facts: { problem: string }) =>
    `The copy did not pass its check (${facts.problem}) and was removed. The file itself may be damaged: keep it and restore an older backup beside it.`,
})
