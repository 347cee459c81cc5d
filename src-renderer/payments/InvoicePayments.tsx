// The payments of one invoice.
import { useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { dateText, moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './InvoicePayments.module.css'
import { methodName } from './methods'

export function InvoicePayments({ invoiceId }: { invoiceId: string }) {
  const t = useTexts()
  const { data, error } = useQuery(api.payments.list.queryOptions({ input: { invoiceId } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t.payments.title}>
      <ul>
        {data.rows.map((payment) => (
          <li key={payment.id} className={styles.payment}>
            <span>{dateText(payment.receivedOn)}</span>
            <span className={styles.method}>{[methodName(payment.method), payment.reference].filter(Boolean).join(', ')}</span>
            <span className={styles.amount}>{moneyText(payment.amountMinor, payment.currency)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
