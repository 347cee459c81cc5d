import { defineFailures } from '../basics/failure'

export const recurringFailures = defineFailures({
  run_not_due: ({ on, next }: { on: string; next: string | null }) =>
    next === null
      ? `No invoice is to be made for ${on}: the recurring invoice is paused or over.`
      : `No invoice is to be made for ${on} now: the next day is ${next}.`,
  recurring_client_missing: () => 'Choose a client first: a recurring invoice always goes to the same one.',
  recurring_credit_note: () => 'A credit note cannot recur. Choose an invoice.',
})
