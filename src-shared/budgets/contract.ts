import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { command, nothing, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema, ppmSchema } from '../basics/money'
import { statusSchema } from '../invoices/lifecycle'
import { documentTypeSchema } from '../number-series/number-series'
import { budgetInputSchema, budgetSchema, serviceKindSchema } from './budget'
import { rateCardInputSchema, rateCardSchema } from './rates'

/** A service that time can be put on, named by where it stands. */
export const bookableSchema = z.object({
  serviceId: idSchema,
  service: z.string(),
  kind: serviceKindSchema,
  isBillable: z.boolean(),
  budgetId: idSchema,
  budget: z.string(),
  projectId: idSchema,
  project: z.string(),
  clientName: z.string(),
})
export type Bookable = z.infer<typeof bookableSchema>

export const serviceUsageSchema = z.object({
  serviceId: idSchema,
  minutes: z.int(),
  billableMinutes: z.int().describe('as they are billed, after rounding'),
  usedMinor: minorSchema,
})
export const budgetUsageSchema = z.object({
  budgetId: idSchema,
  currency: currencySchema,
  minutes: z.int(),
  timeMinor: minorSchema.describe('billable time at its rates'),
  fixedMinor: minorSchema.describe('fixed prices and pieces'),
  expensesMinor: minorSchema.describe('billable expenses with their markup'),
  usedMinor: minorSchema,
  leftMinor: minorSchema.nullable().describe('below zero when more than the value is used; null without a value'),
  usedPpm: z.int().nullable().describe('the used part of the value, in millionths'),
  isWarning: z.boolean().describe('the warning line is reached'),
  warnPpm: ppmSchema,
  services: z.array(serviceUsageSchema),
})
export type BudgetUsage = z.infer<typeof budgetUsageSchema>

export const budgetInvoiceSchema = z.object({
  budgetId: idSchema.nullable().describe('null: a document of the project that bills no budget'),
  budgetName: z.string(),
  invoiceId: idSchema,
  type: documentTypeSchema,
  number: z.string(),
  status: statusSchema,
  issueOn: calendarDateSchema,
  currency: currencySchema,
  amountMinor: minorSchema.describe(
    'before tax: what the document and the credits over it bill of the budget; without a budget its own sum, below zero for credit notes',
  ),
})
export type BudgetInvoice = z.infer<typeof budgetInvoiceSchema>

export const budgetsContract = {
  get: query({
    summary: 'One budget with its services',
    permission: 'work.rates',
    input: z.object({ id: idSchema }),
    output: budgetSchema,
  }),
  list: query({
    summary: 'The budgets of a project with their services',
    permission: 'work.rates',
    input: z.object({ projectId: idSchema }),
    output: z.array(budgetSchema),
  }),
  create: command({
    summary: 'Agree a budget for a project',
    permission: 'work.budgets',
    changes: ['budgets', 'projects'],
    input: z.object({ projectId: idSchema, budget: budgetInputSchema }),
    output: budgetSchema,
  }),
  save: command({
    summary: 'Change a budget and its services',
    permission: 'work.budgets',
    changes: ['budgets', 'projects'],
    input: z.object({ id: idSchema, version: z.int(), budget: budgetInputSchema }),
    output: budgetSchema,
  }),
  usage: query({
    summary: 'How much of each budget of a project is used and left',
    permission: 'work.rates',
    input: z.object({ projectId: idSchema }),
    output: z.array(budgetUsageSchema),
  }),
  invoices: query({
    summary: 'The invoices of a project, and how much of which budget each bills',
    permission: 'invoices.read',
    input: z.object({ projectId: idSchema }),
    output: z.array(budgetInvoiceSchema),
  }),
  bookable: query({
    summary: 'The services that time and expenses can be put on',
    permission: 'work.read',
    input: z.object({ personId: idSchema.nullable().default(null).describe('those of their projects come first') }),
    output: z.array(bookableSchema),
  }),
  rateCards: query({ summary: 'All rate cards', permission: 'work.rates', input: nothing, output: z.array(rateCardSchema) }),
  saveRateCard: command({
    summary: 'Enter or change a rate card; time that is not invoiced follows it',
    permission: 'work.budgets',
    changes: ['budgets'],
    input: z.object({ id: idSchema.optional(), version: z.int().optional(), card: rateCardInputSchema }),
    output: rateCardSchema,
  }),
  removeRateCard: command({
    summary: 'Remove a rate card',
    permission: 'work.budgets',
    changes: ['budgets'],
    input: z.object({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
}
