// The whole contract, one line per slice. Hosts serve it, the screens and the command line call it.
import { activitiesContract } from './activities/contract'
import { advancesContract } from './advances/contract'
import { backupsContract } from './backups/contract'
import { changesContract } from './changes/contract'
import { clientsContract } from './clients/contract'
import { companyContract } from './company/contract'
import { documentsContract } from './documents/contract'
import { exchangeRatesContract } from './exchange-rates/contract'
import { imagesContract } from './images/contract'
import { importsContract } from './imports/contract'
import { invoicesContract } from './invoices/contract'
import { jobsContract } from './jobs/contract'
import { mailContract } from './mail/contract'
import { numberSeriesContract } from './number-series/contract'
import { paymentsContract } from './payments/contract'
import { peopleContract } from './people/contract'
import { productsContract } from './products/contract'
import { customFieldsContract, recordsContract } from './records/contract'
import { recurringContract } from './recurring/contract'
import { remindersContract } from './reminders/contract'
import { samplesContract } from './samples/contract'
import { searchContract } from './search/contract'
import { sessionContract } from './session/contract'
import { statementsContract } from './statements/contract'
import { taxRatesContract } from './tax-rates/contract'
import { viewsContract } from './views/contract'

export const contract = {
  activities: activitiesContract,
  backups: backupsContract,
  changes: changesContract,
  clients: clientsContract,
  company: companyContract,
  advances: advancesContract,
  customFields: customFieldsContract,
  documents: documentsContract,
  exchangeRates: exchangeRatesContract,
  images: imagesContract,
  imports: importsContract,
  invoices: invoicesContract,
  jobs: jobsContract,
  mail: mailContract,
  numberSeries: numberSeriesContract,
  payments: paymentsContract,
  people: peopleContract,
  products: productsContract,
  reminders: remindersContract,
  recurring: recurringContract,
  records: recordsContract,
  samples: samplesContract,
  search: searchContract,
  session: sessionContract,
  statements: statementsContract,
  taxRates: taxRatesContract,
  views: viewsContract,
}
export type Contract = typeof contract
