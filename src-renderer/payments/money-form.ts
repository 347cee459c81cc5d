// Typed money of the dialogs about payments: read, or said what would be right.
import { minorToDecimal } from '#shared/basics/money'
import { decimalText } from '../kit/format'
import { readMinor } from '../kit/typed-number'
import { textsNow } from '../texts/texts'

export function typedMoney(amountMinor: number, currency: string): string {
  return decimalText(minorToDecimal(amountMinor, currency))
}

/** The amount, or the sentence that stands beside the field. */
export function readAmount(typed: string, currency: string): { amountMinor: number } | { error: string } {
  const amountMinor = readMinor(typed, currency)
  if (amountMinor === undefined || amountMinor <= 0) return { error: textsNow().payments.aboveZero }
  return { amountMinor }
}
