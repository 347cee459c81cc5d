// Which refusals of the core are about the typed amount: they are said beside it, all others above the form.
import { ORPCError } from '@orpc/client'
import { fieldErrorsOf, sentenceOf } from '../api'

/** The sentence to show beside the amount; undefined for every other error, and for none. */
export function amountRefusal(error: unknown): string | undefined {
  if (!(error instanceof ORPCError)) return undefined
  return error.code === 'amount_too_large' ? sentenceOf(error) : fieldErrorsOf(error)['amountMinor']
}
