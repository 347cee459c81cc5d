// The promise of every statement: what it closes with is what is open less the client's credit, on every day and for every company.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyLedger } from '#shared/statements/company-ledger'
import type { Ledger, LedgerDocument } from '#shared/statements/ledger'
import { ageOf, openAccounts } from '#shared/statements/open-items'
import { statementAccounts } from '#shared/statements/statement'

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`
const dayArbitrary = fc.integer({ min: 1, max: 28 }).map(day)
const amount = fc.integer({ min: 1, max: 1_000_000 })
const currency = fc.constantFrom('EUR', 'USD')

const documentArbitrary = fc.record({
  type: fc.constantFrom('invoice' as const, 'credit_note' as const),
  companyId: fc.constantFrom('one', 'two'),
  issueOn: dayArbitrary,
  currency,
  payableMinor: amount,
})
const index = fc.nat({ max: 9 })

/** Any ledger at all, reasonable or not: the promise must not depend on it. */
const ledgerArbitrary: fc.Arbitrary<Ledger> = fc
  .record({
    documents: fc.array(documentArbitrary, { minLength: 1, maxLength: 8 }),
    payments: fc.array(fc.record({ on: dayArbitrary, currency, amountMinor: amount }), { maxLength: 6 }),
    parts: fc.array(fc.record({ payment: index, document: index, amountMinor: amount, paymentMinor: amount }), { maxLength: 8 }),
    uses: fc.array(fc.record({ note: index, invoice: index, on: dayArbitrary, amountMinor: amount }), { maxLength: 5 }),
    writeOffs: fc.array(fc.record({ document: index, on: dayArbitrary, amountMinor: amount }), { maxLength: 3 }),
    refunds: fc.array(fc.record({ isOfPayment: fc.boolean(), source: index, on: dayArbitrary, amountMinor: amount }), { maxLength: 4 }),
  })
  .map((made) => {
    const documents = made.documents.map(
      (document, at): LedgerDocument => ({
        ...document,
        id: `d${at}`,
        number: `N${at}`,
        subject: '',
        dueOn: document.issueOn,
        ownCurrency: 'EUR',
        exchangeRate: null,
      }),
    )
    const invoices = documents.filter(({ type }) => type === 'invoice')
    const notes = documents.filter(({ type }) => type === 'credit_note')
    const payments = made.payments.map((payment, at) => ({ ...payment, id: `p${at}`, reference: '' }))
    return {
      documents,
      payments,
      parts: made.parts.flatMap(({ payment, document, ...part }) => {
        const [from, to] = [payments[payment], invoices[document]]
        if (!from || !to) return []
        const paymentMinor = from.currency === to.currency ? part.amountMinor : part.paymentMinor
        return [{ paymentId: from.id, documentId: to.id, amountMinor: part.amountMinor, paymentMinor }]
      }),
      creditUses: made.uses.flatMap(({ note, invoice, ...use }, at) => {
        const [from, to] = [notes[note], invoices[invoice]]
        return from && to && from.currency === to.currency ? [{ ...use, id: `c${at}`, creditNoteId: from.id, invoiceId: to.id }] : []
      }),
      writeOffs: made.writeOffs.flatMap(({ document, ...writeOff }, at) => {
        const invoice = invoices[document]
        return invoice ? [{ ...writeOff, id: `w${at}`, documentId: invoice.id, reason: '' }] : []
      }),
      refunds: made.refunds.flatMap(({ isOfPayment, source, ...refund }, at) => {
        const id = (isOfPayment ? payments[source] : notes[source])?.id
        if (id === undefined) return []
        return [{ ...refund, id: `r${at}`, reference: '', paymentId: isOfPayment ? id : null, creditNoteId: isOfPayment ? null : id }]
      }),
    }
  })

/** What is open less the credit, by currency; without the zeros. */
function owed(ledger: Ledger, on: string): Record<string, number> {
  const sums = openAccounts(ledger, on).map((one): [string, number] => [one.currency, one.openMinor - one.creditMinor])
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0))
}

function closing(ledger: Ledger, from: string, to: string): Record<string, number> {
  const accounts = statementAccounts(ledger, { from, to }).map((one): [string, number] => [one.currency, one.closingMinor])
  return Object.fromEntries(accounts.filter(([, sum]) => sum !== 0))
}

/** Settlements from the day on which the document was there: before it nothing can be paid. */
function orderly(ledger: Ledger): Ledger {
  const issued = new Map(ledger.documents.map(({ id, issueOn }) => [id, issueOn]))
  const paid = new Map(ledger.payments.map(({ id, on }) => [id, on]))
  const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a)
  return {
    ...ledger,
    parts: ledger.parts.filter(({ paymentId, documentId }) => (issued.get(documentId) ?? '') <= (paid.get(paymentId) ?? '')),
    creditUses: ledger.creditUses.map((use) => ({
      ...use,
      on: later(later(use.on, issued.get(use.invoiceId)), issued.get(use.creditNoteId)),
    })),
    writeOffs: ledger.writeOffs.map((one) => ({ ...one, on: later(one.on, issued.get(one.documentId)) })),
    refunds: ledger.refunds.map((one) => ({
      ...one,
      on: later(later(one.on, issued.get(one.creditNoteId ?? '')), paid.get(one.paymentId ?? '')),
    })),
  }
}

describe('statements', () => {
  it('close with what is open less the credit, on every day', () => {
    fc.assert(
      fc.property(ledgerArbitrary.map(orderly), dayArbitrary, dayArbitrary, (ledger, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        expect(closing(ledger, from, to)).toEqual(owed(ledger, to))
      }),
    )
  })

  it('do so for each of several companies, and their balances add up to that of all', () => {
    fc.assert(
      fc.property(ledgerArbitrary.map(orderly), (ledger) => {
        const to = day(28)
        const parts = ['one', 'two'].map((company) => companyLedger(ledger, company, company === 'one'))
        for (const part of parts) expect(closing(part, day(1), to)).toEqual(owed(part, to))
        const sums: Record<string, number> = {}
        for (const part of parts) for (const [key, value] of Object.entries(closing(part, day(1), to))) sums[key] = (sums[key] ?? 0) + value
        expect(Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))).toEqual(closing(ledger, day(1), to))
      }),
    )
  })

  it('go on where the one before ended', () => {
    fc.assert(
      fc.property(ledgerArbitrary.map(orderly), (ledger) => {
        const first = closing(ledger, day(1), day(14))
        const openings = statementAccounts(ledger, { from: day(15), to: day(28) }).map((one): [string, number] => [
          one.currency,
          one.openingMinor,
        ])
        expect(Object.fromEntries(openings.filter(([, sum]) => sum !== 0))).toEqual(first)
      }),
    )
  })

  it.each([
    [-5, 0],
    [0, 0],
    [1, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [90, 3],
    [91, 4],
  ])('put what is %i days overdue into bucket %i', (days, age) => {
    expect(ageOf(days)).toBe(age)
  })
})
