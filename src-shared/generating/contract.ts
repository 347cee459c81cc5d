import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { invoiceContentSchema } from '../invoices/invoice'
import { timesheetLineSchema } from '../invoices/timesheet'
import { attributionSchema, generationSchema } from './generation'

const overSchema = z.object({ budgetId: idSchema, budget: z.string(), valueMinor: minorSchema, invoicedMinor: minorSchema })

export const generationPreviewSchema = z.object({
  content: invoiceContentSchema,
  clientName: z.string(),
  currency: currencySchema,
  lines: z.array(z.object({ name: z.string(), quantity: z.string(), unit: z.string(), unitPrice: z.string(), amountMinor: minorSchema })),
  attributions: z.array(attributionSchema),
  netMinor: minorSchema,
  totalMinor: minorSchema,
  over: z.array(overSchema).describe('budgets that would be invoiced over their value'),
  mayExceed: z.boolean().describe('whether the asker may do so'),
  fingerprint: z.string().describe('give it back with the creation, so that exactly this is made or nothing'),
})
export type GenerationPreview = z.infer<typeof generationPreviewSchema>

export const generatingContract = {
  preview: query({
    summary: 'The lines and attributions of invoices that could be made from budgets; nothing is saved',
    permission: 'work.invoice',
    input: z.object({ generations: z.array(generationSchema).min(1, 'must not be empty').max(500) }),
    output: z.array(
      z.object({
        preview: generationPreviewSchema.nullable(),
        refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  }),
  create: command({
    summary: 'Make drafts from budgets, exactly as previewed: all of these or none',
    permission: 'work.invoice',
    changes: ['invoices', 'time-entries', 'expenses', 'budgets', 'projects'],
    input: z.object({
      items: z
        .array(
          z.object({
            generation: generationSchema,
            fingerprint: z.string().optional().describe('of the preview; another one refuses'),
            isOverIntended: z.boolean().default(false).describe('a budget may be invoiced over its value'),
          }),
        )
        .min(1, 'must not be empty')
        .max(500),
    }),
    output: z.array(z.object({ id: idSchema, version: z.int(), netMinor: minorSchema, currency: currencySchema })),
  }),
  attributions: query({
    summary: 'How much of an invoice belongs to which budget, and of which days',
    permission: 'invoices.read',
    input: z.object({ invoiceId: idSchema }),
    output: z.array(attributionSchema),
  }),
  timesheet: query({
    summary: 'The time of an invoice as CSV, one entry a line',
    permission: 'invoices.read',
    input: z.object({ invoiceId: idSchema }),
    output: z.object({ fileName: z.string(), csv: z.string(), rows: z.array(timesheetLineSchema) }),
  }),
}
