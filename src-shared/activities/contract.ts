import { z } from 'zod'
import { instantSchema } from '../basics/calendar-date'
import { query } from '../basics/contract'
import { idSchema } from '../basics/id'

/** One entry of the audit trail: who did what to which thing, when, with what it was before and after. */
export const activitySchema = z.object({
  id: idSchema,
  at: instantSchema,
  actor: z.string().describe('the name that the person had then'),
  personId: idSchema.nullable(),
  procedure: z.string(),
  subject: z.string(),
  subjectId: idSchema,
  before: z.unknown(),
  after: z.unknown(),
})
export type Activity = z.infer<typeof activitySchema>

export const activitiesContract = {
  list: query({
    summary: 'The audit trail, newest first',
    permission: 'activities.read',
    input: z.object({
      subjectId: idSchema.optional(),
      before: idSchema.optional().describe('only entries older than this one'),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(activitySchema),
  }),
}
