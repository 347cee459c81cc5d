import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { messageSchema } from '../mail/message'
import { outboxRowSchema } from '../mail/outbox'
import { ladderInputSchema, ladderSchema, reminderStepSchema } from './ladder'

export const dueReminderSchema = z.object({
  invoiceId: idSchema,
  number: z.string(),
  clientId: idSchema.nullable(),
  clientName: z.string(),
  dueOn: calendarDateSchema,
  daysLate: z.int().describe('negative before the due date'),
  currency: currencySchema,
  openMinor: minorSchema,
  step: reminderStepSchema,
  level: z.int().describe('1 is the first step of the ladder'),
  since: calendarDateSchema,
})
export type DueReminderRow = z.infer<typeof dueReminderSchema>

const one = z.object({ invoiceId: idSchema, stepId: z.string() })
const planSchema = z.object({
  invoiceId: idSchema,
  isPlanned: z.boolean(),
  canBePlanned: z.boolean(),
  isCovered: z.boolean().describe('the client’s credit pays it'),
  next: z.object({ on: calendarDateSchema, level: z.int() }).nullable(),
})
export type ReminderPlan = z.infer<typeof planSchema>

export const remindersContract = {
  ladder: query({
    summary: 'When a company reminds, and with which texts',
    permission: 'reminders.read',
    input: z.object({ companyId: idSchema }),
    output: ladderSchema,
  }),
  saveLadder: command({
    summary: 'Change when a company reminds',
    permission: 'settings.write',
    changes: ['reminders'],
    input: ladderInputSchema.extend({ version: z.int() }),
    output: ladderSchema,
  }),
  due: query({
    summary: 'The reminders that are due today, the oldest first; none goes out by itself',
    permission: 'reminders.read',
    input: z.object({ clientId: idSchema.nullable().default(null) }),
    output: z.array(dueReminderSchema),
  }),
  plan: query({
    summary: 'Whether reminders of an invoice are planned, and when the next one is due',
    permission: 'reminders.read',
    input: z.object({ invoiceId: idSchema }),
    output: planSchema,
  }),
  setPlan: command({
    summary: 'Plan the reminders of an invoice, or stop them',
    permission: 'reminders.write',
    changes: ['reminders'],
    input: z.object({ invoiceId: idSchema, isPlanned: z.boolean() }),
    output: planSchema,
  }),
  approve: command({
    summary: 'Send a reminder that is due',
    permission: 'reminders.write',
    changes: ['reminders', 'mail'],
    input: one.extend({ message: messageSchema.optional().describe('the text of the step when left out') }),
    output: outboxRowSchema,
  }),
  skip: command({
    summary: 'Leave out this step; the next one comes in its time',
    permission: 'reminders.write',
    changes: ['reminders'],
    input: one,
    output: z.object({ invoiceId: idSchema }),
  }),
  snooze: command({
    summary: 'Ask again on a later day',
    permission: 'reminders.write',
    changes: ['reminders'],
    input: one.extend({ until: calendarDateSchema }),
    output: z.object({ invoiceId: idSchema }),
  }),
}
