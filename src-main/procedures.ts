// Which service answers which procedure of the contract: one line each.
import type { Contract } from '#shared/contract'
import { listActivities } from './activities/activity-service'
import type { BackupService } from './backups/backup-service'
import type { ChangeFeed } from './changes/change-feed'
import { createClient, listClients, requireClient, saveClient } from './clients/client-service'
import { createCompany, listCompanies, saveCompany } from './company/company-service'
import { startCompany } from './company/start-company'
import type { Context } from './context'
import { pdfOf, previewOf } from './documents/document-service'
import { expenseProcedures } from './expenses/expense-procedures'
import { findRate, listRates, saveRate } from './exchange-rates/exchange-rate-service'
import { getImage, keepImage } from './images/image-service'
import type { ImportService } from './imports/import-service'
import {
  archiveInvoice,
  cancelInvoice,
  creditInvoice,
  duplicateInvoice,
  editInvoice,
  markUnsent,
  restoreInvoice,
  voidInvoice,
} from './invoices/invoice-life-service'
import {
  createDraft,
  deleteDraft,
  explainInvoice,
  finalizeInvoice,
  findInvoices,
  getInvoice,
  listInvoices,
  markSent,
  prepareSending,
  refreshDrafts,
  saveDraft,
} from './invoices/invoice-service'
import type { JobBoard } from './jobs/job-board'
import { listSeries, previewNumber, reportGaps, saveSeries } from './number-series/number-series-service'
import { applyCredit, creditOf, refund, takeBack, writeOff } from './payments/credit-service'
import { listPayments, recordPayment, removePayment } from './payments/payment-service'
import { peopleProcedures } from './people/procedures'
import { createProduct, listProducts, requireProduct, saveProduct } from './products/product-service'
import { projectProcedures } from './projects/project-procedures'
import type { SampleService } from './samples/sample-service'
import { searchEverything } from './search/search-service'
import { prepared, type Services } from './serve'
import { createTaxRate, listTaxRates, saveTaxRate } from './tax-rates/tax-rate-service'
import { timeEntryProcedures } from './time-entries/time-entry-procedures'
import { listViews, removeView, saveView } from './views/view-service'
import { budgetProcedures, timesheetProcedures } from './work/work-procedures'

/** What lives longer than a call. */
export interface LongLived {
  jobs: JobBoard
  changes: ChangeFeed
  imports: ImportService
  backups: BackupService
  samples: SampleService
}

export function procedures({ jobs, changes, imports, backups, samples }: LongLived): Services<Contract> {
  return {
    activities: { list: listActivities },
    backups: { start: (context) => backups.start(context) },
    budgets: budgetProcedures,
    changes: { watch: async (_context, _input, signal) => changes.watch(signal) },
    clients: {
      list: listClients,
      get: (context, { id }) => requireClient(context, id),
      create: createClient,
      save: andDrafts(saveClient, ({ id }) => id),
    },
    company: { list: listCompanies, create: createCompany, start: startCompany, save: andDrafts(saveCompany) },
    documents: { pdf: pdfOf, preview: previewOf },
    exchangeRates: { list: listRates, find: findRate, save: saveRate },
    expenses: expenseProcedures,
    images: { keep: keepImage, get: getImage },
    imports: { start: (context, input) => imports.start(context, input), report: (_context, { jobId }) => imports.report(jobId) },
    invoices: {
      list: listInvoices,
      get: getInvoice,
      find: findInvoices,
      explain: explainInvoice,
      create: createDraft,
      save: saveDraft,
      delete: deleteDraft,
      finalize: finalizeInvoice,
      markSent: prepared({ prepare: prepareSending, run: markSent }),
      edit: editInvoice,
      markUnsent,
      cancel: cancelInvoice,
      void: voidInvoice,
      archive: archiveInvoice,
      restore: restoreInvoice,
      duplicate: duplicateInvoice,
      credit: creditInvoice,
    },
    jobs: {
      get: (_context, { id }) => jobs.get(id),
      watch: async (_context, { id }, signal) => jobs.watch(id, signal),
      running: () => jobs.running(),
      cancel: (_context, { id }) => jobs.cancel(id),
    },
    numberSeries: { list: listSeries, save: saveSeries, preview: previewNumber, gaps: reportGaps },
    payments: {
      list: listPayments,
      record: recordPayment,
      remove: removePayment,
      refund,
      credit: creditOf,
      applyCredit,
      writeOff,
      takeBack,
    },
    people: peopleProcedures,
    products: { list: listProducts, get: (context, { id }) => requireProduct(context, id), create: createProduct, save: saveProduct },
    projects: projectProcedures,
    samples: {
      status: (context) => samples.status(context),
      load: (context) => samples.load(context),
      remove: (context, input) => samples.remove(context, input),
    },
    search: { everything: searchEverything },
    taxRates: { list: listTaxRates, create: createTaxRate, save: andDrafts(saveTaxRate) },
    timeEntries: timeEntryProcedures,
    timesheets: timesheetProcedures,
    views: { list: listViews, save: saveView, delete: removeView },
  }
}

/** Drafts say what master data say now, so their rows follow a change in the same transaction. */
function andDrafts<Input, Output>(save: (context: Context, input: Input) => Output, clientOf?: (input: Input) => string) {
  return (context: Context, input: Input): Output => {
    const saved = save(context, input)
    refreshDrafts(context, clientOf?.(input))
    return saved
  }
}
