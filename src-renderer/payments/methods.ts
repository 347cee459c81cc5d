// The ways in which money comes, in words.
import { PAYMENT_METHODS, type Payment } from '#shared/payments/payment'
import type { Option } from '../kit/Select'
import { textsNow } from '../texts/texts'

export function methodName(method: Payment['method']): string {
  return textsNow().payments.methods[method]
}

export function methodOptions(): Option[] {
  return PAYMENT_METHODS.map((id) => ({ id, label: methodName(id) }))
}
