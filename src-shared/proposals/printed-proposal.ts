// What a proposal and the receipt of a deposit print: the same sheet as an invoice, with their own title, facts and lines.
import type { Deposit } from '../deposits/deposit'
import type { DocumentModel, PrintedSheet } from '../documents/document-model'
import { formatOf } from '../documents/format'
import { type Fact, type PrintedDocument, printDocument } from '../documents/printed-document'
import { type PrintedLine, printLines } from '../documents/printed-lines'
import type { Printing } from '../documents/printing'
import { textsOf } from '../documents/texts'
import { contentTotals } from '../invoices/content-totals'
import { asDocument, isTaken, lineOfItem, type ProposalContent, type ProposalItem } from './proposal'

export interface ProposalModel extends Pick<DocumentModel, 'number' | 'isDraft' | 'snapshot' | 'logo'> {
  content: ProposalContent
}

/** The sheet of a proposal: its sections, what counts, and beside it what the client may still take. */
export function printProposal({ content, ...rest }: ProposalModel): PrintedSheet {
  const printing = printingOf({ ...rest, content: asDocument(content) })
  const { texts, model } = printing
  const printed = printDocument(model)
  return {
    logo: rest.logo,
    printed: {
      ...printed,
      title: [texts.proposal, rest.isDraft ? texts.draft : ''].filter(Boolean).join(' – '),
      facts: proposalFacts(content, printing),
      lines: proposalLines(content, printing),
      payment: null,
    },
  }
}

function printingOf(model: DocumentModel): Printing {
  const { language, currency } = model.content
  return { model, texts: textsOf(language), format: formatOf(language, model.snapshot.seller.address.country, currency) }
}

function proposalFacts({ issueOn, validUntil }: ProposalContent, { model, texts, format }: Printing): Fact[] {
  const facts = [
    [texts.proposalNumber, model.number || texts.draft],
    [texts.otherIssueDate, format.date(issueOn)],
    [texts.validUntil, validUntil === null ? '' : format.date(validUntil)],
    [texts.clientVatNumber, model.snapshot.buyer?.vatNumber ?? ''],
  ] as const
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function proposalLines(content: ProposalContent, printing: Printing): PrintedLine[] {
  const counted = printLines(printing)
  const groups = [{ id: null, title: '', text: '' }, ...content.sections]
  const known = new Set(content.sections.map(({ id }) => id))
  let position = 0
  return groups.flatMap(({ id, title, text }) => {
    const own = content.items.filter(({ sectionId }) => (sectionId !== null && known.has(sectionId) ? sectionId : null) === id)
    const lines = own.map((item) => {
      const line = isTaken(item) ? counted[content.items.filter(isTaken).indexOf(item)] : openLine(item, printing)
      position += 1
      return line && { ...line, position: String(position) }
    })
    const head = title === '' && text === '' ? [] : [{ ...NOTHING, name: title, description: text.trim() }]
    return [...head, ...lines.filter((line) => line !== undefined)]
  })
}

const NOTHING: PrintedLine = { position: '', name: '', description: '', details: [], quantity: '', price: '', tax: '', amount: '' }

/** An item that does not count: its amount stands in brackets, and why it is not in the sum. */
function openLine(item: ProposalItem, { model, texts, format }: Printing): PrintedLine | undefined {
  const document = { ...model.content, lines: [lineOfItem(item)], adjustments: [] }
  const rates = new Map(model.snapshot.taxRates.map((rate) => [rate.id, rate]))
  const totals = contentTotals(document, rates, { cashRoundingMinor: {} })
  const [line] = printLines({ model: { ...model, content: document, snapshot: { ...model.snapshot, totals } }, texts, format })
  const why = item.choice.kind === 'alternative' ? texts.alternative : texts.optional
  return line && { ...line, details: [...line.details, why], amount: `(${line.amount})` }
}

/** The receipt of a deposit: one line, what it is for, and when the money came. */
export function printReceipt({ content, ...rest }: ProposalModel, deposit: Deposit): PrintedSheet {
  const document = {
    ...asDocument(content),
    lines: [],
    adjustments: [],
    introduction: '',
    notes: '',
    terms: '',
    issueOn: deposit.receivedOn,
  }
  const printing = printingOf({ ...rest, isDraft: false, content: document })
  const { texts, format } = printing
  const name = texts.depositFor.replace('{number}', rest.number)
  const amount = format.amount(deposit.amountMinor)
  const printed: PrintedDocument = {
    ...printDocument(printing.model),
    title: texts.receipt,
    facts: [
      { label: texts.proposalNumber, value: rest.number },
      { label: texts.receivedOn, value: format.date(deposit.receivedOn) },
    ],
    lines: [{ ...NOTHING, position: '1', name, description: deposit.reference, amount }],
    totals: [{ label: texts.received, value: format.money(deposit.amountMinor), weight: 'strong' }],
    taxes: [],
    payment: null,
    terms: null,
  }
  return { logo: rest.logo, printed }
}
