// Which time and expenses are on a living invoice: void, cancelled, archived and deleted ones, and credits that give back, free them again.

import type { Context } from '../context'
import { readTaken } from '../invoices/invoice-service'

const AT_ONCE = 500

/** Those of the ids that a living invoice took. */
export function invoicedIds(context: Context, kind: 'time_entry' | 'expense', ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const { sourceId, times } of readTaken(context, { kinds: [kind], sourceIds: ids.slice(at, at + AT_ONCE) }))
      if (times > 0) found.add(sourceId)
  return found
}
