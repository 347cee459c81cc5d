// From what somebody chose in the dialog to the invoices that are asked for.
import type { Generation } from '#shared/generating/generation'

/** What an invoice is made of: a project of a period, or budgets of one project. */
export interface GenerationJob {
  projectId: string
  clientId: string
  currency: string
  budgetIds: readonly string[]
  to: string | null
  scheduledOn: string | null
}

export interface Choice extends Omit<Generation, 'budgetIds'> {
  isPerClient: boolean
}

const FIRST_CHOICE: Choice = {
  method: 'uninvoiced_time_and_expenses',
  by: null,
  percentPpm: null,
  groupBy: 'service',
  displayFormat: '{service}',
  expenseFormat: '{expense}',
  from: null,
  to: null,
  issueOn: null,
  hasTimesheet: false,
  isPerClient: false,
}

/** What the dialog begins with: the days that all of the invoices have in common are filled in. */
export function firstChoice(jobs: readonly GenerationJob[]): Choice {
  const shared = (values: readonly (string | null)[]) => (new Set(values).size === 1 ? (values[0] ?? null) : null)
  return { ...FIRST_CHOICE, to: shared(jobs.map(({ to }) => to)), issueOn: shared(jobs.map(({ scheduledOn }) => scheduledOn)) }
}

/** One invoice for each project, or for each client and currency and invoice date. */
export function generationsOf(jobs: readonly GenerationJob[], { isPerClient, ...choice }: Choice): Generation[] {
  const groups = Map.groupBy(jobs, ({ clientId, currency, projectId, scheduledOn }) =>
    isPerClient ? `${clientId} ${currency} ${scheduledOn}` : `${projectId} ${scheduledOn}`,
  )
  return [...groups.values()].map((group) => ({
    ...choice,
    by: choice.method === 'uninvoiced_time_and_expenses' ? null : (choice.by ?? 'service'),
    budgetIds: group.flatMap(({ budgetIds }) => budgetIds),
    to: choice.to ?? group[0]?.to ?? null,
    issueOn: choice.issueOn ?? group[0]?.scheduledOn ?? null,
  }))
}
