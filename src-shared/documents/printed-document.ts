// Every word and figure of a printed invoice or credit note, so that what is said is decided apart from how it looks.
import type { Language } from '../basics/address'
import type { CalendarDate } from '../basics/calendar-date'
import { earlyPaymentOffer } from '../company/early-payment'
import { printedTexts, type Snapshot } from '../invoices/snapshot'
import { addressLines } from './address-lines'
import type { DocumentModel } from './document-model'
import { formatOf } from './format'
import { type PrintedLine, printLines } from './printed-lines'
import { type PrintedTax, type PrintedTotal, printTaxes, printTotals } from './printed-totals'
import type { Printing } from './printing'
import { textsOf } from './texts'
import type { Texts } from './texts/words'

export interface Fact {
  label: string
  value: string
}
export interface PrintedDocument {
  language: Language
  paper: 'A4' | 'Letter'
  design: Snapshot['design']
  /** a colour such as #0b6b6f, or empty */
  accent: string
  title: string
  number: string
  author: string
  issuedOn: CalendarDate
  isDraft: boolean
  /** empty on issued documents */
  draftNotice: string
  subject: string
  seller: string
  /** one line above the address, as seen through the window of an envelope */
  sender: string
  address: string[]
  facts: Fact[]
  /** above the lines */
  introduction: string
  columns: Record<'position' | 'item' | 'quantity' | 'price' | 'tax' | 'amount', string>
  lines: PrintedLine[]
  totals: PrintedTotal[]
  taxColumns: Record<'tax' | 'base' | 'amount', string>
  taxes: PrintedTax[]
  /** null where nothing is to be paid, and on credit notes */
  payment: { title: string; facts: Fact[]; account: Fact[] } | null
  notes: string
  terms: { title: string; text: string } | null
  footer: string[][]
  /** at the foot of every page, above the columns of the footer */
  footerText: string
  /** with {page} and {pages} */
  pageTemplate: string
}

/** All that a document prints. Pure: the same model always prints the same. */
export function printDocument(model: DocumentModel): PrintedDocument {
  const { content, snapshot } = model
  const { seller, buyer } = snapshot
  const written = printedTexts(content, snapshot)
  const texts = textsOf(content.language)
  const printing: Printing = { model, texts, format: formatOf(content.language, seller.address.country, content.currency) }
  const home = seller.address.country
  return {
    language: content.language,
    paper: snapshot.paper,
    design: snapshot.design,
    accent: snapshot.accent,
    title: [content.type === 'credit_note' ? texts.creditNote : texts.invoice, model.isDraft ? texts.draft : '']
      .filter(Boolean)
      .join(' – '),
    number: model.number,
    author: seller.name,
    issuedOn: content.issueOn,
    isDraft: model.isDraft,
    draftNotice: model.isDraft ? texts.draftNotice : '',
    subject: written.subject,
    seller: seller.name,
    sender: [seller.name, ...addressLines(seller.address, home, content.language)].join(' · '),
    address: buyer ? [buyer.name, snapshot.contactName, ...addressLines(buyer.address, home, content.language)].filter(Boolean) : [],
    facts: printFacts(printing),
    introduction: written.introduction.trim(),
    columns: columnHeads(printing),
    lines: printLines(printing),
    totals: printTotals(printing),
    taxColumns: { tax: texts.tax, base: texts.taxBase, amount: texts.taxAmount },
    taxes: printTaxes(printing),
    payment: printPayment(printing),
    notes: written.notes.trim(),
    terms: printTerms(written.terms, printing),
    footer: printFooter(snapshot, content.language, buyer?.address.country ?? ''),
    footerText: snapshot.footer.trim(),
    pageTemplate: texts.page,
  }
}

/** The heads of the table of lines. */
export function columnHeads({ model, texts }: Printing): PrintedDocument['columns'] {
  const isGross = model.content.pricesIncludeTax
  return {
    position: texts.position,
    item: texts.item,
    quantity: texts.quantity,
    price: isGross ? texts.grossPrice : texts.price,
    tax: texts.tax,
    amount: `${isGross ? texts.grossAmount : texts.amount} ${model.content.currency}`,
  }
}

