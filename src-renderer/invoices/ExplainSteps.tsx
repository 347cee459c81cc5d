// The arithmetic of a document, one step a row.
import type { Step } from '#shared/invoices/explain'
import { amountText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Invoice.module.css'

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
            <th scope="row">{[kind === 'line' ? '' : t.steps[kind], subject].filter(Boolean).join(' ')}</th>
            <td>{formula}</td>
            <td>{amountText(resultMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
