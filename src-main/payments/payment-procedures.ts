// Which service answers which procedure of the payments slice.
import type { paymentsContract } from '#shared/payments/contract'
import type { Services } from '../serve'
import { applyCredit, creditOf, refund, takeBack, writeOff } from './credit-service'
import { getPayment, listPayments, recordPayment, removePayment } from './payment-service'

export const paymentProcedures: Services<typeof paymentsContract> = {
  list: listPayments,
  get: getPayment,
  record: recordPayment,
  remove: removePayment,
  refund,
  credit: creditOf,
  applyCredit,
  writeOff,
  takeBack,
}
