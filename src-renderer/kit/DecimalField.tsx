// Quantities, prices and percentages as typed text: exact decimals in, exact decimals out.

import { DraftTextField, type DraftTextFieldProps } from './DraftTextField'
import { decimalText, ratePercentText } from './format'
import { readDecimal, readPpm } from './typed-number'

type Props<V> = Omit<DraftTextFieldProps<V>, 'read' | 'write' | 'inputMode' | 'isAmount'>

export function DecimalField(props: Props<string>) {
  return <DraftTextField {...props} read={readDecimal} write={decimalText} inputMode="decimal" isAmount />
}

/** A percentage in millionths; null is an empty field. */
export function PercentField(props: Props<number | null>) {
  return (
    <DraftTextField
      {...props}
      read={(typed) => (typed.trim() === '' ? null : readPpm(typed.replace('%', '')))}
      write={(value) => (value === null ? '' : ratePercentText(value))}
      inputMode="decimal"
      isAmount
    />
  )
}
