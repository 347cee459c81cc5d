import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { jobSchema } from './job'

const one = z.object({ id: idSchema })

export const jobsContract = {
  get: query({ summary: 'The state of a job', permission: 'jobs.read', input: one, output: jobSchema }),
  watch: query({ summary: 'The states of a job until it ends', permission: 'jobs.read', input: one, output: eventIterator(jobSchema) }),
  running: query({ summary: 'All jobs that run now', permission: 'jobs.read', input: nothing, output: z.array(jobSchema) }),
  cancel: query({ summary: 'Stop a job; it leaves nothing behind', permission: 'jobs.cancel', input: one, output: jobSchema }),
}
