// Which time and expenses are on a living invoice.
import type { Context } from '../context'

/** Those of the ids that a living invoice took. */
export function invoicedIds(_context: Context, _kind: 'time_entry' | 'expense', _ids: readonly string[]): ReadonlySet<string> {
  return new Set()
}
