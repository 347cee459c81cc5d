import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { projectInputSchema, projectSchema, projectStatusSchema } from './project'
import { scheduleSchema } from './schedule'

export const projectRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  code: z.string(),
  clientId: idSchema,
  clientName: z.string(),
  opportunityId: idSchema.nullable(),
  ownerName: z.string(),
  status: projectStatusSchema,
  currency: z.string(),
  budgetMinor: minorSchema.nullable().describe('the values of its open budgets; null for who sees no budgets'),
  startsOn: calendarDateSchema.nullable(),
  endsOn: calendarDateSchema.nullable(),
  hasSchedule: z.boolean(),
  nextInvoiceOn: calendarDateSchema.nullable().describe('the next scheduled date from today on'),
})
export type ProjectRow = z.infer<typeof projectRowSchema>

export const PROJECT_SORTS = ['name', 'client'] as const

export const projectsContract = {
  list: query({
    summary: 'Projects by name or client',
    permission: 'work.read',
    input: z.object({
      ...pageInput,
      isArchived: z.boolean().default(false),
      statuses: z.array(projectStatusSchema).default([]).describe('empty: all'),
      clientId: idSchema.nullable().default(null),
      opportunityId: idSchema.nullable().default(null),
      isWithoutSchedule: z.boolean().default(false).describe('only those that miss one'),
      sort: z.enum(PROJECT_SORTS).default('name'),
      isDescending: z.boolean().default(false),
    }),
    output: pageOf(projectRowSchema),
  }),
  get: query({ summary: 'One project', permission: 'work.read', input: z.object({ id: idSchema }), output: projectSchema }),
  create: command({
    summary: 'Begin a project for a client',
    permission: 'work.projects',
    changes: ['projects'],
    input: projectInputSchema,
    output: projectSchema,
  }),
  save: command({
    summary: 'Change a project',
    permission: 'work.projects',
    changes: ['projects'],
    input: z.object({ ...projectInputSchema.shape, id: idSchema, version: z.int(), isArchived: z.boolean().default(false) }),
    output: projectSchema,
  }),
  schedule: command({
    summary: 'Give several projects the same invoicing schedule',
    permission: 'work.projects',
    changes: ['projects'],
    input: z.object({ ids: z.array(idSchema).min(1, 'must not be empty').max(500), schedule: scheduleSchema }),
    output: z.array(projectSchema),
  }),
}
