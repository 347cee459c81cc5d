// Which service answers which procedure of proposals and deposits.
import type { depositsContract, proposalsContract } from '#shared/proposals/contract'
import type { Services } from '../serve'
import { acceptProposal, declineProposal, openProjectOf, reopenProposal, sendProposal } from './decision-service'
import { recordDeposit, refundDeposit, removeDeposit } from './proposal-deposits'
import { invoiceProposal, previewInvoice } from './proposal-invoicing'
import { proposalPdf, receiptPdf } from './proposal-pdf'
import {
  compareRevisions,
  createProposal,
  duplicateProposal,
  getProposal,
  listProposals,
  proposalSettings,
  removeProposal,
  saveProposal,
  saveProposalSettings,
} from './proposal-service'

export const proposalProcedures: Services<typeof proposalsContract> = {
  list: listProposals,
  get: getProposal,
  create: createProposal,
  save: saveProposal,
  delete: removeProposal,
  duplicate: duplicateProposal,
  markSent: sendProposal,
  accept: acceptProposal,
  openProject: openProjectOf,
  decline: declineProposal,
  reopen: reopenProposal,
  compare: compareRevisions,
  invoice: invoiceProposal,
  preview: previewInvoice,
  pdf: proposalPdf,
  settings: proposalSettings,
  saveSettings: saveProposalSettings,
}

export const depositProcedures: Services<typeof depositsContract> = {
  record: recordDeposit,
  remove: removeDeposit,
  refund: refundDeposit,
  receipt: receiptPdf,
}
