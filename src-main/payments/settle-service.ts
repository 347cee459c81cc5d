// Money with what is given up beside it, such as the discount of who pays early: both are recorded, or neither.
import { fail } from '#shared/basics/failure'
import { paymentFailures } from '#shared/payments/failures'
import type { NewPayment, Payment } from '#shared/payments/payment'
import type { Context } from '../context'
import { writeOff } from './credit-service'
import { recordPayment } from './payment-service'

export function settle(context: Context, { writeOff: given, ...input }: NewPayment): Payment {
  const payment = recordPayment(context, input)
  if (!given) return payment
  const [part, other] = payment.allocations
  if (!part || other) throw fail(paymentFailures.write_off_for_one_invoice, {})
  writeOff(context, { invoiceId: part.invoiceId, on: payment.receivedOn, ...given })
  return payment
}
