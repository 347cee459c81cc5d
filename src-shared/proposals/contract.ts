import { z } from 'zod'
import { calendarDateSchema, instantSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { line, requiredLine } from '../basics/text'
import { depositRefundSchema, depositSchema, depositSumsSchema } from '../deposits/deposit'
import { pdfSchema } from '../documents/contract'
import { invoiceRowSchema, invoiceSchema } from '../invoices/contract'
import { snapshotSchema } from '../invoices/snapshot'
import { paymentMethodSchema } from '../payments/payment'
import { differenceSchema } from './compare'
import { PROPOSAL_EVENTS, proposalActionSchema, proposalStatusSchema } from './lifecycle'
import { itemProgressSchema, pickSchema } from './progress'
import { newProposalSchema, proposalContentSchema } from './proposal'

export const proposalRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  status: proposalStatusSchema,
  clientId: idSchema.nullable(),
  clientName: z.string(),
  projectId: idSchema.nullable().describe('the project that it is for, or became'),
  subject: z.string(),
  issueOn: calendarDateSchema,
  validUntil: calendarDateSchema.nullable(),
  currency: currencySchema,
  netMinor: minorSchema,
  totalMinor: minorSchema,
})
export type ProposalRow = z.infer<typeof proposalRowSchema>

export const proposalEventSchema = z.object({
  kind: z.enum(PROPOSAL_EVENTS),
  on: calendarDateSchema,
  at: instantSchema,
  actor: z.string(),
  person: z.string().describe('who of the client accepted or declined'),
  note: z.string(),
  fileId: idSchema.nullable().describe('the attachment with the signature'),
})
export type ProposalEvent = z.infer<typeof proposalEventSchema>

export const progressSchema = z.object({
  isProgressive: z.boolean().describe('whether a part may be invoiced'),
  items: z.array(itemProgressSchema),
  openMinor: minorSchema.describe('what is still to be invoiced, with tax'),
  deposit: depositSumsSchema,
})

export const proposalSchema = proposalRowSchema.extend({
  version: z.int(),
  revision: z.int().describe('0 until it is sent for the first time'),
  content: proposalContentSchema,
  snapshot: snapshotSchema,
  projectName: z.string().nullable().describe('null without a project, and for who does not see it'),
  budgetId: idSchema.nullable().describe('the budget of the project that was made from the items'),
  actions: z.array(proposalActionSchema),
  events: z.array(proposalEventSchema),
  progress: progressSchema,
  deposits: z.array(depositSchema),
  refunds: z.array(depositRefundSchema),
  invoices: z.array(invoiceRowSchema).describe('invoices and credit notes that take of it, drafts too'),
})
export type Proposal = z.infer<typeof proposalSchema>

export const PROPOSAL_SORTS = ['issueOn', 'number', 'clientName', 'totalMinor'] as const
/** The project that an accepted proposal becomes, or joins, with a budget of its items. */
export const projectChoiceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('new'),
    name: requiredLine(),
    ownerId: idSchema.nullable().default(null),
    budgetName: requiredLine().nullable().default(null).describe('null: without a budget'),
  }),
  z.object({
    kind: z.literal('existing'),
    projectId: idSchema,
    budgetName: requiredLine().nullable().default(null).describe('null: without a budget'),
  }),
])
export type ProjectChoice = z.infer<typeof projectChoiceSchema>

const one = z.object({ id: idSchema })
const versioned = one.extend({ version: z.int() })
const decided = { on: calendarDateSchema.optional().describe('today when left out'), person: line().default('') }
const settingsSchema = z.object({ isProgressive: z.boolean() })
const sales = { permission: 'sales.proposals', changes: ['proposals'], output: proposalSchema }

