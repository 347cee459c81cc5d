import { command, nothing } from '../basics/contract'
import { jobSchema } from '../jobs/job'

export const backupsContract = {
  start: command({
    summary: 'Copy the file into the backups folder beside it and verify the copy, as a job',
    permission: 'backups.write',
    changes: [],
    input: nothing,
    output: jobSchema,
  }),
}
