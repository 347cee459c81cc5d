// Long work that reports progress, can be cancelled, and finishes or leaves nothing behind.
import { z } from 'zod'
import { idSchema } from '../basics/id'

export const jobSchema = z.object({
  id: idSchema,
  kind: z.string().describe('what it does, such as import or backup'),
  state: z.enum(['running', 'done', 'refused', 'failed', 'cancelled']),
  done: z.int(),
  total: z.int().describe('0 while unknown'),
  failure: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()), message: z.string() }).nullable(),
})
export type Job = z.infer<typeof jobSchema>

/** Whether the job has come to its end, whichever. */
export function isFinished(job: Job): boolean {
  return job.state !== 'running'
}
