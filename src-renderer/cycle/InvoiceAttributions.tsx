// Which budgets a document bills, how much of each and for which days, with the way to them.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { saveTimesheet } from './invoice-steps'

export function InvoiceAttributions({ invoice }: { invoice: Invoice }) {
  const t = useTexts().cycle
  const isOfWork = invoice.content.lines.some(({ source }) => source?.kind === 'work')
  const input = { invoiceId: invoice.id }
  const { data } = useQuery(api.generating.attributions.queryOptions({ input, enabled: isOfWork }))
  const save = useMutation({
    mutationFn: () => saveTimesheet(t, invoice.id),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (!data || data.length === 0) return null
  return (
    <Section
      title={t.attributions}
      actions={
        <Button weight="quiet" isPending={save.isPending} onPress={() => save.mutate()}>
          {t.timesheet}
        </Button>
      }
    >
      <table className={styles.table} aria-label={t.attributions}>
        <thead>
          <tr>
            {[t.projectAndBudget, t.days].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={styles.amount}>
              {t.beforeTax}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ budgetId, budgetName, projectId, projectName, amountMinor, from, to }) => (
            <tr key={budgetId}>
              <th scope="row">
                <PlaceLink to={`/projects/${projectId}`}>{projectName}</PlaceLink>
                <br />
                <PlaceLink to={`/projects/${projectId}?tab=invoices&budget=${budgetId}`}>{budgetName}</PlaceLink>
              </th>
              <td>{from && to ? `${dateText(from)} – ${dateText(to)}` : ''}</td>
              <td className={styles.amount}>{moneyText(amountMinor, invoice.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
