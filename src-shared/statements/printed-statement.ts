// Every word and figure of a printed statement: a document like the others, whose lines are movements.
import type { Minor } from '../basics/money'
import { addressLines } from '../documents/address-lines'
import { type Format, formatOf } from '../documents/format'
import { filled, type PrintedDocument, printAccount, printFooter } from '../documents/printed-document'
import type { PrintedLine } from '../documents/printed-lines'
import type { PrintedTax, PrintedTotal } from '../documents/printed-totals'
import { textsOf } from '../documents/texts'
import type { Texts } from '../documents/texts/words'
import { MOVEMENTS, type MovementKind } from './ledger'
import type { StatementAccount, StatementRow } from './statement'
import type { StatementModel } from './statement-model'
import { type StatementWords, statementWords } from './words'

interface Writing {
  model: StatementModel
  words: StatementWords
  texts: Texts
  formatIn: (currency: string) => Format
  /** whether amounts must name their currency */
  isMixed: boolean
}

/** All that a statement prints. Pure: the same model always prints the same. */
export function printStatement(model: StatementModel): PrintedDocument {
  const { language, seller, buyer, look, statement } = model
  const home = seller.address.country
  const texts = textsOf(language)
  const words = statementWords(language)
  const formatIn = (currency: string) => formatOf(language, home, currency)
  const writing: Writing = { model, words, texts, formatIn, isMixed: statement.accounts.length > 1 }
  const currency = writing.isMixed ? '' : (statement.accounts[0]?.currency ?? '')
  const { date, shortDate } = formatIn('EUR')
  return {
    language,
    paper: look.paper,
    design: look.design,
    accent: look.accent,
    title: words.statement,
    number: '',
    author: seller.name,
    issuedOn: model.issuedOn,
    isDraft: false,
    draftNotice: '',
    subject: '',
    seller: seller.name,
    sender: [seller.name, ...addressLines(seller.address, home, language)].join(' · '),
    address: [buyer.name, ...addressLines(buyer.address, home, language)],
    facts: filled([
      [words.date, date(model.issuedOn)],
      [words.period, `${shortDate(statement.from)} – ${shortDate(statement.to)}`],
      [texts.clientVatNumber, buyer.vatNumber],
    ]),
    introduction: '',
    columns: {
      position: words.date,
      item: words.entry,
      quantity: texts.dueDate,
      price: `${texts.amount} ${currency}`.trim(),
      tax: '',
      amount: `${words.balance} ${currency}`.trim(),
    },
    lines: statement.accounts.flatMap((account) => printAccountLines(account, writing)),
    totals: statement.accounts.flatMap((account) => printSums(account, writing)),
    taxColumns: { tax: words.openItems, base: words.documents, amount: `${texts.amount} ${currency}`.trim() },
    taxes: printAges(writing),
    payment: printPayment(writing),
    notes: '',
    terms: null,
    footer: printFooter({ seller, bankAccount: look.bankAccount }, language, buyer.address.country),
    footerText: look.footer.trim(),
    pageTemplate: texts.page,
  }
}

function printAccountLines(account: StatementAccount, writing: Writing): PrintedLine[] {
  const { model, words, formatIn, isMixed } = writing
  const format = formatIn(account.currency)
  const opening = plainLine(format.shortDate(model.statement.from), words.opening, format.amount(account.openingMinor))
  const heading = isMixed ? [plainLine('', account.currency, '')] : []
  return [...heading, opening, ...account.rows.map((row) => printRow(row, format, writing))]
}

function plainLine(position: string, name: string, amount: string): PrintedLine {
  return { position, name, description: '', details: [], quantity: '', price: '', tax: '', amount }
}

function printRow({ on, kind, name, note, dueOn, amountMinor, balanceMinor }: StatementRow, format: Format, writing: Writing): PrintedLine {
  return {
    ...plainLine(format.shortDate(on), [kindWord(kind, writing), name].filter(Boolean).join(' '), format.amount(balanceMinor)),
    description: note.trim(),
    quantity: dueOn === null ? '' : format.shortDate(dueOn),
    price: format.amount(amountMinor),
  }
}

function kindWord(kind: MovementKind, { words, texts }: Writing): string {
  if (kind === 'invoice') return texts.invoice
  if (kind === 'credit_note') return texts.creditNote
  return { payment: words.payment, transfer: words.transfer, refund: words.refund, write_off: words.writeOff }[kind]
}

/** What was owed, what each kind of movement changed, and what is owed. */
function printSums(account: StatementAccount, writing: Writing): PrintedTotal[] {
  const { words, formatIn, isMixed } = writing
  const format = formatIn(account.currency)
  const row = (label: string, amount: Minor): PrintedTotal => ({ label, value: format.amount(amount), weight: 'normal' })
  const kinds = isMixed ? [] : MOVEMENTS.filter((kind) => account.rows.some((one) => one.kind === kind))
  const sumOf = (kind: MovementKind) => account.rows.reduce((sum, one) => (one.kind === kind ? sum + one.amountMinor : sum), 0)
  return [
    ...(isMixed ? [] : [row(words.opening, account.openingMinor)]),
    ...kinds.map((kind) => row(words.sums[kind], sumOf(kind))),
    { label: words.closing, value: format.money(account.closingMinor), weight: 'strong' },
  ]
}

/** How long the open items are overdue, and the client's credit. */
function printAges({ model, words, formatIn, isMixed }: Writing): PrintedTax[] {
  return model.statement.open.flatMap(({ currency, buckets, creditMinor }) => {
    const format = formatIn(currency)
    const write = (amount: Minor) => (isMixed ? format.money(amount) : format.amount(amount))
    const row = (label: string, count: number | null, amount: Minor): PrintedTax => ({
      label,
      base: count === null ? '' : String(count),
      amount: write(amount),
      reason: '',
      isPart: false,
    })
    const ages = buckets.flatMap(({ count, openMinor }, age) => (count === 0 ? [] : [row(words.ages[age] ?? '', count, openMinor)]))
    return creditMinor === 0 ? ages : [...ages, row(words.credit, null, -creditMinor)]
  })
}

function printPayment({ model, texts, formatIn }: Writing): PrintedDocument['payment'] {
  const owed = model.statement.accounts.filter(({ closingMinor }) => closingMinor > 0)
  if (owed.length === 0) return null
  const facts = owed.map(({ currency, closingMinor }) => ({ label: texts.payable, value: formatIn(currency).money(closingMinor) }))
  return { title: texts.payment, facts, account: printAccount({ seller: model.seller, bankAccount: model.look.bankAccount }, texts) }
}
