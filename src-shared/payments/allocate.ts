// How received money is laid upon invoices: pure decisions, before anything is written.
import { type Decimal, parseDecimal } from '../basics/decimal'
import { fail } from '../basics/failure'
import { currencyExponent, type Minor, roundRatio, toMinor } from '../basics/money'
import { paymentFailures } from './failures'

export interface OpenInvoice {
  id: string
  number: string
  clientId: string
  currency: string
  openMinor: Minor
}
/** What one asked for: an amount for an invoice, or as much as fits. */
export interface Wish {
  invoice: OpenInvoice
  amountMinor?: Minor | undefined
}
export interface Money {
  amountMinor: Minor
  currency: string
  /** what one unit of it is worth in the currency of the invoices */
  rate?: Decimal | undefined
}
export interface Part {
  invoiceId: string
  amountMinor: Minor
  /** what it took of the money, in the money's own currency */
  paymentMinor: Minor
}

/** The parts of the money that pay invoices. Refuses more than an invoice has open, and more than there is. */
export function allocate(money: Money, wishes: readonly Wish[]): Part[] {
  const worth = worthOf(money, wishes[0]?.invoice.currency ?? money.currency)
  let left = worth
  const parts = wishes.map(({ invoice, amountMinor }, index) => {
    const { id, number, currency, openMinor } = invoice
    if (amountMinor !== undefined && amountMinor > openMinor)
      throw fail(paymentFailures.allocation_exceeds_open, {
        path: `allocations.${index}.amountMinor`,
        number,
        amountMinor,
        openMinor,
        currency,
      })
    const part = amountMinor ?? Math.min(left, openMinor)
    left -= part
    return { invoiceId: id, amountMinor: part }
  })
  if (left < 0)
    throw fail(paymentFailures.allocations_exceed_payment, {
      allocatedMinor: worth - left,
      paymentMinor: worth,
      currency: wishes[0]?.invoice.currency ?? '',
    })
  const taken = shareOf(money.amountMinor, worth - left, worth)
  let spent = 0
  return parts.map((part, index) => {
    const paymentMinor = index === parts.length - 1 ? taken - spent : shareOf(money.amountMinor, part.amountMinor, worth)
    spent += paymentMinor
    return { ...part, paymentMinor }
  })
}

/** Refuses invoices of different clients or currencies on one payment, and one that is named twice. */
export function checkTogether(invoices: readonly OpenInvoice[]): void {
  const [first] = invoices
  const other = invoices.find(({ clientId, currency }) => clientId !== first?.clientId || currency !== first.currency)
  if (first && other) throw fail(paymentFailures.invoices_differ, { first: first.number, other: other.number })
  const twice = invoices.findIndex(({ id }, index) => invoices.findIndex((one) => one.id === id) < index)
  const again = invoices[twice]
  if (again) throw fail(paymentFailures.allocation_twice, { path: `allocations.${twice}.invoiceId`, number: again.number })
}

/** What the money is worth in another currency, rounded once. Refuses (`payment_rate_missing`) where a rate is wanted and there is none. */
export function worthOf({ amountMinor, currency, rate }: Money, target: string): Minor {
  if (currency === target) return amountMinor
  if (rate === undefined) throw fail(paymentFailures.payment_rate_missing, { currency, target })
  const { units, scale } = parseDecimal(rate)
  const up = 10n ** BigInt(currencyExponent(target))
  return toMinor(roundRatio(BigInt(amountMinor) * units * up, 10n ** BigInt(scale + currencyExponent(currency))))
}

function shareOf(amount: Minor, part: Minor, whole: Minor): Minor {
  return whole === 0 ? 0 : toMinor(roundRatio(BigInt(amount) * BigInt(part), BigInt(whole)))
}
