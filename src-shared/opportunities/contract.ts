import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema, ppmSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line } from '../basics/text'
import { invoiceRowSchema, invoiceSchema } from '../invoices/contract'
import { outcomeSchema } from '../pipelines/pipeline'
import { proposalSchema } from '../proposals/contract'
import { opportunityInputSchema, opportunitySchema } from './opportunity'

const counted = {
  worthMinor: minorSchema.describe('the typed value, else the sum of the products'),
  weightedMinor: minorSchema.describe('worth times probability'),
}
export const opportunityRowSchema = z.object({
  id: idSchema,
  version: z.int(),
  name: z.string(),
  pipelineId: idSchema,
  stageId: idSchema,
  stageName: z.string(),
  outcome: outcomeSchema,
  probabilityPpm: ppmSchema,
  clientId: idSchema.nullable(),
  clientName: z.string(),
  ownerId: idSchema.nullable(),
  ownerName: z.string(),
  currency: currencySchema,
  ...counted,
  expectedOn: calendarDateSchema.nullable(),
  isArchived: z.boolean(),
})
export type OpportunityRow = z.infer<typeof opportunityRowSchema>

export const opportunityViewSchema = opportunitySchema.extend({
  ...counted,
  stageName: z.string(),
  outcome: outcomeSchema,
  invoices: z.array(invoiceRowSchema).describe('invoices and credit notes made from it or its proposals, drafts too'),
  invoicedMinor: minorSchema.describe('issued and living, credit notes taken off, with tax'),
  draftMinor: minorSchema.describe('on drafts, with tax'),
  paidMinor: minorSchema.describe('settled of what was invoiced'),
})
export type OpportunityView = z.infer<typeof opportunityViewSchema>

export const OPPORTUNITY_SORTS = ['expectedOn', 'name', 'clientName', 'worthMinor'] as const
const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const write = { permission: 'sales.opportunities', changes: ['opportunities'], output: opportunityViewSchema }

export const opportunitiesContract = {
  list: query({
    summary: 'Opportunities, with the sums and weighted sums of all that match',
    permission: 'sales.read',
    input: z.object({
      ...pageInput,
      pipelineId: idSchema.nullable().default(null),
      stageIds: z.array(idSchema).default([]).describe('empty: all'),
      outcomes: z.array(outcomeSchema).default([]).describe('empty: all'),
      clientId: idSchema.nullable().default(null),
      ownerId: idSchema.nullable().default(null),
      isArchived: z.boolean().default(false),
      sort: z.enum(OPPORTUNITY_SORTS).default('expectedOn'),
      isDescending: z.boolean().default(false),
    }),
    output: pageOf(opportunityRowSchema).extend({ sums: z.array(z.object({ currency: currencySchema, count: z.int(), ...counted })) }),
  }),
  get: query({
    summary: 'One opportunity, and what was invoiced and paid of it',
    permission: 'sales.read',
    input: one,
    output: opportunityViewSchema,
  }),
  create: command({ summary: 'A new opportunity', ...write, changes: ['opportunities', 'pipelines'], input: opportunityInputSchema }),
  save: command({
    summary: 'Save an opportunity; another stage follows the same rules as a move',
    ...write,
    input: opportunityInputSchema.extend({
      ...versioned.shape,
      reason: line(500).optional().describe('why it is won or lost, with its stage'),
    }),
  }),
  move: command({
    summary: 'Move to another stage; won and lost need a reason',
    ...write,
    input: versioned.extend({ stageId: idSchema, reason: line(500).default(''), on: calendarDateSchema.optional() }),
  }),
  archive: command({ summary: 'Archive or bring back', ...write, input: versioned.extend({ isArchived: z.boolean() }) }),
  delete: command({
    summary: 'Delete an opportunity without proposals and invoices',
    permission: 'sales.opportunities',
    changes: ['opportunities'],
    input: versioned,
    output: one,
  }),
  invoice: command({
    summary: 'A draft invoice with client, contact and products of the opportunity',
    permission: 'invoices.draft',
    changes: ['invoices', 'opportunities'],
    input: one.extend({ amount: z.enum(['products', 'value']).optional().describe('needed where the two differ') }),
    output: invoiceSchema,
  }),
  propose: command({
    summary: 'A draft proposal with client, contact and products of the opportunity',
    permission: 'sales.proposals',
    changes: ['proposals', 'opportunities'],
    input: one,
    output: proposalSchema,
  }),
}
