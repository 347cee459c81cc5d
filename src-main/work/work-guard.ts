// Sees to it, inside the transaction that saves a document, that no time entry and no expense is ever on two living invoices.
import { fail } from '#shared/basics/failure'
import { generatingFailures } from '#shared/generating/failures'
import type { Invoice } from '#shared/invoices/contract'
import type { Taken } from '#shared/invoices/taking'
import { projectFailures } from '#shared/projects/failures'
import { timeEntryFailures } from '#shared/time-entries/failures'
import { budgetsByIds, requireBudget } from '../budgets/budget-service'
import { requireClient } from '../clients/client-service'
import { type Context, may } from '../context'
import { timesheetOf } from '../generating/timesheet-service'
import { readTaken, type SourceGuard, type TakenChange } from '../invoices/invoice-service'
import { requireProject } from '../projects/project-service'

export const workGuard: SourceGuard = {
  timesheet: timesheetOf,
  check: (context, document, taken) => {
    checkSeen(
      context,
      taken.filter(({ kind }) => kind !== 'project'),
    )
    checkProject(context, document)
    checkTakenOnce(context, document, taken)
    checkBudgets(context, document, taken)
  },
}

/** A document of the asker bills no budget that is not there for the asker. */
function checkSeen(context: Context, taken: readonly Taken[]): void {
  if (context.actor.scope === 'everything') return
  for (const parentId of new Set(taken.map((one) => one.parentId))) requireBudget(context, parentId)
}

/** Refuses a document of another client than its project's. */
function checkProject(context: Context, { content: { projectId, clientId } }: Invoice): void {
  if (!projectId) return
  const project = requireProject(context, projectId)
  if (project.clientId === clientId) return
  const { name } = requireClient(context, project.clientId)
  throw fail(projectFailures.project_of_other_client, { path: 'projectId', project: project.name, clientName: name })
}

/** Refuses to bill more of a budget than its value, unless the asker may. Issuing what a draft says already is not asked about again. */
function checkBudgets(context: Context, { events }: Invoice, taken: readonly TakenChange[]): void {
  if (may(context.actor, 'work.invoice_over') || events.at(-1)?.kind === 'finalized') return
  const parentIds = [
    ...new Set(
      taken.filter(({ kind, isMore, amountMinor }) => kind === 'service' && isMore && amountMinor > 0).map(({ parentId }) => parentId),
    ),
  ]
  if (parentIds.length === 0) return
  const invoiced = Map.groupBy(readTaken(context, { kinds: ['service'], parentIds }), ({ parentId }) => parentId)
  for (const { id, projectId, name: budget, valueMinor } of budgetsByIds(context, parentIds)) {
    const invoicedMinor = (invoiced.get(id) ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    if (valueMinor === null || invoicedMinor <= valueMinor) continue
    const { currency } = requireProject(context, projectId)
    throw fail(generatingFailures.budget_exceeded, { budget, valueMinor, invoicedMinor, currency, isPermitted: false })
  }
}

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
