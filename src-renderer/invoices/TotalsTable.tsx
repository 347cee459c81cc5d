// The totals with one row for each tax, a tax of 0 % too.
import type { Totals } from '#shared/invoices/totals'
import type { TaxCategory } from '#shared/tax-rates/tax-rate'
import { amountText, ratePercentText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Invoice.module.css'

interface TotalsTableProps {
  totals: Totals
  currency: string
  openMinor?: number
  isCredit?: boolean
}

export function TotalsTable({ totals, currency, openMinor = 0, isCredit = false }: TotalsTableProps) {
  const { invoices: t, settings } = useTexts()
  const categoryWord = (category: TaxCategory) => (category === 'S' ? '' : settings.categories[category])
  const row = (name: string, amount: number, isStrong = false) => (
    <tr key={name} className={isStrong ? styles.strong : undefined}>
      <th scope="row">{name}</th>
      <td>{amountText(amount, currency)}</td>
    </tr>
  )
  return (
    <table className={styles.totals}>
      <caption className={styles.hidden}>{t.amountsIn(currency)}</caption>
      <tbody>
        {totals.discountMinor + totals.chargeMinor !== 0 && row(t.lines, totals.linesMinor)}
        {totals.discountMinor !== 0 && row(t.discount, -totals.discountMinor)}
        {totals.chargeMinor !== 0 && row(t.charges, totals.chargeMinor)}
        {row(t.withoutTax, totals.netMinor)}
        {totals.groups.map(({ category, ratePpm, baseMinor, taxMinor }) =>
          row(t.taxOn(ratePercentText(ratePpm), categoryWord(category), amountText(baseMinor, currency)), taxMinor),
        )}
        {row(t.withTax, totals.totalMinor)}
        {totals.prepaidMinor !== 0 && row(t.prepaid, -totals.prepaidMinor)}
        {totals.roundingMinor !== 0 && row(t.cashRounding, totals.roundingMinor)}
        {row(isCredit ? t.credit(currency) : t.toPay(currency), totals.payableMinor, true)}
        {openMinor > 0 && openMinor !== totals.payableMinor && row(isCredit ? t.leftOfCredit : t.stillOpen, openMinor, true)}
      </tbody>
    </table>
  )
}
