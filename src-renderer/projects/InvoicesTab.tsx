// The invoices of a project by budget, with what each bills of it.
import { useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

export function InvoicesTab({ projectId }: { projectId: string }) {
  const texts = useTexts()
  const t = texts.projects
  const { data: rows, error } = useQuery(api.budgets.invoices.queryOptions({ input: { projectId } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!rows) return <Waiting label={t.budgetsReading} />
  if (rows.length === 0) return <EmptyState title={t.invoicesEmpty} />
  return (
    <div className={styles.panel}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.budget}</th>
            <th scope="col">{t.issueOn}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.budgetId ?? ''} ${row.invoiceId}`}>
              <th scope="row">
                <PlaceLink to={`/invoices/${row.invoiceId}`}>
                  {row.number || (row.type === 'credit_note' ? texts.invoices.draftCreditNote : t.draft)}
                </PlaceLink>
              </th>
              <td>{row.budgetId === null ? <span className={styles.soft}>{t.noBudget}</span> : row.budgetName}</td>
              <td>{dateText(row.issueOn)}</td>
              <td>{texts.invoices.statuses[row.status]}</td>
              <td>{moneyText(row.amountMinor, row.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
