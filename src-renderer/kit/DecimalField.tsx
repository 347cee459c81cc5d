// Quantities, prices and percentages as typed text: exact decimals in, exact decimals out.

import { DraftTextField, type DraftTextFieldProps } from './DraftTextField'
import { decimalText } from './format'
import { readDecimal } from './typed-number'

type Props<V> = Omit<DraftTextFieldProps<V>, 'read' | 'write' | 'inputMode' | 'isAmount'>

export function DecimalField(props: Props<string>) {
  return <DraftTextField {...props} read={readDecimal} write={decimalText} inputMode="decimal" isAmount />
}
