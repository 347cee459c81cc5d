import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line } from '../basics/text'
import { documentTypeSchema } from '../number-series/number-series'
import { stepSchema } from './explain'
import { invoiceContentSchema, newInvoiceSchema } from './invoice'
import { actionSchema, EVENTS, statusSchema } from './lifecycle'
import { problemSchema } from './readiness'
import { snapshotSchema } from './snapshot'

export const invoiceRowSchema = z.object({
  id: idSchema,
  type: documentTypeSchema,
  status: statusSchema,
  number: z.string(),
  clientId: idSchema.nullable(),
  clientName: z.string(),
  subject: z.string(),
  issueOn: calendarDateSchema,
  dueOn: calendarDateSchema.nullable(),
  currency: currencySchema,
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  payableMinor: minorSchema,
  openMinor: minorSchema,
})
export type InvoiceRow = z.infer<typeof invoiceRowSchema>

/** Where an imported file's own amounts disagree with their arithmetic; the file's are kept. */
export const differenceSchema = z.object({ place: z.string(), statedMinor: minorSchema, computedMinor: minorSchema })
export type Difference = z.infer<typeof differenceSchema>

export const invoiceEventSchema = z.object({
  kind: z.enum(EVENTS),
  on: calendarDateSchema,
  at: instantSchema,
  actor: z.string(),
  note: z.string(),
})

export const invoiceSchema = invoiceRowSchema.extend({
  version: z.int().describe('send it back with a change; another version means that somebody else was quicker'),
  content: invoiceContentSchema,
  snapshot: snapshotSchema,
  actions: z.array(actionSchema).describe('what may be done now'),
  problems: z.array(problemSchema).describe('what a draft still needs before it can be finalised'),
  warnings: z.array(problemSchema),
  isImported: z.boolean(),
  differences: z.array(differenceSchema),
  events: z.array(invoiceEventSchema),
})
export type Invoice = z.infer<typeof invoiceSchema>

export const SORTS = ['issueOn', 'dueOn', 'number', 'clientName', 'payableMinor'] as const
const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const sumsSchema = z.array(z.object({ currency: currencySchema, count: z.int(), payableMinor: minorSchema, openMinor: minorSchema }))

export const invoicesContract = {
  list: query({
    summary: 'Invoices and credit notes, with the sums of all that match',
    permission: 'invoices.read',
    input: z.object({
      ...pageInput,
      statuses: z.array(statusSchema).default([]).describe('empty: all'),
      type: documentTypeSchema.nullable().default(null),
      clientId: idSchema.nullable().default(null),
      issuedFrom: calendarDateSchema.nullable().default(null).describe('issued on this day or later'),
      issuedTo: calendarDateSchema.nullable().default(null).describe('issued on this day or earlier'),
      currency: currencySchema.nullable().default(null),
      isOpen: z.boolean().default(false).describe('only documents of which something is still to be paid'),
      sort: z.enum(SORTS).default('issueOn'),
      isDescending: z.boolean().default(true),
    }),
    output: pageOf(invoiceRowSchema).extend({ sums: sumsSchema }),
  }),
  get: query({ summary: 'One document with everything it says', permission: 'invoices.read', input: one, output: invoiceSchema }),
  find: query({
    summary: 'The ids of the documents with a number',
    permission: 'invoices.read',
    input: z.object({ number: line(60) }),
    output: z.array(z.object({ id: idSchema, type: documentTypeSchema, issueOn: calendarDateSchema })),
  }),
  explain: query({ summary: 'The total, step by step', permission: 'invoices.read', input: one, output: z.array(stepSchema) }),
  create: command({
    summary: 'A new draft, filled in from company, client and products',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: newInvoiceSchema,
    output: invoiceSchema,
  }),
  save: command({
    summary: 'Save a draft',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: versioned.extend({ content: invoiceContentSchema }),
    output: invoiceSchema,
  }),
  delete: command({
    summary: 'Delete a draft; issued documents stay',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: versioned,
    output: z.object({ id: idSchema }),
  }),
  finalize: command({
    summary: 'Give a draft its number and freeze what it says',
    permission: 'invoices.finalize',
    changes: ['invoices', 'number-series'],
    input: versioned.extend({ number: line(60).optional().describe('typed by hand; one that is used warns and is saved') }),
    output: invoiceSchema,
  }),
  markSent: command({
    summary: 'Note that a finalised document was sent, and keep the bytes of its PDF',
    permission: 'invoices.send',
    changes: ['invoices'],
    input: versioned.extend({ on: calendarDateSchema.optional().describe('today when left out') }),
    output: invoiceSchema,
  }),
}
