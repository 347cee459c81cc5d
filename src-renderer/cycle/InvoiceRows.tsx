// The documents of a period: those that are to be numbered and sent, or those that were sent.
import { useMutation } from '@tanstack/react-query'
import type { InvoiceRow } from '#shared/invoices/contract'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { base64OfBytes, saveFile } from '../kit/platform'
import { tell, tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

export function InvoiceRows({ rows, nothing }: { rows: readonly InvoiceRow[]; nothing: string }) {
  const texts = useTexts()
  const t = texts.cycle
  const may = useMay()
  const next = useMutation({
    mutationFn: async ({ id, status }: InvoiceRow) => {
      const { version } = await client.invoices.get({ id })
      if (status === 'draft') return t.finalized((await client.invoices.finalize({ id, version })).number)
      return t.marked((await client.invoices.markSent({ id, version })).number)
    },
    onSuccess: (said) => tell(said),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const timesheet = useMutation({
    mutationFn: async (id: string) => {
      const { fileName, csv, rows: entries } = await client.generating.timesheet({ invoiceId: id })
      if (entries.length === 0) return tell(t.noTime)
      await saveFile(fileName, base64OfBytes(new TextEncoder().encode(csv)), 'text/csv')
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (rows.length === 0) return <p>{nothing}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.document}</th>
          <th scope="col">{t.scheduledOn}</th>
          <th scope="col">{t.status}</th>
          <th scope="col" className={styles.amount}>
            {t.beforeTax}
          </th>
          <th scope="col" className={styles.amount}>
            {t.unpaidColumn}
          </th>
          <th scope="col">{t.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <PlaceLink to={`/invoices/${row.id}`}>{row.number || t.draft}</PlaceLink>{' '}
              <span className={styles.soft}>{[row.clientName, row.subject].filter(Boolean).join(', ')}</span>
            </th>
            <td>{dateText(row.issueOn)}</td>
            <td>{texts.invoices.statuses[row.status]}</td>
            <td className={styles.amount}>{moneyText(row.type === 'credit_note' ? -row.netMinor : row.netMinor, row.currency)}</td>
            <td className={styles.amount}>{moneyText(row.openMinor, row.currency)}</td>
            <td>
              <Button weight="quiet" isDisabled={timesheet.isPending} onPress={() => timesheet.mutate(row.id)}>
                {t.timesheet}
              </Button>
              {row.status === 'draft' && may('invoices.finalize') && (
                <Button weight="quiet" isDisabled={next.isPending} onPress={() => next.mutate(row)}>
                  {t.finalize}
                </Button>
              )}
              {row.status === 'finalized' && may('invoices.send') && (
                <Button weight="quiet" isDisabled={next.isPending} onPress={() => next.mutate(row)}>
                  {t.markSent}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
