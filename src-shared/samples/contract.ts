import { z } from 'zod'
import { instantSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { jobSchema } from '../jobs/job'

export const SAMPLE_STATES = ['none', 'sample', 'sample_with_own_changes'] as const

/** Whether the file holds the sample business, and what its user did to it or beside it since. */
export const sampleStatusSchema = z.object({
  state: z.enum(SAMPLE_STATES),
  loadedAt: instantSchema.nullable(),
  changes: z.int().describe('how many changes of the user would be lost with the sample'),
  subjects: z.record(z.string(), z.int()).describe('those changes by what they are about, such as {"invoice": 2}'),
})
export type SampleStatus = z.infer<typeof sampleStatusSchema>

export const samplesContract = {
  status: query({
    summary: 'Whether the file holds the sample business',
    permission: 'samples.read',
    input: nothing,
    output: sampleStatusSchema,
  }),
  load: command({
    summary: 'Fill a file that has no company with the sample business, as a job',
    permission: 'samples.write',
    changes: [],
    input: nothing,
    output: jobSchema,
  }),
  remove: command({
    summary: 'Clear the file that holds the sample business, without a trace, as a job',
    permission: 'samples.write',
    changes: [],
    input: z.object({ isConfirmed: z.boolean().default(false).describe('own work in the file may be lost') }),
    output: jobSchema,
  }),
}