export const proposalsContract = {
  list: query({
    summary: 'Proposals, with the sums of all that match',
    permission: 'sales.read',
    input: z.object({
      ...pageInput,
      statuses: z.array(proposalStatusSchema).default([]).describe('empty: all'),
      clientId: idSchema.nullable().default(null),
      opportunityId: idSchema.nullable().default(null),
      projectId: idSchema.nullable().default(null),
      issuedFrom: calendarDateSchema.nullable().default(null),
      issuedTo: calendarDateSchema.nullable().default(null),
      sort: z.enum(PROPOSAL_SORTS).default('issueOn'),
      isDescending: z.boolean().default(true),
    }),
    output: pageOf(proposalRowSchema).extend({
      sums: z.array(z.object({ currency: currencySchema, count: z.int(), totalMinor: minorSchema })),
    }),
  }),
  get: query({ summary: 'One proposal with everything it says', permission: 'sales.read', input: one, output: proposalSchema }),
  create: command({ summary: 'A new proposal, filled in from company, client and products', input: newProposalSchema, ...sales }),
  save: command({
    summary: 'Save a proposal; after sending each save is a new revision',
    input: versioned.extend({ content: proposalContentSchema }),
    ...sales,
  }),
  delete: command({ summary: 'Delete a draft', permission: 'sales.proposals', changes: ['proposals'], input: versioned, output: one }),
  duplicate: command({ summary: 'A new draft that says the same, dated today', input: one, ...sales }),
  markSent: command({
    summary: 'Give the proposal its number and note that it was sent',
    ...sales,
    changes: ['proposals', 'number-series'],
    input: versioned.extend({ on: calendarDateSchema.optional() }),
  }),
  accept: command({
    summary: 'Note that the client accepted, and which optional items it takes',
    input: versioned.extend({
      ...decided,
      fileId: idSchema.nullable().default(null),
      takenItemIds: z
        .array(idSchema)
        .optional()
        .describe('optional and alternative items that are taken; as the proposal says when left out'),
      project: projectChoiceSchema.nullable().default(null).describe('opened or joined in the same step'),
    }),
    ...sales,
    changes: ['proposals', 'projects', 'budgets'],
  }),
  openProject: command({
    summary: 'Open a project for an accepted proposal, or join one, with a budget of its items',
    ...sales,
    permission: 'work.projects',
    changes: ['proposals', 'projects', 'budgets'],
    input: versioned.extend({ project: projectChoiceSchema }),
  }),
  decline: command({
    summary: 'Note that the client declined, and why',
    input: versioned.extend({ ...decided, reason: requiredLine(500) }),
    ...sales,
  }),
  reopen: command({
    summary: 'Take an acceptance or refusal back, as long as nothing is invoiced',
    input: versioned.extend({ reason: requiredLine(500) }),
    ...sales,
  }),
  compare: query({
    summary: 'What changed between two revisions',
    permission: 'sales.read',
    input: one.extend({ from: z.int().min(1), to: z.int().min(1) }),
    output: z.array(differenceSchema),
  }),
  invoice: command({
    summary: 'A draft invoice of the proposal: of all that is open, or of chosen parts; with a part of the deposit',
    permission: 'invoices.draft',
    changes: ['invoices', 'proposals'],
    input: one.extend({
      picks: z.array(pickSchema).min(1).optional().describe('everything that is open when left out'),
      depositMinor: minorSchema.min(0).optional().describe('to transfer; as much as possible when left out'),
    }),
    output: invoiceSchema,
  }),
  preview: query({
    summary: 'What an invoice of chosen parts would come to, and how much of the deposit it can and must take',
    permission: 'sales.read',
    input: one.extend({ picks: z.array(pickSchema) }),
    output: z.object({
      amounts: z.array(z.object({ itemId: idSchema, amountMinor: minorSchema })),
      netMinor: minorSchema,
      totalMinor: minorSchema,
      leastDepositMinor: minorSchema,
      mostDepositMinor: minorSchema,
    }),
  }),
  pdf: query({ summary: 'The PDF of a proposal', permission: 'sales.read', input: one, output: pdfSchema }),
  settings: query({ summary: 'How proposals are invoiced', permission: 'sales.read', input: nothing, output: settingsSchema }),
  saveSettings: command({
    summary: 'Switch invoicing in parts on or off',
    permission: 'settings.write',
    changes: ['proposals'],
    input: settingsSchema,
    output: settingsSchema,
  }),
}

const money = { permission: 'payments.write', changes: ['proposals', 'payments'] }
export const depositsContract = {
  record: command({
    summary: 'Record money received on a proposal',
    ...money,
    input: z.object({
      proposalId: idSchema,
      amountMinor: minorSchema.min(1),
      receivedOn: calendarDateSchema.optional(),
      method: paymentMethodSchema.default('bank_transfer'),
      reference: line().default(''),
    }),
    output: depositSchema,
  }),
  remove: command({
    summary: 'Take back a deposit that was recorded by mistake',
    ...money,
    input: one.extend({ reason: requiredLine(500) }),
    output: one,
  }),
  refund: command({
    summary: 'Record that what was never used of a deposit was given back',
    ...money,
    input: z.object({
      proposalId: idSchema,
      amountMinor: minorSchema.min(1).optional().describe('all that is left when left out'),
      on: calendarDateSchema.optional(),
      reference: line().default(''),
    }),
    output: depositRefundSchema,
  }),
  receipt: query({ summary: 'The receipt of a deposit as a PDF', permission: 'sales.read', input: one, output: pdfSchema }),
}
