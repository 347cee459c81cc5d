// Each paper as mail sees it: whom it concerns, what its placeholders stand for, and how its PDF is drawn.
import type { Language } from '#shared/basics/address'
import type { PdfAnswer } from '#shared/documents/contract'
import { type Format, formatOf } from '#shared/documents/format'
import { documentValues } from '#shared/mail/document-values'
import type { MailSubject } from '#shared/mail/outbox'
import { PAPER_PERMISSIONS, type Paper } from '#shared/papers/paper'
import { DOCUMENT_PLACEHOLDERS, namesOf } from '#shared/placeholders/placeholder'
import { asDocument } from '#shared/proposals/proposal'
import { requireClient } from '../clients/client-service'
import { requireCompany } from '../company/company-service'
import { type Context, requirePermission } from '../context'
import type { Receiver } from '../mail/letter-service'
import { drawProposal, drawReceipt, proposalToSend, receiptToSend } from '../proposals/proposal-mail-service'
import { statementOf, statementPdf } from '../statements/statement-service'

type Proposal = ReturnType<typeof proposalToSend>
type StatementPaper = Extract<Paper, { kind: 'statement' }>

/** A statement has no number, tax or due date: what asks for them says nothing. */
const NO_DOCUMENT = Object.fromEntries(namesOf(DOCUMENT_PLACEHOLDERS).map((name) => [name, '']))

export interface PaperFacts extends Receiver {
  about: Exclude<MailSubject, 'invoice'>
  /** the number of the proposal, or the client of a statement */
  name: string
  companyId: string
  language: Language
  clientName: string
  /** of the proposal; 0 for a statement, which nobody changes */
  version: number
  willMarkSent: boolean
  values: Readonly<Record<string, string>>
  draw: () => Promise<PdfAnswer>
}

export function factsOf(context: Context, paper: Paper): PaperFacts {
  requirePermission(context.actor, PAPER_PERMISSIONS[paper.kind])
  if (paper.kind === 'statement') return ofStatement(context, paper)
  if (paper.kind === 'receipt') return ofReceipt(context, paper.depositId)
  const proposal = proposalToSend(context, paper.proposalId)
  const { totalMinor } = proposal.snapshot.totals
  return {
    ...ofProposal(proposal),
    about: 'proposal',
    willMarkSent: proposal.state === 'draft',
    values: valuesOf(proposal, totalMinor),
    draw: () => drawProposal(context, proposal),
  }
}

function ofProposal({ id, version, number, content, snapshot }: Proposal) {
  const { companyId, language, clientId, contactId } = content
  const { name = '', email = '' } = snapshot.buyer ?? {}
  return { aboutId: id, version, name: number, companyId, language, clientId, contactId, clientName: name, email }
}

function valuesOf({ number, content, snapshot }: Proposal, openMinor: number): Record<string, string> {
  return documentValues({ number, content: asDocument(content), snapshot, openMinor, clientName: snapshot.buyer?.name ?? '' })
}

function ofReceipt(context: Context, depositId: string): PaperFacts {
  const { deposit, proposal } = receiptToSend(context, depositId)
  const { money, date } = formatOf(proposal.content.language, proposal.snapshot.seller.address.country, deposit.currency)
  const amount = money(deposit.amountMinor)
  const received = {
    'invoice.total': amount,
    'invoice.payable': amount,
    'invoice.open': money(0),
    'invoice.issued_on': date(deposit.receivedOn),
  }
  return {
    ...ofProposal(proposal),
    about: 'receipt',
    willMarkSent: false,
    values: { ...valuesOf(proposal, 0), ...received },
    draw: () => drawReceipt(context, depositId),
  }
}

function ofStatement(context: Context, paper: StatementPaper): PaperFacts {
  const client = requireClient(context, paper.clientId)
  const company = requireCompany(context, paper.companyId ?? client.companyId ?? undefined)
  const language = client.language ?? company.language
  const { accounts } = statementOf(context, paper)
  const format = (currency: string): Format => formatOf(language, company.address.country, currency)
  const open = accounts.map(({ currency, closingMinor }) => format(currency).money(closingMinor))
  const { date, period } = format(company.currency)
  return {
    about: 'statement',
    aboutId: client.id,
    name: client.name,
    companyId: company.id,
    language,
    clientId: client.id,
    contactId: null,
    clientName: client.name,
    email: client.email,
    version: 0,
    willMarkSent: false,
    values: {
      ...NO_DOCUMENT,
      'client.name': client.name,
      'client.city': client.address.city,
      'contact.name': client.contacts[0]?.name || client.name,
      'company.name': company.name,
      'company.email': company.email,
      'company.phone': company.phone,
      'invoice.issued_on': date(context.today),
      'invoice.delivered': period(paper.from, paper.to),
      'invoice.open': open.join(', '),
    },
    draw: () => statementPdf(context, paper),
  }
}
