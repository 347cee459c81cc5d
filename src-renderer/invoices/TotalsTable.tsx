// The totals with one row for each tax, a tax of 0 % too.
import type { Totals } from '#shared/invoices/totals'
import { amountText, ratePercentText } from '../kit/format'
import styles from './Invoice.module.css'

interface TotalsTableProps {
  totals: Totals
  currency: string
  openMinor?: number
}

export function TotalsTable({ totals, currency, openMinor = 0 }: TotalsTableProps) {
  const row = (name: string, amount: number, isStrong = false) => (
    <tr key={name} className={isStrong ? styles.strong : undefined}>
      <th scope="row">{name}</th>
      <td>{amountText(amount, currency)}</td>
    </tr>
  )
  return (
    <table className={styles.totals}>
      <caption className={styles.hidden}>Amounts in {currency}</caption>
      <tbody>
        {totals.discountMinor + totals.chargeMinor !== 0 && row('Lines', totals.linesMinor)}
        {totals.discountMinor !== 0 && row('Discount', -totals.discountMinor)}
        {totals.chargeMinor !== 0 && row('Charges', totals.chargeMinor)}
        {row('Without tax', totals.netMinor)}
        {totals.groups.map(({ category, ratePpm, baseMinor, taxMinor }) =>
          row(`${ratePercentText(ratePpm)} % tax (${category}) on ${amountText(baseMinor, currency)}`, taxMinor),
        )}
        {row('With tax', totals.totalMinor)}
        {totals.prepaidMinor !== 0 && row('Prepaid', -totals.prepaidMinor)}
        {totals.roundingMinor !== 0 && row('Cash rounding', totals.roundingMinor)}
        {row(`To pay in ${currency}`, totals.payableMinor, true)}
        {openMinor > 0 && openMinor !== totals.payableMinor && row('Still open', openMinor, true)}
      </tbody>
    </table>
  )
}
