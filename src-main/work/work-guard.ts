// Sees to it, inside the transaction that saves a document, that no time entry and no expense is ever on two living invoices.
import { fail } from '#shared/basics/failure'
import type { Taken } from '#shared/invoices/taking'
import { timeEntryFailures } from '#shared/time-entries/failures'
import type { Context } from '../context'
import { readTaken, type SourceGuard } from '../invoices/invoice-service'

export const workGuard: SourceGuard = { check: checkTakenOnce }

function checkTakenOnce(context: Context, _document: unknown, taken: readonly Taken[]): void {
  for (const kind of ['time_entry', 'expense'] as const) {
    const sourceIds = [...new Set(taken.filter((one) => one.kind === kind && one.times > 0).map(({ sourceId }) => sourceId))]
    if (sourceIds.length === 0) continue
    const times = new Map<string, number>()
    for (const one of readTaken(context, { kinds: [kind], sourceIds })) times.set(one.sourceId, (times.get(one.sourceId) ?? 0) + one.times)
    const count = [...times.values()].filter((sum) => sum > 1).length
    if (count > 0) throw fail(timeEntryFailures.work_invoiced_twice, { count })
  }
}
