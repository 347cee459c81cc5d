import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { currencySchema, minorSchema } from '../basics/money'
import { pageInput, pageOf } from '../basics/paging'
import { clientInputSchema, clientSchema } from './client'

export const clientRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  city: z.string(),
  country: z.string(),
  vatNumber: z.string(),
  currency: z.string().nullable(),
  invoiceCount: z.int(),
  open: z.array(z.object({ currency: currencySchema, openMinor: minorSchema })).describe('what is still to be paid, per currency'),
})
export type ClientRow = z.infer<typeof clientRowSchema>

export const clientsContract = {
  list: query({
    summary: 'Clients by name',
    permission: 'clients.read',
    input: z.object({ ...pageInput, isArchived: z.boolean().default(false), isDescending: z.boolean().default(false) }),
    output: pageOf(clientRowSchema),
  }),
  get: query({
    summary: 'One client with its contacts',
    permission: 'clients.read',
    input: z.object({ id: idSchema }),
    output: clientSchema,
  }),
  create: command({
    summary: 'Add a client',
    permission: 'clients.write',
    changes: ['clients'],
    input: clientInputSchema,
    output: clientSchema,
  }),
  save: command({
    summary: 'Change a client; issued documents keep what they say',
    permission: 'clients.write',
    changes: ['clients'],
    input: clientInputSchema.extend({ id: idSchema, version: z.int(), isArchived: z.boolean().default(false) }),
    output: clientSchema,
  }),
}
