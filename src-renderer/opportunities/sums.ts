// What opportunities bring together and on average, for each currency, as words.

import { moneyText } from '../kit/format'
import type { FootSum } from '../lists/Foot'
import type { Texts } from '../texts/texts'

interface Sum {
  currency: string
  worthMinor: number
  weightedMinor: number
}

export function sumsOf(sums: readonly Sum[], t: Texts['opportunities']): FootSum[] {
  return sums.map(({ currency, worthMinor, weightedMinor }) => ({
    id: currency,
    text: moneyText(worthMinor, currency),
    detail: t.weightedSum(moneyText(weightedMinor, currency)),
  }))
}
