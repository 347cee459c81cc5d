// From what somebody typed in the picker to what the core is asked for.
import { parseDecimal } from '#shared/basics/decimal'
import { roundRatio } from '#shared/basics/money'
import type { ItemPick, ItemProgress } from '#shared/proposals/progress'
import { readDecimal, readMinor } from '../kit/typed-number'

export const KINDS = ['none', 'rest', 'percent', 'quantity', 'amount'] as const
export type PartKind = (typeof KINDS)[number]
export interface Typed {
  kind: PartKind
  size: string
}

/** Undefined when nothing is picked, or when what was typed is no number above zero. */
export function pickOf({ itemId }: Pick<ItemProgress, 'itemId'>, typed: Typed | undefined, currency: string): ItemPick | undefined {
  if (typed === undefined || typed.kind === 'none') return undefined
  if (typed.kind === 'rest') return { itemId, part: { kind: 'rest' } }
  if (typed.kind === 'amount') {
    const amountMinor = readMinor(typed.size, currency)
    return amountMinor ? { itemId, part: { kind: 'amount', amountMinor } } : undefined
  }
  const size = readDecimal(typed.size)
  if (size === undefined || parseDecimal(size).units <= 0n) return undefined
  if (typed.kind === 'quantity') return { itemId, part: { kind: 'quantity', quantity: size } }
  const { units, scale } = parseDecimal(size)
  const ppm = Number(roundRatio(units * 10_000n, 10n ** BigInt(scale)))
  return ppm > 0 && ppm <= 10_000_000 ? { itemId, part: { kind: 'percent', ppm } } : undefined
}
