// The invoices of a project or of one of its budgets, with what each bills of it.
import { useQuery } from '@tanstack/react-query'
import type { BudgetInvoice } from '#shared/budgets/contract'
import { api, sentenceOf } from '../api'
import { Cell, Fields } from '../kit/Fields'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { usePlaceQuery } from '../kit/place'
import { Select } from '../kit/Select'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

const ALL = 'all'

export function InvoicesTab({ projectId }: { projectId: string }) {
  const t = useTexts().projects
  const [place, change] = usePlaceQuery()
  const { data: rows, error } = useQuery(api.budgets.invoices.queryOptions({ input: { projectId } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!rows) return <Waiting label={t.budgetsReading} />
  if (rows.length === 0) return <EmptyState title={t.invoicesEmpty} />
  const budgets = [...new Map(rows.flatMap(({ budgetId, budgetName }) => (budgetId === null ? [] : [[budgetId, budgetName] as const])))]
  const wanted = place.get('budget')
  const chosen = rows.filter(({ budgetId }) => wanted === null || budgetId === wanted)
  return (
    <div className={styles.panel}>
      {(budgets.length > 1 || wanted !== null) && (
        <Fields>
          <Cell span="third">
            <Select
              label={t.budget}
              options={[{ id: ALL, label: t.allBudgets }, ...budgets.map(([id, label]) => ({ id, label }))]}
              value={wanted ?? ALL}
              onChange={(id) => change({ budget: id === ALL ? null : id })}
            />
          </Cell>
        </Fields>
      )}
      <Attributed rows={chosen} />
    </div>
  )
}

function Attributed({ rows }: { rows: readonly BudgetInvoice[] }) {
  const texts = useTexts()
  const t = texts.projects
  const [first] = rows
  if (!first) return <p>{t.invoicesEmpty}</p>
  const attributed = rows.filter(({ budgetId }) => budgetId !== null)
  const sum = attributed.reduce((total, { amountMinor }) => total + amountMinor, 0)
  return (
    <table className={styles.table} aria-label={t.tab.invoices}>
      <thead>
        <tr>
          <th scope="col">{t.number}</th>
          <th scope="col">{t.budget}</th>
          <th scope="col">{t.issueOn}</th>
          <th scope="col">{t.status}</th>
          <th scope="col">{t.attributed}</th>
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
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t.attributedSum}
          </th>
          <td>{moneyText(sum, (attributed[0] ?? first).currency)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
