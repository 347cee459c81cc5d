// An amount of money as typed text: minor units in and out, with the decimals that the currency has; null while it is no amount.
import { currencyExponent, type Minor, minorToDecimal } from '#shared/basics/money'
import { DraftTextField, type DraftTextFieldProps } from './DraftTextField'
import { decimalText } from './format'
import { readMinor } from './typed-number'

type Shared = Omit<DraftTextFieldProps<Minor | null>, 'read' | 'write' | 'unread' | 'inputMode' | 'isAmount'>
interface Props extends Shared {
  currency: string
  /** nothing typed is null, not unreadable */
  canBeEmpty?: boolean
}

export function MoneyField({ currency, canBeEmpty = false, ...props }: Props) {
  const read = (typed: string) => (typed.trim() === '' ? (canBeEmpty ? null : undefined) : readMinor(typed, currency))
  const write = (amount: Minor | null) => (amount === null ? '' : decimalText(minorToDecimal(amount, currency)))
  const inputMode = currencyExponent(currency) === 0 ? ('numeric' as const) : ('decimal' as const)
  return <DraftTextField {...props} read={read} write={write} unread={null} inputMode={inputMode} isAmount />
}
