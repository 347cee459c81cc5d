// Which service answers which procedure of the payments slice.
import type { paymentsContract } from '#shared/payments/contract'
import type { Services } from '../serve'
import { applyCredit, creditOf, refund, takeBack, writeOff } from './credit-service'
import { getPayment, listPayments, removePayment } from './payment-service'
import { settle } from './settle-service'

export const paymentProcedures: Services<typeof paymentsContract> = {
  list: listPayments,
  get: getPayment,
  record: settle,
  remove: removePayment,
  refund,
  credit: creditOf,
  applyCredit,
  writeOff,
  takeBack,
}