function printFacts({ model, texts, format }: Printing): Fact[] {
  const { content, snapshot } = model
  const isCredit = content.type === 'credit_note'
  const [from, to] = [content.deliveryFrom ?? content.deliveryTo, content.deliveryTo ?? content.deliveryFrom]
  const isPeriod = from !== to
  return filled([
    [isCredit ? texts.creditNoteNumber : texts.invoiceNumber, model.number || (model.isDraft ? texts.draft : '')],
    [isCredit ? texts.otherIssueDate : texts.issueDate, format.date(content.issueOn)],
    [isPeriod ? texts.deliveryPeriod : texts.deliveryDate, from && to ? format.period(from, to) : ''],
    [texts.dueDate, content.dueOn !== null && !isCredit ? format.date(content.dueOn) : ''],
    [texts.clientVatNumber, snapshot.buyer?.vatNumber ?? ''],
    [texts.clientTaxNumber, snapshot.buyer?.vatNumber ? '' : (snapshot.buyer?.taxNumber ?? '')],
    [texts.purchaseOrder, content.purchaseOrderNumber],
    [texts.buyerReference, content.buyerReference],
  ])
}

function printPayment({ model, texts, format }: Printing): PrintedDocument['payment'] {
  const { content, snapshot } = model
  const account = snapshot.bankAccount
  if (content.type === 'credit_note' || snapshot.totals.payableMinor <= 0) return null
  const facts = filled([
    [texts.payable, format.money(snapshot.totals.payableMinor)],
    [texts.dueDate, content.dueOn === null ? '' : format.date(content.dueOn)],
    [texts.paymentReference, account ? model.number : ''],
  ])
  return { title: texts.payment, facts, account: printAccount(snapshot, texts) }
}

/** What was agreed for early payment, then what was typed. */
function printTerms(typed: string, { model: { content, snapshot }, texts, format }: Printing): PrintedDocument['terms'] {
  const { type, earlyPayment, issueOn } = content
  const offer = type === 'invoice' ? earlyPaymentOffer(earlyPayment, issueOn, snapshot.totals.payableMinor) : undefined
  const sentence = offer
    ? texts.earlyPayment
        .replace('{percent}', format.percent(earlyPayment?.ppm ?? 0))
        .replace('{date}', format.date(offer.until))
        .replace('{amount}', format.money(offer.amountMinor))
    : ''
  const text = [sentence, typed.trim()].filter(Boolean).join('\n')
  return text === '' ? null : { title: texts.terms, text }
}

/** The account to pay to. */
export function printAccount({ seller, bankAccount }: Pick<Snapshot, 'seller' | 'bankAccount'>, texts: Texts): Fact[] {
  return filled([
    [texts.accountHolder, bankAccount ? seller.name : ''],
    ['IBAN', groupIban(bankAccount?.iban ?? '')],
    ['BIC', bankAccount?.bic ?? ''],
    [texts.accountNumber, bankAccount?.accountNumber ?? ''],
    [texts.bank, bankAccount?.bankName ?? ''],
  ])
}

/** The seller in columns, for the foot of every page. `abroad` is the country of the reader. */
export function printFooter(
  { seller, bankAccount }: Pick<Snapshot, 'seller' | 'bankAccount'>,
  language: Language,
  abroad: string,
): string[][] {
  const texts = textsOf(language)
  const labelled = (label: string, value: string) => (value === '' ? '' : `${label} ${value}`)
  const columns = [
    [seller.name, ...addressLines(seller.address, abroad, language)],
    [seller.phone, seller.email, seller.website],
    [
      labelled(texts.vatNumber, seller.vatNumber),
      labelled(texts.taxNumber, seller.taxNumber),
      labelled(texts.registrationNumber, seller.registrationNumber),
    ],
    bankAccount
      ? [
          bankAccount.bankName,
          labelled('IBAN', groupIban(bankAccount.iban)),
          labelled('BIC', bankAccount.bic),
          labelled(texts.accountNumber, bankAccount.accountNumber),
        ]
      : [],
  ]
  return columns.map((lines) => lines.filter(Boolean)).filter((lines) => lines.length > 0)
}

/** An IBAN in groups of four, as ISO 13616 prints it. */
export function groupIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0')
}

/** The facts that have something to say. */
export function filled(facts: readonly (readonly [label: string, value: string])[]): Fact[] {
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}
