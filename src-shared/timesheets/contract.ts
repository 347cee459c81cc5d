import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { paragraph, requiredLine } from '../basics/text'
import { approvalFlowSchema, DECISIONS, timesheetEventSchema } from './timesheet'

export const lockSchema = z.object({ personId: idSchema, name: z.string(), lockedUntil: calendarDateSchema.nullable() })
export type Lock = z.infer<typeof lockSchema>

/** Submitted time that waits for a decision, or was decided about: a person's week, of one project or of all. */
export const approvalRowSchema = z.object({
  personId: idSchema,
  personName: z.string(),
  weekOn: calendarDateSchema.describe('its Monday'),
  from: calendarDateSchema,
  to: calendarDateSchema,
  projectId: idSchema.nullable(),
  projectName: z.string(),
  minutes: z.int(),
  billableMinutes: z.int(),
  state: z.enum(['pending', 'approved']),
})
export type ApprovalRow = z.infer<typeof approvalRowSchema>

export const readinessSchema = z.object({
  projectId: idSchema,
  from: calendarDateSchema,
  to: calendarDateSchema,
  needsApproval: z.boolean(),
  isReady: z.boolean(),
  open: z.array(z.object({ personId: idSchema, name: z.string(), openDays: z.int(), lockedUntil: calendarDateSchema.nullable() })),
  openDays: z.int(),
  openMinutes: z.int(),
  pendingMinutes: z.int(),
  pending: z.array(z.object({ personId: idSchema, name: z.string(), minutes: z.int() })),
  doneMinutes: z.int(),
})
export type ProjectReadiness = z.infer<typeof readinessSchema>

const days = { personId: idSchema, from: calendarDateSchema, to: calendarDateSchema }
const CHANGES = ['timesheets', 'time-entries'] as const

export const timesheetsContract = {
  settings: query({
    summary: 'Whether time is approved, and how',
    permission: 'work.read',
    input: nothing,
    output: z.object({ approval: approvalFlowSchema }),
  }),
  saveSettings: command({
    summary: 'Switch approval of time on or off',
    permission: 'settings.write',
    changes: CHANGES,
    input: z.object({ approval: approvalFlowSchema }),
    output: z.object({ approval: approvalFlowSchema }),
  }),
  locks: query({
    summary: 'Up to which day each person has submitted their time',
    permission: 'work.read',
    input: nothing,
    output: z.array(lockSchema),
  }),
  history: query({
    summary: 'What happened to a person’s time, newest first',
    permission: 'work.read',
    input: z.object({ personId: idSchema, limit: z.int().min(1).max(200).default(50) }),
    output: z.array(timesheetEventSchema),
  }),
  submit: command({
    summary: 'Submit one’s time up to a day: it is locked',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ personId: idSchema.optional().describe('oneself when left out'), to: calendarDateSchema }),
    output: lockSchema,
  }),
  unlock: command({
    summary: 'Open somebody’s time again from a day on, with a reason',
    permission: 'work.unlock',
    changes: CHANGES,
    input: z.object({ personId: idSchema, from: calendarDateSchema, reason: requiredLine(500) }),
    output: lockSchema,
  }),
  approvals: query({
    summary: 'Submitted time by person and week: what waits, or what is approved',
    permission: 'work.approve',
    input: z.object({
      state: z.enum(['pending', 'approved']).default('pending'),
      from: calendarDateSchema.nullable().default(null),
      to: calendarDateSchema.nullable().default(null),
    }),
    output: z.array(approvalRowSchema),
  }),
  decide: command({
    summary: 'Approve submitted time or send it back with a comment; several at once',
    permission: 'work.approve',
    changes: CHANGES,
    input: z.object({
      items: z
        .array(z.object({ ...days, projectId: idSchema.nullable().default(null) }))
        .min(1, 'must not be empty')
        .max(500),
      decision: z.enum(DECISIONS),
      comment: paragraph(2000).default(''),
    }),
    output: z.object({ count: z.int() }),
  }),
  readiness: query({
    summary: 'Whether the time of a project is complete for a period, and who still owes some',
    permission: 'work.read',
    input: z.object({ projectId: idSchema, from: calendarDateSchema, to: calendarDateSchema }),
    output: readinessSchema,
  }),
}
