// The PDFs of a proposal and of the receipt of a deposit, by the same renderer and designs as invoices.
import type { PdfAnswer } from '#shared/documents/contract'
import type { PrintedSheet } from '#shared/documents/document-model'
import { type ProposalModel, printProposal, printReceipt } from '#shared/proposals/printed-proposal'
import type { Context } from '../context'
import { requireDeposit } from '../deposits/deposit-service'
import { drawSheet } from '../documents/document-service'
import { getImage } from '../images/image-service'
import { requireProposal } from './proposal-standing'

export function proposalPdf(context: Context, { id }: { id: string }): Promise<PdfAnswer> {
  const model = modelOf(context, id)
  return draw(context, model, printProposal(model))
}

/** As it is printed once it is sent: with its number, and no draft any more. */
export function sentProposalPdf(context: Context, { id, number }: { id: string; number: string }): Promise<PdfAnswer> {
  const model = { ...modelOf(context, id), number, isDraft: false }
  return draw(context, model, printProposal(model))
}

export function receiptPdf(context: Context, { id }: { id: string }): Promise<PdfAnswer> {
  const deposit = requireDeposit(context, id)
  const model = modelOf(context, deposit.proposalId)
  return draw(context, model, printReceipt(model, deposit))
}

function modelOf(context: Context, id: string): ProposalModel {
  const { number, state, content, snapshot } = requireProposal(context, id)
  const logo = snapshot.logo === null ? null : getImage(context, { id: snapshot.logo })
  return { number: number || content.number, isDraft: state === 'draft', content, snapshot, logo }
}

function draw(context: Context, { number, snapshot, content }: ProposalModel, sheet: PrintedSheet): Promise<PdfAnswer> {
  return drawSheet(context, sheet, [number || sheet.printed.title, snapshot.buyer?.name ?? content.subject])
}
