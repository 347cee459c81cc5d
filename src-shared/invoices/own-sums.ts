// Sums of documents in several currencies as one sum in the currency of one's own books.
import type { Decimal } from '../basics/decimal'
import type { Minor } from '../basics/money'
import { inOwnCurrency } from '../exchange-rates/convert'

/** Documents of one currency with one rate, added up. */
export interface RateGroup {
  currency: string
  own_currency: string
  exchange_rate: Decimal | null
  count: number
  payable: Minor
  open: Minor
}
export interface OwnSum {
  currency: string
  payableMinor: Minor
  openMinor: Minor
  /** documents that are left out: nobody said what their currency is worth */
  withoutRate: number
}

/** One sum for each currency of documents, in the order of the groups. */
export function addUpByCurrency(
  groups: readonly RateGroup[],
): { currency: string; count: number; payableMinor: Minor; openMinor: Minor }[] {
  return [...new Set(groups.map(({ currency }) => currency))].map((currency) => {
    const own = groups.filter((group) => group.currency === currency)
    const sum = (of: (group: RateGroup) => number) => own.reduce((total, group) => total + of(group), 0)
    return { currency, count: sum(({ count }) => count), payableMinor: sum(({ payable }) => payable), openMinor: sum(({ open }) => open) }
  })
}

/**
 * One sum for each currency of books; none where all documents are in the one currency of the books. Each group is converted once, so a sum
 * may differ by a minor unit from the rounded amounts added up.
 */
export function addUpOwn(groups: readonly RateGroup[]): OwnSum[] {
  if (groups.every(({ currency, own_currency }) => currency === own_currency && own_currency === groups[0]?.currency)) return []
  const sums = new Map<string, OwnSum>()
  for (const { currency, own_currency: own, exchange_rate: rate, count, payable, open } of groups) {
    if (own === '') continue
    const sum = sums.get(own) ?? { currency: own, payableMinor: 0, openMinor: 0, withoutRate: 0 }
    const [payableMinor, openMinor] = [inOwnCurrency(payable, currency, own, rate), inOwnCurrency(open, currency, own, rate)]
    if (payableMinor === null || openMinor === null) sum.withoutRate += count
    else {
      sum.payableMinor += payableMinor
      sum.openMinor += openMinor
    }
    sums.set(own, sum)
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
