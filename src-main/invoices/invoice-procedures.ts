// Which service answers which procedure of the invoices slice.
import type { invoicesContract } from '#shared/invoices/contract'
import { prepared, type Services } from '../serve'
import {
  archiveInvoice,
  cancelInvoice,
  creditInvoice,
  duplicateInvoice,
  editInvoice,
  markUnsent,
  previewCredit,
  restoreInvoice,
  voidInvoice,
} from './invoice-life-service'
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
  saveDraft,
  sumStates,
} from './invoice-service'
import { timelineOf } from './invoice-timeline-service'

export const invoiceProcedures: Services<typeof invoicesContract> = {
  list: listInvoices,
  get: getInvoice,
  find: findInvoices,
  states: sumStates,
  timeline: timelineOf,
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
  previewCredit,
}
