// Everything that moved between a client and the company, as facts, and the movements of the balance that follow from them.
import type { CalendarDate } from '../basics/calendar-date'
import type { Decimal } from '../basics/decimal'
import type { Minor } from '../basics/money'

/** A document that the client has: sent, and neither void nor cancelled. */
export interface LedgerDocument {
  id: string
  companyId: string
  type: 'invoice' | 'credit_note'
  number: string
  subject: string
  issueOn: CalendarDate
  dueOn: CalendarDate | null
  currency: string
  payableMinor: Minor
  ownCurrency: string
  exchangeRate: Decimal | null
}
export interface LedgerPayment {
  id: string
  on: CalendarDate
  currency: string
  amountMinor: Minor
  reference: string
}
/** A part of a payment: in the document's currency, and what it took in the payment's own. */
export interface LedgerPart {
  paymentId: string
  documentId: string
  amountMinor: Minor
  paymentMinor: Minor
}
export interface LedgerCreditUse {
  id: string
  creditNoteId: string
  invoiceId: string
  on: CalendarDate
  amountMinor: Minor
}
export interface LedgerWriteOff {
  id: string
  documentId: string
  on: CalendarDate
  amountMinor: Minor
  reason: string
}
export interface LedgerRefund {
  id: string
  paymentId: string | null
  creditNoteId: string | null
  on: CalendarDate
  amountMinor: Minor
  reference: string
}
export interface Ledger {
  documents: readonly LedgerDocument[]
  payments: readonly LedgerPayment[]
  parts: readonly LedgerPart[]
  creditUses: readonly LedgerCreditUse[]
  writeOffs: readonly LedgerWriteOff[]
  refunds: readonly LedgerRefund[]
}

/** In the order in which movements of one day are told. */
export const MOVEMENTS = ['invoice', 'credit_note', 'payment', 'transfer', 'refund', 'write_off'] as const
export type MovementKind = (typeof MOVEMENTS)[number]

/** A change of what the client owes in one currency; positive: the client owes more. */
export interface Movement {
  kind: MovementKind
  on: CalendarDate
  /** a number, a reference or a reason */
  name: string
  note: string
  documentId: string | null
  dueOn: CalendarDate | null
  currency: string
  amountMinor: Minor
}

/**
 * What changed the balance, the oldest first. A payment counts whole on its day, in its own currency; the part of it that pays a document in
 * another currency is carried over. Using credit changes no balance: the credit note or the payment has counted already.
 */
export function movementsOf(ledger: Ledger): Movement[] {
  const documents = new Map(ledger.documents.map((document) => [document.id, document]))
  const payments = new Map(ledger.payments.map((payment) => [payment.id, payment]))
  const movements = [
    ...ledger.documents.map(documentMovement),
    ...ledger.payments.map(({ on, reference, currency, amountMinor }) =>
      move('payment', on, { name: reference, currency, amountMinor: -amountMinor }),
    ),
    ...ledger.parts.flatMap((part) => carriedOver(part, payments.get(part.paymentId), documents.get(part.documentId))),
    ...ledger.writeOffs.flatMap(({ documentId, on, amountMinor, reason }) => {
      const document = documents.get(documentId)
      if (document === undefined) return []
      const { number: name, currency } = document
      return [move('write_off', on, { name, note: reason, documentId, currency, amountMinor: -amountMinor })]
    }),
    ...ledger.refunds.flatMap(({ paymentId, creditNoteId, on, reference, amountMinor }) => {
      const currency = payments.get(paymentId ?? '')?.currency ?? documents.get(creditNoteId ?? '')?.currency
      return currency === undefined ? [] : [move('refund', on, { name: reference, documentId: creditNoteId, currency, amountMinor })]
    }),
  ]
  return movements.sort(compareMovements)
}

function move(
  kind: MovementKind,
  on: CalendarDate,
  rest: Pick<Movement, 'name' | 'currency' | 'amountMinor'> & Partial<Movement>,
): Movement {
  return { note: '', documentId: null, dueOn: null, ...rest, kind, on }
}

function documentMovement({ type, issueOn, id, number, subject, dueOn, currency, payableMinor }: LedgerDocument): Movement {
  const isCredit = type === 'credit_note'
  const amountMinor = isCredit ? -payableMinor : payableMinor
  return move(type, issueOn, { name: number, note: subject, documentId: id, dueOn: isCredit ? null : dueOn, currency, amountMinor })
}

/** Money that came in one currency and pays in another leaves the one account and arrives in the other. */
function carriedOver(part: LedgerPart, payment: LedgerPayment | undefined, document: LedgerDocument | undefined): Movement[] {
  if (payment === undefined || document === undefined || payment.currency === document.currency) return []
  const shared = { name: document.number, note: payment.reference, documentId: document.id }
  return [
    move('transfer', payment.on, { ...shared, currency: payment.currency, amountMinor: part.paymentMinor }),
    move('transfer', payment.on, { ...shared, currency: document.currency, amountMinor: -part.amountMinor }),
  ]
}

function compareMovements(a: Movement, b: Movement): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.kind !== b.kind) return MOVEMENTS.indexOf(a.kind) - MOVEMENTS.indexOf(b.kind)
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

/** What had happened by the end of a day. */
export function ledgerUpTo(ledger: Ledger, day: CalendarDate): Ledger {
  const happened = ({ on }: { on: CalendarDate }) => on <= day
  const payments = ledger.payments.filter(happened)
  const [paid, issued] = [new Set(payments.map(({ id }) => id)), ledger.documents.filter(({ issueOn }) => issueOn <= day)]
  const known = new Set(issued.map(({ id }) => id))
  return {
    documents: issued,
    payments,
    parts: ledger.parts.filter(({ paymentId, documentId }) => paid.has(paymentId) && known.has(documentId)),
    creditUses: ledger.creditUses.filter((use) => happened(use) && known.has(use.creditNoteId) && known.has(use.invoiceId)),
    writeOffs: ledger.writeOffs.filter((one) => happened(one) && known.has(one.documentId)),
    refunds: ledger.refunds.filter((one) => happened(one) && (paid.has(one.paymentId ?? '') || known.has(one.creditNoteId ?? ''))),
  }
}
