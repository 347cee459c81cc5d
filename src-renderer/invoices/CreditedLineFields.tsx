// One line of an invoice in the dialog of its credit note: chosen or not, with the quantity, of what is left of it.
import { isZeroDecimal } from '#shared/basics/decimal'
import { CheckField } from '../kit/CheckField'
import { DecimalField } from '../kit/DecimalField'
import { decimalText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Credit.module.css'

interface Props {
  line: number
  name: string
  /** the quantity that no credit note takes back yet */
  left: string
  /** the typed quantity; undefined is not chosen */
  quantity: string | undefined
  /** the core takes no such quantity of it */
  isRefused: boolean
  onChange: (quantity: string | undefined) => void
}

export function CreditedLineFields({ line, name, left, quantity, isRefused, onChange }: Props) {
  const t = useTexts().life.crediting
  const isGone = isZeroDecimal(left)
  return (
    <>
      <CheckField
        label={`${line + 1}. ${name}`}
        isChecked={quantity !== undefined}
        isDisabled={isGone}
        onChange={(isChosen) => onChange(isChosen ? left : undefined)}
      />
      {quantity !== undefined && (
        <DecimalField
          label={t.quantity(line + 1)}
          isLabelHidden
          value={quantity}
          onChange={onChange}
          expected={t.expected}
          error={isRefused ? t.most(decimalText(left)) : undefined}
        />
      )}
      <span className={styles.of}>{isGone ? t.gone : t.of(decimalText(left))}</span>
    </>
  )
}
