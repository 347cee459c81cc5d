// Money over several invoices of a client: which of them, and how much for each; what nobody typed is spread by itself.
import type { Minor } from '#shared/basics/money'
import type { InvoiceRow } from '#shared/invoices/contract'
import { spread } from '#shared/payments/spread'
import { CheckField } from '../kit/CheckField'
import { dateText, moneyText } from '../kit/format'
import { MoneyField } from '../kit/MoneyField'
import { useTexts } from '../texts/texts'
import styles from './Shares.module.css'

export type OpenRow = Pick<InvoiceRow, 'id' | 'number' | 'dueOn' | 'openMinor' | 'currency'>
/** What is ticked, in this order; undefined where nothing was typed for it, null where that is no amount. */
export type Ticked = Readonly<Record<string, Minor | null | undefined>>

export interface Spread {
  parts: { id: string; amountMinor: number }[]
  leftMinor: number
  /** by the id of the invoice */
  errors: Readonly<Record<string, string>>
}

/** How the money is laid upon the ticked invoices. */
export function spreadOver(
  worthMinor: number,
  rows: readonly OpenRow[],
  ticked: Ticked,
  t: { onlyOpen: (amount: string) => string; aboveZero: string },
): Spread {
  const errors: Record<string, string> = {}
  const shares = rows
    .filter(({ id }) => id in ticked)
    .map(({ id, openMinor, currency }) => {
      const typedMinor = ticked[id]
      if (typedMinor === undefined) return { id, openMinor }
      if (typedMinor === null || typedMinor <= 0) errors[id] = t.aboveZero
      else if (typedMinor > openMinor) errors[id] = t.onlyOpen(moneyText(openMinor, currency))
      return { id, openMinor, typedMinor: typedMinor ?? 0 }
    })
  return { ...spread(worthMinor, shares), errors }
}

interface SharesProps {
  label: string
  rows: readonly OpenRow[]
  ticked: Ticked
  onChange: (ticked: Ticked) => void
  spread: Spread
  errors: Readonly<Record<string, string>>
}

export function Shares({ label, rows, ticked, onChange, spread: { parts }, errors }: SharesProps) {
  const t = useTexts().payments
  const tick = (id: string, isTicked: boolean) => {
    const { [id]: _, ...others } = ticked
    onChange(isTicked ? { ...others, [id]: undefined } : others)
  }
  return (
    <fieldset className={styles.shares}>
      <legend className={styles.legend}>{label}</legend>
      {rows.map(({ id, number, dueOn, openMinor, currency }) => (
        <div key={id} className={styles.share}>
          <CheckField label={number} isChecked={id in ticked} onChange={(isTicked) => tick(id, isTicked)} />
          <span className={styles.open}>
            {t.openHint(moneyText(openMinor, currency))} {dueOn && t.dueOn(dateText(dueOn))}
          </span>
          {id in ticked && (
            <MoneyField
              label={t.partOf(number)}
              isLabelHidden
              currency={currency}
              value={ticked[id] === undefined ? (parts.find((part) => part.id === id)?.amountMinor ?? 0) : ticked[id]}
              onChange={(typed) => onChange({ ...ticked, [id]: typed })}
              error={errors[id]}
              expected={t.aboveZero}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
