// One item in the picker: how far it is invoiced, and what of it goes on this invoice.
import { minorToDecimal } from '#shared/basics/money'
import { type ItemProgress, openQuantity } from '#shared/proposals/progress'
import { decimalText, moneyText } from '../kit/format'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import { ProgressBar } from './ProgressBar'
import styles from './Proposals.module.css'
import { KINDS, type PartKind, pickOf, type Typed } from './picks'

interface PickRowProps {
  item: ItemProgress
  currency: string
  typed: Typed
  /** what the core says of the choice, before discounts of the proposal and tax */
  takenMinor: number
  onChange: (typed: Typed) => void
}

export function PickRow({ item, currency, typed, takenMinor, onChange }: PickRowProps) {
  const t = useTexts().proposals
  const start: Readonly<Record<PartKind, string>> = {
    none: '',
    rest: '',
    quantity: decimalText(openQuantity(item)),
    percent: '',
    amount: decimalText(minorToDecimal(item.openMinor, currency)),
  }
  const isSized = typed.kind !== 'none' && typed.kind !== 'rest'
  const isWrong = isSized && typed.size !== '' && pickOf(item, typed, currency) === undefined
  return (
    <li className={styles.pick}>
      <div className={styles.item}>
        <span className={styles.name}>{item.name}</span>
        <span className={styles.value}>{moneyText(item.valueMinor, currency)}</span>
        <ProgressBar item={item} currency={currency} takenMinor={typed.kind === 'none' ? 0 : takenMinor} />
      </div>
      <div className={styles.part}>
        <Select
          label={t.partOf(item.name)}
          isLabelHidden
          options={KINDS.map((kind) => ({ id: kind, label: t.partKinds[kind] }))}
          value={typed.kind}
          onChange={(kind) => onChange({ kind: kind as PartKind, size: start[kind as PartKind] })}
        />
        {isSized && (
          <TextField
            label={t.sizeOf(item.name)}
            isLabelHidden
            value={typed.size}
            onChange={(size) => onChange({ ...typed, size })}
            error={isWrong ? t.notANumber : undefined}
            placeholder={t.partKinds[typed.kind]}
            inputMode="decimal"
            isAmount
          />
        )}
        {typed.kind !== 'none' && <output className={styles.value}>{moneyText(takenMinor, currency)}</output>}
      </div>
    </li>
  )
}
