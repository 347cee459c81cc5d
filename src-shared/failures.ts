// Every refusal of the contract by its code, so that an edge can make the sentence from what crossed the wire.

import { advanceFailures } from './advances/failures'
import { backupFailures } from './backups/failures'
import type { Facts } from './basics/failure'
import { basicFailures } from './basics/failures'
import { budgetFailures } from './budgets/failures'
import { companyFailures } from './company/failures'
import { expenseFailures } from './expenses/failures'
import { generatingFailures } from './generating/failures'
import { imageFailures } from './images/failures'
import { importFailures } from './imports/failures'
import { invoiceFailures } from './invoices/failures'
import { mailFailures } from './mail/failures'
import { numberSeriesFailures } from './number-series/failures'
import { opportunityFailures } from './opportunities/failures'
import { papersFailures } from './papers/failures'
import { paymentFailures } from './payments/failures'
import { peopleFailures } from './people/failures'
import { projectFailures } from './projects/failures'
import { proposalFailures } from './proposals/failures'
import { recordFailures } from './records/failures'
import { recurringFailures } from './recurring/failures'
import { reminderFailures } from './reminders/failures'
import { sampleFailures } from './samples/failures'
import { statementFailures } from './statements/failures'
import { taxRateFailures } from './tax-rates/failures'
import { timeEntryFailures } from './time-entries/failures'
import { timesheetFailures } from './timesheets/failures'

const failures: Readonly<Record<string, { sentence: (facts: never) => string }>> = {
  ...backupFailures,
  ...basicFailures,
  ...budgetFailures,
  ...companyFailures,
  ...advanceFailures,
  ...expenseFailures,
  ...imageFailures,
  ...importFailures,
  ...invoiceFailures,
  ...mailFailures,
  ...papersFailures,
  ...numberSeriesFailures,
  ...opportunityFailures,
  ...paymentFailures,
  ...proposalFailures,
  ...reminderFailures,
  ...recurringFailures,
  ...recordFailures,
  ...peopleFailures,
  ...projectFailures,
  ...sampleFailures,
  ...statementFailures,
  ...taxRateFailures,
  ...timeEntryFailures,
  ...timesheetFailures,
  ...generatingFailures,
}

/** All codes, so that a language can be asked for each. */
export const failureCodes: readonly string[] = Object.keys(failures)

/** The sentence for people of a refusal, from its code and facts; undefined when the code is not one of ours. */
export function failureSentence(code: string, facts: Facts): string | undefined {
  return failures[code]?.sentence(facts as never)
}
