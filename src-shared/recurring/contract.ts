import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { invoiceRowSchema } from '../invoices/contract'
import { invoiceContentSchema } from '../invoices/invoice'
import { scheduleInputSchema, scheduleSchema } from './schedule'

export const recurringRowSchema = scheduleSchema.extend({
  clientId: idSchema.nullable(),
  clientName: z.string(),
  subject: z.string().describe('as it is typed in the template'),
  currency: currencySchema,
  payableMinor: minorSchema.describe('of each invoice, as the template is now'),
  nextOn: calendarDateSchema.nullable().describe('null while paused and when it is over'),
  lastOn: calendarDateSchema.nullable(),
  madeCount: z.int(),
  isOver: z.boolean(),
})
export type RecurringRow = z.infer<typeof recurringRowSchema>

export const recurringSchema = recurringRowSchema.extend({
  nextContent: invoiceContentSchema.nullable().describe('what the next invoice will say, as the template is now'),
  coming: z
    .array(z.object({ on: calendarDateSchema, from: calendarDateSchema, to: calendarDateSchema }))
    .describe('the next days, with their periods'),
  made: z
    .array(z.object({ on: calendarDateSchema, invoice: invoiceRowSchema.nullable().describe('null when its draft was deleted') }))
    .describe('what was made, the newest first'),
})
export type Recurring = z.infer<typeof recurringSchema>

const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const dueSchema = one.extend({ on: calendarDateSchema })
const changes = ['recurring', 'invoices']

export const recurringContract = {
  list: query({
    summary: 'Recurring invoices, the next one first',
    permission: 'recurring.read',
    input: nothing,
    output: z.array(recurringRowSchema),
  }),
  get: query({
    summary: 'One recurring invoice, what it made and when it comes next',
    permission: 'recurring.read',
    input: one,
    output: recurringSchema,
  }),
  create: command({
    summary: 'Make an invoice recurring: it is copied, and days until today are left out',
    permission: 'recurring.write',
    changes,
    input: scheduleInputSchema.extend({
      invoiceId: idSchema.optional().describe('what it says at first; changes to it later change nothing here'),
      clientId: idSchema.optional().describe('without an invoice: an empty one for this client'),
    }),
    output: recurringSchema,
  }),
  save: command({
    summary: 'Change when a recurring invoice is made; with other days, those until today are left out',
    permission: 'recurring.write',
    changes,
    input: scheduleInputSchema.extend(versioned.shape),
    output: recurringSchema,
  }),
  pause: command({
    summary: 'Make none until it is resumed',
    permission: 'recurring.write',
    changes,
    input: versioned,
    output: recurringSchema,
  }),
  resume: command({
    summary: 'Make them again from today on; the days of the pause are left out',
    permission: 'recurring.write',
    changes,
    input: versioned,
    output: recurringSchema,
  }),
  delete: command({
    summary: 'Delete a recurring invoice; the invoices that it made stay',
    permission: 'recurring.write',
    changes,
    input: versioned,
    output: one,
  }),
  due: query({
    summary: 'The next day of each recurring invoice whose day has come',
    permission: 'recurring.read',
    input: nothing,
    output: z.array(dueSchema),
  }),
  run: command({
    summary: 'Make the invoice of a day that has come; each day once. The core does so by itself when it opens and when a day begins',
    permission: 'recurring.write',
    changes: [...changes, 'number-series'],
    input: dueSchema,
    output: z.object({ invoice: invoiceRowSchema }),
  }),
}
