// The sums of everything that the list shows, one for each currency.
import { moneyText } from '../kit/format'
import styles from './InvoiceList.module.css'

interface InvoiceSumsProps {
  count: number
  sums: readonly { currency: string; payableMinor: number; openMinor: number }[]
}

export function InvoiceSums({ count, sums }: InvoiceSumsProps) {
  return (
    <div className={styles.sums} role="status">
      <span className={styles.count}>{count === 1 ? '1 document' : `${count} documents`}</span>
      {sums.map(({ currency, payableMinor, openMinor }) => (
        <span key={currency} className={styles.sum}>
          <strong>{moneyText(payableMinor, currency)}</strong>
          {openMinor !== 0 && <span className={styles.soft}>open {moneyText(openMinor, currency)}</span>}
        </span>
      ))}
    </div>
  )
}
