// Which refusals of the core are about the typed amount: they are said beside it, all others above the form.
import { ORPCError } from '@orpc/client'
import { fieldErrorsOf, sentenceOf } from '../api'

const ABOUT_THE_AMOUNT = [
  'write_off_exceeds_open',
  'refund_exceeds_credit',
  'credit_exceeds_balance',
  'credit_exceeds_open',
  'amount_too_large',
]

/** The sentence to show beside the amount; undefined for every other error, and for none. */
export function amountRefusal(error: unknown): string | undefined {
  if (!(error instanceof ORPCError)) return undefined
  return ABOUT_THE_AMOUNT.includes(error.code) ? sentenceOf(error) : fieldErrorsOf(error)['amountMinor']
}
