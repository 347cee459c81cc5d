// Reads a UBL 2.1 Invoice or CreditNote as the invoice that it states; everything that is wrong is refused with its place.
import { LANGUAGES } from '#shared/basics/address'
import { Failure, fail } from '#shared/basics/failure'
import { compareStated, statedTotals } from '#shared/imports/compare'
import { importFailures } from '#shared/imports/failures'
import type { StatedInvoice } from '#shared/imports/stated-invoice'
import { decodeXml } from './decode'
import { readAdjustments, readLines } from './lines'
import { readAccount, readParty } from './parties'
import { children, dateOf, first, invalid, lineText, paragraphs, place, type Reading, required, single } from './reading'
import { readTaxTable, refuseTooLarge } from './taxes'
import { readTotals } from './totals'
import { parseXml, type XmlElement } from './xml'

const ROOTS: Readonly<Record<string, string>> = {
  Invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  CreditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
}
// UNCL1001: the credit notes among the document types
const CREDIT_NOTES: readonly string[] = ['81', '83', '261', '262', '308', '381', '396', '420', '532']

/** What the file states. Throws a Failure (of `importFailures`) with file and place for everything that cannot be read. */
export function readUbl(file: string, bytes: Uint8Array): StatedInvoice {
  const { text, notices } = decodeXml(file, bytes)
  const root = parseXml(file, text)
  refuseOtherFormats(file, root)
  const reading: Reading = { file, currency: '', notices: [...notices] }
  const number = readNumber(reading, root)
  const issueOn = dateOf(reading, required(reading, root, 'IssueDate', 'cbc'))
  if (issueOn === null) throw invalid(reading, root, 'an issue date')
  reading.currency = readCurrency(reading, root)
  const table = readTaxTable(reading, root)
  const lines = readLines(reading, root, table)
  const adjustments = readAdjustments(reading, root, table)
  const totals = readTotals(reading, root, lines, adjustments, table)
  const invoice: StatedInvoice = {
    ...typeOf(reading, root),
    number,
    issueOn,
    currency: reading.currency,
    ...readDates(reading, root),
    ...readTexts(reading, root),
    seller: readParty(reading, root, 'AccountingSupplierParty'),
    buyer: readParty(reading, root, 'AccountingCustomerParty'),
    ...readAccount(reading, root),
    lines,
    adjustments,
    taxGroups: table.groups,
    totals,
    notices: reading.notices,
  }
  refuseHugeSums(reading, root, invoice)
  return invoice
}

function refuseOtherFormats(file: string, root: XmlElement): void {
  if (root.namespace !== '' && ROOTS[root.local] === root.namespace) return
  const known = root.local.startsWith('CrossIndustry') ? 'a CII (Factur-X, ZUGFeRD) invoice, ' : ''
  const namespace = root.namespace ? `in the namespace ${root.namespace.slice(0, 200)}` : 'without a namespace'
  const found = `${known}the element <${root.name.slice(0, 100)}> ${namespace}`
  throw fail(importFailures.file_unknown_format, { file, found, expected: 'a UBL 2.1 Invoice or CreditNote' })
}

function readNumber(reading: Reading, root: XmlElement): string {
  const element = required(reading, root, 'ID', 'cbc')
  const number = element.text.replace(/\s+/g, ' ')
  if (number.length > 60) throw invalid(reading, element, 'a number of at most 60 characters')
  return number
}

function readCurrency(reading: Reading, root: XmlElement): string {
  const element = required(reading, root, 'DocumentCurrencyCode', 'cbc')
  const currency = element.text.toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) throw invalid(reading, element, 'a currency code of three letters such as EUR')
  return currency
}

function typeOf(reading: Reading, root: XmlElement): Pick<StatedInvoice, 'type' | 'typeCode'> {
  const isCreditNote = root.local === 'CreditNote'
  const code = single(reading, root, isCreditNote ? 'CreditNoteTypeCode' : 'InvoiceTypeCode')?.text.slice(0, 10)
  const typeCode = code || (isCreditNote ? '381' : '380')
  return { type: isCreditNote || CREDIT_NOTES.includes(typeCode) ? 'credit_note' : 'invoice', typeCode }
}

type Dates = Pick<StatedInvoice, 'dueOn' | 'deliveryFrom' | 'deliveryTo'>

/** The due date of a credit note stands in its payment means; a delivery date is worth more than the invoiced period. */
function readDates(reading: Reading, root: XmlElement): Dates {
  const means = children(root, 'PaymentMeans').map((entry) => single(reading, entry, 'PaymentDueDate'))
  const due = [single(reading, root, 'DueDate'), ...means].map((element) => dateOf(reading, element)).find((date) => date !== null)
  const dueOn = due ?? null
  const delivered = children(root, 'Delivery').flatMap((delivery) => dateOf(reading, single(reading, delivery, 'ActualDeliveryDate')) ?? [])
  const period = first(root, 'InvoicePeriod')
  const [start, end] = ['StartDate', 'EndDate'].map((local) => dateOf(reading, single(reading, period, local)))
  const [from, to] = [delivered.toSorted().at(0), delivered.toSorted().at(-1)]
  if (from === undefined) return { dueOn, deliveryFrom: start ?? null, deliveryTo: end ?? null }
  if (period !== undefined && (start ?? from) !== (end ?? from))
    reading.notices.push(`${place(period)}: the period ${start ?? ''} to ${end ?? ''} was left out; the document has a delivery date.`)
  return { dueOn, deliveryFrom: from, deliveryTo: to ?? from }
}

type Texts = Pick<StatedInvoice, 'purchaseOrderNumber' | 'buyerReference' | 'notes' | 'terms' | 'language'>

function readTexts(reading: Reading, root: XmlElement): Texts {
  const terms = children(root, 'PaymentTerms').flatMap((entry) => children(entry, 'Note'))
  const notes = children(root, 'Note')
  const language = notes[0]?.attributes.get('languageID')?.slice(0, 2).toLowerCase()
  return {
    purchaseOrderNumber: lineText(reading, single(reading, first(root, 'OrderReference'), 'ID'), 80),
    buyerReference: lineText(reading, single(reading, root, 'BuyerReference'), 80),
    notes: paragraphs(reading, notes).replace(/^#[A-Z]{3}#/gm, ''), // BT-21, the subject of a note, stands before its text
    terms: paragraphs(reading, terms),
    language: LANGUAGES.find((known) => known === language) ?? null,
  }
}

/** Each amount is small enough by now; their sums must be, too. */
function refuseHugeSums(reading: Reading, root: XmlElement, invoice: StatedInvoice): void {
  const total = required(reading, root, 'LegalMonetaryTotal', 'cac')
  const amounts = [...Object.values(invoice.totals), ...invoice.taxGroups.flatMap(({ baseMinor, taxMinor }) => [baseMinor, taxMinor])]
  if (!amounts.every(Number.isSafeInteger)) refuseTooLarge(reading, total)
  try {
    compareStated(invoice)
    statedTotals(invoice)
  } catch (error) {
    if (error instanceof Failure) refuseTooLarge(reading, total)
    throw error
  }
}
