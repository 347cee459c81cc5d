// What a client has still to pay on a day, how long it is overdue, and the credit that stands against it.
import { type CalendarDate, daysBetween } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import { inOwnCurrency } from '../exchange-rates/convert'
import { type Ledger, type LedgerDocument, ledgerUpTo } from './ledger'

/** The last day of each bucket, counted from the due date; what is older comes into the last. */
export const AGES = [0, 30, 60, 90] as const
export type Age = 0 | 1 | 2 | 3 | 4

export interface OpenItem {
  id: string
  number: string
  subject: string
  issueOn: CalendarDate
  dueOn: CalendarDate | null
  currency: string
  payableMinor: Minor
  openMinor: Minor
  /** in the currency of the company's books; null without a rate */
  ownOpenMinor: Minor | null
  ownCurrency: string
  /** negative before the due date */
  daysOverdue: number
}
export interface CreditItem {
  kind: 'payment' | 'credit_note'
  id: string
  name: string
  on: CalendarDate
  creditMinor: Minor
}
export interface OpenAccount {
  currency: string
  /** the longest overdue first */
  items: OpenItem[]
  /** not due yet, then 1 to 30, 31 to 60, 61 to 90 and more than 90 days overdue */
  buckets: { count: number; openMinor: Minor }[]
  openMinor: Minor
  credits: CreditItem[]
  creditMinor: Minor
}

/** The open items and the credit at the end of a day, per currency. Amounts in minor units of the account's currency. */
export function openAccounts(whole: Ledger, on: CalendarDate): OpenAccount[] {
  const ledger = ledgerUpTo(whole, on)
  const items = openItemsOf(ledger, on)
  const credits = creditsOf(ledger)
  const currencies = [...new Set([...items, ...credits].map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const own = items.filter((item) => item.currency === currency)
    const left = credits.filter((credit) => credit.currency === currency).map(({ currency: _, ...credit }) => credit)
    return {
      currency,
      items: own,
      buckets: bucketsOf(own),
      openMinor: sum(own.map(({ openMinor }) => openMinor)),
      credits: left,
      creditMinor: sum(left.map(({ creditMinor }) => creditMinor)),
    }
  })
}

/** The bucket of so many days after the due date. */
export function ageOf(daysOverdue: number): Age {
  const index = AGES.findIndex((most) => daysOverdue <= most)
  return (index < 0 ? AGES.length : index) as Age
}

function bucketsOf(items: readonly OpenItem[]): OpenAccount['buckets'] {
  return [0, 1, 2, 3, 4].map((age) => {
    const those = items.filter(({ daysOverdue }) => ageOf(daysOverdue) === age)
    return { count: those.length, openMinor: sum(those.map(({ openMinor }) => openMinor)) }
  })
}

function openItemsOf(ledger: Ledger, on: CalendarDate): OpenItem[] {
  const settled = settledOf(ledger)
  return ledger.documents
    .filter(({ type }) => type === 'invoice')
    .map((document) => openItem(document, document.payableMinor - (settled.get(document.id) ?? 0), on))
    .filter(({ openMinor }) => openMinor !== 0)
    .sort((a, b) => b.daysOverdue - a.daysOverdue || (a.issueOn < b.issueOn ? -1 : 1))
}

function openItem(document: LedgerDocument, openMinor: Minor, on: CalendarDate): OpenItem {
  const { id, number, subject, issueOn, dueOn, currency, payableMinor, ownCurrency, exchangeRate } = document
  const ownOpenMinor = inOwnCurrency(openMinor, currency, ownCurrency, exchangeRate)
  const daysOverdue = daysBetween(dueOn ?? on, on)
  return { id, number, subject, issueOn, dueOn, currency, payableMinor, openMinor, ownOpenMinor, ownCurrency, daysOverdue }
}

/** What settles each document, by its id. */
function settledOf({ parts, creditUses, writeOffs, refunds }: Ledger): Map<string, Minor> {
  const settled = new Map<string, Minor>()
  const add = (id: string, amount: Minor) => settled.set(id, (settled.get(id) ?? 0) + amount)
  for (const { documentId, amountMinor } of [...parts, ...writeOffs]) add(documentId, amountMinor)
  for (const { creditNoteId, invoiceId, amountMinor } of creditUses) for (const id of [creditNoteId, invoiceId]) add(id, amountMinor)
  for (const { creditNoteId, amountMinor } of refunds) if (creditNoteId !== null) add(creditNoteId, amountMinor)
  return settled
}

/** What of each payment paid a document or was given back, by its id. */
function usedOf({ parts, refunds }: Ledger): Map<string, Minor> {
  const used = new Map<string, Minor>()
  const add = (id: string, amount: Minor) => used.set(id, (used.get(id) ?? 0) + amount)
  for (const { paymentId, paymentMinor } of parts) add(paymentId, paymentMinor)
  for (const { paymentId, amountMinor } of refunds) if (paymentId !== null) add(paymentId, amountMinor)
  return used
}

function creditsOf(ledger: Ledger): (CreditItem & { currency: string })[] {
  const settled = settledOf(ledger)
  const used = usedOf(ledger)
  const payments = ledger.payments.map(({ id, on, currency, amountMinor, reference: name }) => ({
    kind: 'payment' as const,
    id,
    name,
    on,
    currency,
    creditMinor: amountMinor - (used.get(id) ?? 0),
  }))
  const notes = ledger.documents.filter(({ type }) => type === 'credit_note')
  const credit = notes.map(({ id, number: name, issueOn: on, currency, payableMinor }) => ({
    kind: 'credit_note' as const,
    id,
    name,
    on,
    currency,
    creditMinor: payableMinor - (settled.get(id) ?? 0),
  }))
  return [...payments, ...credit].filter(({ creditMinor }) => creditMinor !== 0).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function sum(amounts: readonly Minor[]): Minor {
  return amounts.reduce((total, amount) => total + amount, 0)
}
