// The totals that a UBL file states; what it may leave out is worked out from the rest.
import type { Minor } from '#shared/basics/money'
import type { StatedAdjustment, StatedLine, StatedTotals } from '#shared/imports/stated-invoice'
import { optionalAmount, requiredAmount } from './numbers'
import { children, first, place, type Reading, required } from './reading'
import type { TaxTable } from './taxes'
import type { XmlElement } from './xml'

/** The totals; only the payable amount has to be there. */
export function readTotals(
  reading: Reading,
  root: XmlElement,
  lines: readonly StatedLine[],
  adjustments: readonly StatedAdjustment[],
  table: TaxTable,
): StatedTotals {
  const element = required(reading, root, 'LegalMonetaryTotal', 'cac')
  const payableMinor = requiredAmount(reading, element, 'PayableAmount')
  const stated = (local: string, otherwise: () => Minor) => {
    const amount = optionalAmount(reading, element, local)
    if (amount !== undefined) return amount
    const derived = otherwise()
    if (derived !== 0) reading.notices.push(`cbc:${local} in ${place(element)} is missing; it was worked out from the rest.`)
    return derived
  }
  const sumOf = (kind: StatedAdjustment['kind']) => sum(adjustments.map((entry) => (entry.kind === kind ? entry.amountMinor : 0)))
  const linesMinor = stated('LineExtensionAmount', () => sum(lines.map((line) => line.netMinor)))
  const discountMinor = stated('AllowanceTotalAmount', () => sumOf('discount'))
  const chargeMinor = stated('ChargeTotalAmount', () => sumOf('charge'))
  const netMinor = stated('TaxExclusiveAmount', () => linesMinor - discountMinor + chargeMinor)
  const totalMinor = stated('TaxInclusiveAmount', () => netMinor + (table.taxMinor ?? 0))
  noteThirdParties(reading, root)
  return {
    linesMinor,
    discountMinor,
    chargeMinor,
    netMinor,
    taxMinor: table.taxMinor ?? totalMinor - netMinor,
    totalMinor,
    prepaidMinor: optionalAmount(reading, element, 'PrepaidAmount') ?? 0,
    roundingMinor: optionalAmount(reading, element, 'PayableRoundingAmount') ?? 0,
    payableMinor,
  }
}

/** XRechnung's extension adds what third parties are owed to the payable amount, outside every total. */
function noteThirdParties(reading: Reading, root: XmlElement): void {
  for (const payment of children(root, 'PrepaidPayment')) {
    const amount = first(payment, 'PaidAmount')?.text ?? ''
    reading.notices.push(
      `${place(payment)}: the separate payment of ${amount.slice(0, 40)} was left out; the payable amount is kept as stated.`,
    )
  }
}

function sum(amounts: readonly Minor[]): Minor {
  return amounts.reduce((total, amount) => total + amount, 0)
}
