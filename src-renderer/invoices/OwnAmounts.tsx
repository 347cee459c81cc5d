// What a document in another currency is worth in that of one's own books.
import { convert } from '#shared/exchange-rates/convert'
import type { Invoice } from '#shared/invoices/contract'
import { amountText, dateText, decimalText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Invoice.module.css'

export function OwnAmounts({ invoice: { currency, content, snapshot, ownCurrency, ownPayableMinor } }: { invoice: Invoice }) {
  const t = useTexts().invoices
  const { exchangeRate } = content
  if (currency === ownCurrency || exchangeRate === null || ownPayableMinor === null) return null
  const { rate, on } = exchangeRate
  const tax = convert(snapshot.totals.taxMinor, { from: currency, to: ownCurrency, rate })
  const row = (name: string, value: string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  )
  return (
    <table className={styles.totals}>
      <caption className={styles.hidden}>{t.amountsIn(ownCurrency)}</caption>
      <tbody>
        {row(t.rate, t.rateOf(currency, decimalText(rate), ownCurrency, dateText(on)))}
        {row(t.taxIn(ownCurrency), amountText(tax, ownCurrency))}
        {row(t.toPayIn(ownCurrency), amountText(ownPayableMinor, ownCurrency))}
      </tbody>
    </table>
  )
}
