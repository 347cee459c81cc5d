// The payments of one invoice.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import type { Payment } from '#shared/payments/payment'
import { api, sentenceOf } from '../api'
import { dateText, moneyText } from '../kit/format'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './InvoicePayments.module.css'
import { methodName } from './methods'

export function InvoicePayments({ invoice: { id, currency } }: { invoice: Pick<Invoice, 'id' | 'currency'> }) {
  const t = useTexts()
  const { data, error } = useQuery(api.payments.list.queryOptions({ input: { invoiceId: id } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t.payments.title}>
      <ul>
        {data.rows.map((payment) => (
          <li key={payment.id} className={styles.payment}>
            <span>{dateText(payment.receivedOn)}</span>
            <span className={styles.method}>{[methodName(payment.method), payment.reference].filter(Boolean).join(', ')}</span>
            <span className={styles.amount}>{moneyText(partOf(payment, id), currency)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What a payment pays of the invoice, in the invoice's currency: one payment may pay several, or leave credit. */
function partOf({ allocations }: Payment, id: string): number {
  return allocations.reduce((sum, { invoiceId, amountMinor }) => (invoiceId === id ? sum + amountMinor : sum), 0)
}
