// What goes out by mail and is no document of account: proposals, receipts of their deposits, and statements.
import { z } from 'zod'
import { calendarDateSchema } from '../basics/calendar-date'
import { idSchema } from '../basics/id'

export const paperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposal'), proposalId: idSchema }),
  z.object({ kind: z.literal('receipt'), depositId: idSchema }),
  z.object({
    kind: z.literal('statement'),
    clientId: idSchema,
    companyId: idSchema.nullable().default(null).describe('only what concerns this company; null: all companies'),
    from: calendarDateSchema,
    to: calendarDateSchema,
  }),
])
export type Paper = z.infer<typeof paperSchema>
export type PaperKind = Paper['kind']

/** What somebody must be allowed beside sending mail: to send a proposal decides about it, the others are only shown. */
export const PAPER_PERMISSIONS: Readonly<Record<PaperKind, string>> = {
  proposal: 'sales.proposals',
  receipt: 'sales.read',
  statement: 'payments.read',
}
