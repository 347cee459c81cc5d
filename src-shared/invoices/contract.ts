import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { decimalSchema } from '../basics/decimal'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line, requiredLine } from '../basics/text'
import { documentTypeSchema } from '../number-series/number-series'
import { timelineEntrySchema } from './differences'
import { stepSchema } from './explain'
import { invoiceContentSchema, newInvoiceSchema } from './invoice'
import { actionSchema, EVENTS, hinderedSchema, statusSchema } from './lifecycle'
import { problemSchema } from './readiness'
import { snapshotSchema } from './snapshot'

export const invoiceRowSchema = z.object({
  id: idSchema,
  companyId: idSchema,
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
  ownCurrency: z.string().describe('of the company’s books'),
  ownPayableMinor: minorSchema.nullable().describe('null without an exchange rate'),
  ownOpenMinor: minorSchema.nullable(),
  tags: z.array(z.string()).optional().describe('in lists that asked for labels'),
  inChargeId: idSchema.nullable().optional().describe('in lists that asked for labels'),
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

export const settlementSchema = z.object({
  kind: z.enum(['payment', 'credit', 'used', 'write_off', 'refund']),
  id: idSchema,
  amountMinor: minorSchema,
  on: calendarDateSchema,
  note: z.string().describe('a reference, a reason, or the number of the document on the other side'),
  sourceId: idSchema.describe('the payment, or the credit note or invoice on the other side'),
})

export const invoiceSchema = invoiceRowSchema.extend({
  version: z.int().describe('send it back with a change; another version means that somebody else was quicker'),
  content: invoiceContentSchema,
  snapshot: snapshotSchema,
  actions: z.array(actionSchema).describe('what may be done now'),
  hindered: z.array(hinderedSchema).describe('what may not be done now, and what stands in its way'),
  problems: z.array(problemSchema).describe('what a draft still needs before it can be finalised'),
  warnings: z.array(problemSchema),
  templateOf: idSchema.nullable().describe('the recurring invoice that is made from this; null on documents'),
  isImported: z.boolean(),
  isArchived: z.boolean(),
  settlements: z
    .array(settlementSchema)
    .describe('what settles it: payments, credit, write-offs; of a credit note what was used and refunded'),
  creditedMinor: minorSchema.describe('what living credit notes take back of this invoice'),
  differences: z.array(differenceSchema),
  events: z.array(invoiceEventSchema),
})
export type Invoice = z.infer<typeof invoiceSchema>

export const SORTS = ['issueOn', 'dueOn', 'number', 'clientName', 'payableMinor'] as const
const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const sumsSchema = z.array(z.object({ currency: currencySchema, count: z.int(), payableMinor: minorSchema, openMinor: minorSchema }))
const ownSumsSchema = z.array(
  z.object({
    currency: currencySchema,
    payableMinor: minorSchema,
    openMinor: minorSchema,
    withoutRate: z.int().describe('documents that are left out: nobody said what their currency is worth'),
  }),
)

/** How many documents are in a state, and what they come to; credit notes are taken off. */
export const stateSumSchema = z.object({
  status: statusSchema,
  isArchived: z.boolean(),
  currency: currencySchema,
  count: z.int(),
  payableMinor: minorSchema,
  openMinor: minorSchema,
})
export type StateSum = z.infer<typeof stateSumSchema>

const creditingSchema = one.extend({
  lines: z
    .array(
      z.object({
        line: z.int().min(0).describe('0 is the first'),
        quantity: decimalSchema.optional().describe('all that is left of the line when left out'),
      }),
    )
    .min(1)
    .optional()
    .describe('all that is not credited yet when left out'),
})

export const invoicesContract = {
  list: query({
    summary: 'Invoices and credit notes, with the sums of all that match',
    permission: 'invoices.read',
    input: z.object({
      ...pageInput,
      statuses: z.array(statusSchema).default([]).describe('empty: all'),
      type: documentTypeSchema.nullable().default(null),
      clientId: idSchema.nullable().default(null),
      companyId: idSchema.nullable().default(null),
      isArchived: z.boolean().default(false),
      issuedFrom: calendarDateSchema.nullable().default(null).describe('issued on this day or later'),
      issuedTo: calendarDateSchema.nullable().default(null).describe('issued on this day or earlier'),
      currency: currencySchema.nullable().default(null),
      isOpen: z.boolean().default(false).describe('only documents of which something is still to be paid'),
      creditsInvoiceId: idSchema.nullable().default(null).describe('only credit notes that take back this invoice'),
      tag: line(60).nullable().default(null).describe('only documents with this tag'),
      withLabels: z.boolean().default(false).describe('each row with its tags and who is in charge'),
      sort: z.enum(SORTS).default('issueOn'),
      isDescending: z.boolean().default(true),
    }),
    output: pageOf(invoiceRowSchema).extend({
      sums: sumsSchema,
      ownSums: ownSumsSchema.describe('everything in the currency of one’s books; empty when there is no other currency'),
    }),
  }),
  states: query({
    summary: 'Counts and amounts of all documents by state and currency',
    permission: 'invoices.read',
    input: z.object({ clientId: idSchema.nullable().default(null) }),
    output: z.array(stateSumSchema),
  }),
  timeline: query({
    summary: 'What happened to a document, the oldest first: who, when, what changed, and what paid it',
    permission: 'invoices.read',
    input: one,
    output: z.array(timelineEntrySchema),
  }),
  get: query({ summary: 'One document with everything it says', permission: 'invoices.read', input: one, output: invoiceSchema }),
  find: query({
    summary: 'The ids of the documents with a number',
    permission: 'invoices.read',
    input: z.object({ number: line(60) }),
    output: z.array(z.object({ id: idSchema, companyId: idSchema, type: documentTypeSchema, issueOn: calendarDateSchema })),
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
  edit: command({
    summary: 'Change a finalised document that is not sent; every version is kept',
    permission: 'invoices.edit',
    changes: ['invoices', 'number-series'],
    input: versioned.extend({ content: invoiceContentSchema }).describe('another number in the content is taken by hand'),
    output: invoiceSchema,
  }),
  markUnsent: command({
    summary: 'Note that a document was not sent after all',
    permission: 'invoices.send',
    changes: ['invoices'],
    input: versioned,
    output: invoiceSchema,
  }),
  cancel: command({
    summary: 'Cancel a document that was never sent; it keeps its number',
    permission: 'invoices.edit',
    changes: ['invoices'],
    input: versioned.extend({ reason: requiredLine(500) }),
    output: invoiceSchema,
  }),
  void: command({
    summary: 'Make a document void after it was sent; it keeps its number',
    permission: 'invoices.edit',
    changes: ['invoices'],
    input: versioned.extend({ reason: requiredLine(500) }),
    output: invoiceSchema,
  }),
  archive: command({
    summary: 'Put an issued document away; its number stays used',
    permission: 'invoices.edit',
    changes: ['invoices'],
    input: versioned,
    output: invoiceSchema,
  }),
  restore: command({
    summary: 'Bring an archived document back',
    permission: 'invoices.edit',
    changes: ['invoices'],
    input: versioned,
    output: invoiceSchema,
  }),
  duplicate: command({
    summary: 'A new draft that says the same, dated today',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: one,
    output: invoiceSchema,
  }),
  credit: command({
    summary: 'A draft credit note of an invoice: of all that is not credited yet, or of chosen lines and quantities',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: creditingSchema.extend({
      givesBack: z.boolean().default(true).describe('false: what is credited of proposals and budgets is not billed again'),
    }),
    output: invoiceSchema,
  }),
  previewCredit: query({
    summary: 'What a credit note of an invoice would come to, and the quantity that each line has left for one',
    permission: 'invoices.draft',
    input: creditingSchema,
    output: z.object({
      lines: z.array(z.object({ name: z.string(), quantity: decimalSchema, amountMinor: minorSchema })).describe('what it would say'),
      taxMinor: minorSchema,
      totalMinor: minorSchema,
      left: z.array(decimalSchema).describe('the quantity of each line that no credit note takes back yet'),
    }),
  }),
}
