import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { invoiceRowSchema, invoiceSchema } from '../invoices/contract'
import { reductionSchema } from '../invoices/invoice'

export const advancesContract = {
  ask: command({
    summary: 'A draft invoice that asks for an advance on another document, with its taxes',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: z.object({
      invoiceId: idSchema.describe('the document over the whole, a draft too'),
      value: reductionSchema.describe('an amount is without tax, or with it where the prices of the document include tax'),
    }),
    output: invoiceSchema,
  }),
  open: query({
    summary: 'The advance invoices that a draft could deduct: issued, of the same client, and deducted nowhere',
    permission: 'invoices.read',
    input: z.object({ invoiceId: idSchema }),
    output: z.array(invoiceRowSchema),
  }),
  deduct: command({
    summary: 'Deduct an advance invoice in a draft, with its taxes',
    permission: 'invoices.draft',
    changes: ['invoices'],
    input: z.object({ id: idSchema, version: z.int(), advanceId: idSchema }),
    output: invoiceSchema,
  }),
}
