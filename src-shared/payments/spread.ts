// How money on several invoices is spread while one types: what was typed for an invoice stays, the others take what is left in their order.
import type { Minor } from '../basics/money'

export interface Share {
  id: string
  openMinor: Minor
  /** what was typed for it; undefined: as much as is open and left */
  typedMinor?: Minor | undefined
}

/** The part of each invoice, and what is left over: below zero when the typed parts are more than there is. */
export function spread(worthMinor: Minor, shares: readonly Share[]): { parts: { id: string; amountMinor: Minor }[]; leftMinor: Minor } {
  const typed = shares.reduce((sum, { typedMinor = 0 }) => sum + typedMinor, 0)
  let left = worthMinor - typed
  const parts = shares.map(({ id, openMinor, typedMinor }) => {
    if (typedMinor !== undefined) return { id, amountMinor: typedMinor }
    const amountMinor = Math.max(0, Math.min(left, openMinor))
    left -= amountMinor
    return { id, amountMinor }
  })
  return { parts, leftMinor: left }
}
