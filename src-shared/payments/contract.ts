import { z } from 'zod'
import { command, query } from '../basics/contract'
import { idSchema } from '../basics/id'
import { newPaymentSchema, paymentSchema } from './payment'

export const paymentsContract = {
  list: query({
    summary: 'Payments, newest first',
    permission: 'payments.read',
    input: z.object({ invoiceId: idSchema.optional(), limit: z.int().min(1).max(500).default(100) }),
    output: z.array(paymentSchema),
  }),
  record: command({
    summary: 'Record a payment of a sent invoice',
    permission: 'payments.write',
    changes: ['payments', 'invoices'],
    input: newPaymentSchema,
    output: paymentSchema,
  }),
}
