import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { minutesSchema, roundingSchema } from '../basics/hours'
import { idSchema } from '../basics/id'
import { pageInput, pageOf } from '../basics/paging'
import { paragraph } from '../basics/text'
import { jobSchema } from '../jobs/job'
import { timeEntryInputSchema, timeEntryRowSchema, timeEntrySchema, timerSchema } from './time-entry'
import { importMappingSchema, importProblemSchema } from './time-import'

const person = idSchema.optional().describe('oneself when left out')
export const weekSchema = z.object({
  personId: idSchema,
  personName: z.string(),
  mondayOn: calendarDateSchema,
  lockedUntil: calendarDateSchema.nullable(),
  entries: z.array(timeEntryRowSchema),
  /** what was worked on in the weeks before: rows to go on with */
  recentServiceIds: z.array(idSchema),
  sentBack: z.object({ comment: z.string(), actor: z.string() }).nullable().describe('why time of this week came back and is open again'),
  roundings: z.array(z.object({ projectId: idSchema, rounding: roundingSchema })).describe('of projects that round'),
})
export type Week = z.infer<typeof weekSchema>

const file = {
  base64: z.base64().describe('the bytes of the CSV file'),
  mapping: importMappingSchema.optional().describe('guessed when left out'),
}
export const importPreviewSchema = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  headings: z.array(z.string()),
  mapping: importMappingSchema,
  sample: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  rowCount: z.int(),
  newCount: z.int(),
  newMinutes: z.int(),
  knownCount: z.int().describe('rows that were imported before'),
  problemCount: z.int(),
  problems: z.array(importProblemSchema).describe('the first hundred'),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

const CHANGES = ['time-entries', 'timesheets', 'budgets'] as const

export const timeImportReportSchema = z.object({ added: z.int(), known: z.int(), minutes: z.int() })
export type TimeImportReport = z.infer<typeof timeImportReportSchema>

export const timeEntriesContract = {
  week: query({
    summary: 'A person’s week: entries, rows to go on with, and up to when it is submitted',
    permission: 'work.time_own',
    input: z.object({ personId: person, on: calendarDateSchema.describe('any day of the week') }),
    output: weekSchema,
  }),
  list: query({
    summary: 'Time entries, newest first, with the sums of all that match',
    permission: 'work.read',
    input: z.object({
      ...pageInput,
      projectId: idSchema.nullable().default(null),
      personId: idSchema.nullable().default(null),
      from: calendarDateSchema.nullable().default(null),
      to: calendarDateSchema.nullable().default(null),
      isBillable: z.boolean().nullable().default(null),
    }),
    output: pageOf(timeEntryRowSchema).extend({ minutes: z.int() }),
  }),
  save: command({
    summary: 'Enter time, or change it',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ id: idSchema.optional(), version: z.int().optional(), entry: timeEntryInputSchema }),
    output: timeEntrySchema,
  }),
  remove: command({
    summary: 'Remove a time entry',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ id: idSchema, version: z.int() }),
    output: z.object({ id: idSchema }),
  }),
  timer: query({
    summary: 'The timer that runs, if one does',
    permission: 'work.time_own',
    input: z.object({ personId: person }),
    output: timerSchema.nullable(),
  }),
  startTimer: command({
    summary: 'Start a timer; one that runs is stopped and entered first',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ personId: person, serviceId: idSchema, note: paragraph(2000).default('') }),
    output: timerSchema,
  }),
  stopTimer: command({
    summary: 'Stop the timer and enter its time on the day on which it began',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ personId: person, minutes: minutesSchema.optional().describe('as it ran when left out') }),
    output: timeEntrySchema,
  }),
  discardTimer: command({
    summary: 'Stop the timer and enter nothing',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object({ personId: person }),
    output: z.object({ personId: idSchema }),
  }),
  previewImport: query({
    summary: 'What a CSV file of time entries says, and what would be wrong with it; nothing is saved',
    permission: 'work.time_own',
    input: z.object(file),
    output: importPreviewSchema,
  }),
  import: command({
    summary: 'Import time entries from a CSV file: all of its rows or none; rows that were imported before are left out',
    permission: 'work.time_own',
    changes: CHANGES,
    input: z.object(file),
    output: timeImportReportSchema,
  }),
  startImport: command({
    summary: 'Import time entries from a long CSV file as a job; its result is the report',
    permission: 'work.time_own',
    changes: [],
    input: z.object(file),
    output: jobSchema,
  }),
  importReport: query({
    summary: 'What an import of time added',
    permission: 'work.time_own',
    input: z.object({ jobId: idSchema }),
    output: timeImportReportSchema.nullable(),
  }),
}
