// The arithmetic of a document, one step a row.
import type { Step } from '#shared/invoices/explain'
import { amountText, arithmeticText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Invoice.module.css'

/** The subject is then a category with its percentage, not words of one's own. */
const isRate = (kind: Step['kind']) => kind === 'tax' || kind === 'tax_base'

export function ExplainSteps({ steps, currency }: { steps: readonly Step[]; currency: string }) {
  const t = useTexts().explain
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.step}</th>
          <th scope="col">{t.arithmetic}</th>
          <th scope="col">{currency}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ kind, subject, formula, resultMinor }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are never reordered
          <tr key={index} className={kind === 'payable' ? styles.strong : undefined}>
            <th scope="row">
              {[kind === 'line' ? '' : t.steps[kind], isRate(kind) ? arithmeticText(subject) : subject].filter(Boolean).join(' ')}
            </th>
            <td>{arithmeticText(formula)}</td>
            <td>{amountText(resultMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
