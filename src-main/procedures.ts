// Which service answers which procedure of the contract: one line per slice; a slice with many procedures lists them beside its services.
import type { Contract } from '#shared/contract'
import { listActivities } from './activities/activity-service'
import { askForAdvance, deductAdvance, openAdvances } from './advances/advance-service'
import type { BackupService } from './backups/backup-service'
import type { ChangeFeed } from './changes/change-feed'
import { createClient, listClients, requireClient, saveClient } from './clients/client-service'
import { createCompany, listCompanies, saveCompany } from './company/company-service'
import { addCompany, startCompany } from './company/start-company'
import type { Context } from './context'
import { cycleOverview } from './cycle/cycle-service'
import { pdfOf, previewOf } from './documents/document-service'
import { deleteRate, findRate, listRates, saveRate } from './exchange-rates/exchange-rate-service'
import { expenseProcedures } from './expenses/expense-procedures'
import { generatingProcedures } from './generating/generating-procedures'
import { getImage, keepImage } from './images/image-service'
import type { ImportService } from './imports/import-service'
import { invoiceProcedures } from './invoices/invoice-procedures'
import { deleteDraft, refreshDrafts } from './invoices/invoice-service'
import type { JobBoard } from './jobs/job-board'
import { type MailRoom, mailProcedures, type PreparedMail, type Sending, type SentMail, sendingMail } from './mail/mail-procedures'
import { numberSeriesProcedures } from './number-series/number-series-procedures'
import { opportunityProcedures } from './opportunities/opportunity-procedures'
import { paperProcedures } from './papers/paper-service'
import { paymentProcedures } from './payments/payment-procedures'
import { peopleProcedures, sessionProcedures } from './people/people-procedures'
import { pipelineProcedures } from './pipelines/pipeline-service'
import { createProduct, listProducts, requireProduct, saveProduct } from './products/product-service'
import { projectProcedures } from './projects/project-procedures'
import { depositProcedures, proposalProcedures } from './proposals/proposal-procedures'
import { createField, listFields, saveField } from './records/custom-field-service'
import { recordProcedures } from './records/record-procedures'
import { forgetRecord } from './records/record-service'
import { recurringProcedures } from './recurring/recurring-procedures'
import { reminderProcedures } from './reminders/reminder-procedures'
import { setPlan } from './reminders/reminder-service'
import type { SampleService } from './samples/sample-service'
import { searchEverything } from './search/search-service'
import { prepared, type Services } from './serve'
import { statementProcedures } from './statements/statement-procedures'
import { createTaxRate, listTaxRates, saveTaxRate } from './tax-rates/tax-rate-service'
import type { TimeImport } from './time-entries/import-job'
import { timeEntryProcedures } from './time-entries/time-entry-procedures'
import { listViews, removeView, saveView } from './views/view-service'
import { budgetProcedures, timesheetProcedures } from './work/work-procedures'

/** What lives longer than a call. */
export interface LongLived {
  jobs: JobBoard
  changes: ChangeFeed
  imports: ImportService
  timeImport: TimeImport
  backups: BackupService
  samples: SampleService
  mail: MailRoom
}

export function procedures({ jobs, changes, imports, timeImport, backups, samples, mail }: LongLived): Services<Contract> {
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
    company: { list: listCompanies, create: createCompany, start: startCompany, add: addCompany, save: andDrafts(saveCompany) },
    customFields: { list: listFields, create: createField, save: saveField },
    advances: { ask: askForAdvance, open: openAdvances, deduct: deductAdvance },
    documents: { pdf: pdfOf, preview: previewOf },
    expenses: expenseProcedures,
    exchangeRates: { list: listRates, find: findRate, save: saveRate, delete: deleteRate },
    images: { keep: keepImage, get: getImage },
    imports: { start: (context, input) => imports.start(context, input), report: (_context, { jobId }) => imports.report(jobId) },
    invoices: { ...invoiceProcedures, delete: andRecord(deleteDraft) },
    jobs: {
      get: (_context, { id }) => jobs.get(id),
      watch: async (_context, { id }, signal) => jobs.watch(id, signal),
      running: () => jobs.running(),
      cancel: (_context, { id }) => jobs.cancel(id),
    },
    mail: { ...mailProcedures(mail), send: prepared<Sending, SentMail, PreparedMail>({ prepare: sendingMail.prepare, run: sendAndPlan }) },
    numberSeries: numberSeriesProcedures,
    papers: paperProcedures(mail.passwords),
    payments: paymentProcedures,
    people: peopleProcedures,
    products: { list: listProducts, get: (context, { id }) => requireProduct(context, id), create: createProduct, save: saveProduct },
    projects: projectProcedures,
    reminders: reminderProcedures,
    recurring: recurringProcedures,
    records: recordProcedures,
    samples: {
      status: (context) => samples.status(context),
      load: (context) => samples.load(context),
      remove: (context, input) => samples.remove(context, input),
    },
    session: sessionProcedures,
    search: { everything: searchEverything },
    statements: statementProcedures,
    taxRates: { list: listTaxRates, create: createTaxRate, save: andDrafts(saveTaxRate) },
    proposals: proposalProcedures,
    deposits: depositProcedures,
    opportunities: opportunityProcedures,
    pipelines: pipelineProcedures,
    generating: generatingProcedures,
    cycle: { overview: cycleOverview },
    timeEntries: timeEntryProcedures(timeImport),
    timesheets: timesheetProcedures,
    views: { list: listViews, save: saveView, delete: removeView },
  }
}

/** Drafts say what master data say now, so their rows follow a change in the same transaction. */
function andDrafts<Input, Output>(save: (context: Context, input: Input) => Output, clientOf?: (input: Input) => string) {
  return (context: Context, input: Input): Output => {
    const saved = save(context, input)
    // all of them, whatever the asker sees
    refreshDrafts({ ...context, actor: { ...context.actor, scope: 'everything' } }, clientOf?.(input))
    return saved
  }
}

/** Reminders know of mail, and mail knows nothing of them. */
function sendAndPlan(context: Context, input: Sending, gathered: PreparedMail): SentMail {
  const sent = sendingMail.run(context, input, gathered)
  if (input.planReminders) setPlan(context, { invoiceId: input.invoiceId, isPlanned: true })
  return sent
}

/** What people added to a draft is deleted with it. */
function andRecord<Input extends { id: string }, Output>(remove: (context: Context, input: Input) => Output) {
  return (context: Context, input: Input): Output => {
    const removed = remove(context, input)
    forgetRecord(context, input.id)
    return removed
  }
}
