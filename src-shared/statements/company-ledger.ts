// The part of a client's ledger that belongs to one of several companies.
import type { Ledger, LedgerCreditUse, LedgerDocument, LedgerPayment } from './ledger'

/**
 * Documents of the company with what settles them. What is left of payments belongs to the client's usual company (`isUsual`). Credit of one
 * company that pays an invoice of another is money that went from one to the other, so it counts as a payment here and as a refund there.
 */
export function companyLedger(whole: Ledger, companyId: string, isUsual: boolean): Ledger {
  const documents = whole.documents.filter((document) => document.companyId === companyId)
  const own = new Map(documents.map((document) => [document.id, document]))
  const known = new Set(whole.documents.map(({ id }) => id))
  const parts = whole.parts.filter(({ documentId }) => own.has(documentId) || (isUsual && !known.has(documentId)))
  const elsewhere = new Map<string, number>()
  for (const { paymentId, documentId, paymentMinor } of whole.parts) {
    const counts = isUsual ? known.has(documentId) && !own.has(documentId) : own.has(documentId)
    if (counts) elsewhere.set(paymentId, (elsewhere.get(paymentId) ?? 0) + paymentMinor)
  }
  const payments = whole.payments
    .map((payment) => ({
      ...payment,
      amountMinor: isUsual ? payment.amountMinor - (elsewhere.get(payment.id) ?? 0) : (elsewhere.get(payment.id) ?? 0),
    }))
    .filter(({ amountMinor }) => amountMinor !== 0)
  const crossing = whole.creditUses.filter(({ creditNoteId, invoiceId }) => own.has(creditNoteId) !== own.has(invoiceId))
  const received = crossing.filter(({ invoiceId }) => own.has(invoiceId))
  const given = crossing.filter(({ creditNoteId }) => own.has(creditNoteId))
  return {
    documents,
    payments: [...payments, ...received.map((use) => receivedCredit(use, own.get(use.invoiceId)))],
    parts: [
      ...parts,
      ...received.map((use) => ({
        paymentId: use.id,
        documentId: use.invoiceId,
        amountMinor: use.amountMinor,
        paymentMinor: use.amountMinor,
      })),
    ],
    creditUses: whole.creditUses.filter(({ creditNoteId, invoiceId }) => own.has(creditNoteId) && own.has(invoiceId)),
    writeOffs: whole.writeOffs.filter(({ documentId }) => own.has(documentId)),
    refunds: [
      ...whole.refunds.filter(({ creditNoteId }) => (creditNoteId === null ? isUsual : own.has(creditNoteId))),
      ...given.map((use) => ({
        id: use.id,
        paymentId: null,
        creditNoteId: use.creditNoteId,
        on: use.on,
        amountMinor: use.amountMinor,
        reference: '',
      })),
    ],
  }
}

function receivedCredit(use: LedgerCreditUse, document: LedgerDocument | undefined): LedgerPayment {
  return { id: use.id, on: use.on, currency: document?.currency ?? '', amountMinor: use.amountMinor, reference: '' }
}
