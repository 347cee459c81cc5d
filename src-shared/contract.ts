// The whole contract, one line per slice. Hosts serve it, the screens and the command line call it.
import { activitiesContract } from './activities/contract'
import { advancesContract } from './advances/contract'
import { backupsContract } from './backups/contract'
import { budgetsContract } from './budgets/contract'
import { changesContract } from './changes/contract'
import { clientsContract } from './clients/contract'
import { companyContract } from './company/contract'
import { cycleContract } from './cycle/contract'
import { documentsContract } from './documents/contract'
import { exchangeRatesContract } from './exchange-rates/contract'
import { expensesContract } from './expenses/contract'
import { generatingContract } from './generating/contract'
import { imagesContract } from './images/contract'
import { importsContract } from './imports/contract'
import { invoicesContract } from './invoices/contract'
import { jobsContract } from './jobs/contract'
import { mailContract } from './mail/contract'
import { numberSeriesContract } from './number-series/contract'
import { opportunitiesContract } from './opportunities/contract'
import { papersContract } from './papers/contract'
import { paymentsContract } from './payments/contract'
import { peopleContract } from './people/contract'
import { pipelinesContract } from './pipelines/contract'
import { productsContract } from './products/contract'
import { projectsContract } from './projects/contract'
import { depositsContract, proposalsContract } from './proposals/contract'
import { customFieldsContract, recordsContract } from './records/contract'
import { recurringContract } from './recurring/contract'
import { remindersContract } from './reminders/contract'
import { samplesContract } from './samples/contract'
import { searchContract } from './search/contract'
import { sessionContract } from './session/contract'
import { statementsContract } from './statements/contract'
import { taxRatesContract } from './tax-rates/contract'
import { timeEntriesContract } from './time-entries/contract'
import { timesheetsContract } from './timesheets/contract'
import { viewsContract } from './views/contract'

export const contract = {
  activities: activitiesContract,
  backups: backupsContract,
  budgets: budgetsContract,
  changes: changesContract,
  clients: clientsContract,
  company: companyContract,
  advances: advancesContract,
  customFields: customFieldsContract,
  documents: documentsContract,
  exchangeRates: exchangeRatesContract,
  expenses: expensesContract,
  images: imagesContract,
  imports: importsContract,
  invoices: invoicesContract,
  jobs: jobsContract,
  mail: mailContract,
  numberSeries: numberSeriesContract,
  papers: papersContract,
  payments: paymentsContract,
  people: peopleContract,
  products: productsContract,
  projects: projectsContract,
  reminders: remindersContract,
  recurring: recurringContract,
  records: recordsContract,
  samples: samplesContract,
  search: searchContract,
  session: sessionContract,
  statements: statementsContract,
  taxRates: taxRatesContract,
  timeEntries: timeEntriesContract,
  timesheets: timesheetsContract,
  views: viewsContract,
  proposals: proposalsContract,
  deposits: depositsContract,
  opportunities: opportunitiesContract,
  pipelines: pipelinesContract,
  generating: generatingContract,
  cycle: cycleContract,
}
export type Contract = typeof contract
