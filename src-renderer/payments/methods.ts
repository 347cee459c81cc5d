// The ways in which money comes, in words.
import type { Payment } from '#shared/payments/payment'

export const METHOD_NAMES: Readonly<Record<Payment['method'], string>> = {
  bank_transfer: 'Bank transfer',
  card: 'Card',
  cash: 'Cash',
  direct_debit: 'Direct debit',
  cheque: 'Cheque',
  other: 'Other',
}
