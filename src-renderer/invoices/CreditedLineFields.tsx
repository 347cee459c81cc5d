// One line of an invoice in the dialog of its credit note: chosen or not, with the quantity, of what is left of it.
import { CheckField } from '../kit/CheckField'
import { DecimalField } from '../kit/DecimalField'
import { decimalText, moneyText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Credit.module.css'

interface Props {
  line: number
  name: string
  left: { quantity: string | null; amountMinor: number }
  currency: string
  /** the typed quantity, or null for the amount that is left; undefined is not chosen */
  choice: string | null | undefined
  problem: string | undefined
  onChange: (choice: string | null | undefined) => void
}

export function CreditedLineFields({ line, name, left, currency, choice, problem, onChange }: Props) {
  const t = useTexts().life.crediting
  const isGone = left.quantity === null && left.amountMinor === 0
  return (
    <>
      <CheckField
        label={`${line + 1}. ${name}`}
        isChecked={choice !== undefined}
        isDisabled={isGone}
        onChange={(isChosen) => onChange(isChosen ? left.quantity : undefined)}
      />
      {typeof choice === 'string' && (
        <DecimalField label={t.quantity(line + 1)} isLabelHidden value={choice} onChange={onChange} expected={t.expected} error={problem} />
      )}
      <span className={styles.of}>{leftText()}</span>
    </>
  )

  function leftText(): string {
    if (isGone) return t.gone
    return left.quantity === null ? t.amountLeft(moneyText(left.amountMinor, currency)) : t.of(decimalText(left.quantity))
  }
}
