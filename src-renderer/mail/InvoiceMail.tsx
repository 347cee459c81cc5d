// The mail of one document on its page: what was sent and how it stands, and who gets copies of what happens.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { api } from '../api'
import { Section } from '../kit/Section'
import { useTexts } from '../texts/texts'
import { SentMail } from './SentMail'
import { Subscribers } from './Subscribers'

export interface InvoiceMailProps {
  invoice: Pick<Invoice, 'id' | 'clientId'>
  Reminders: ComponentType<{ invoiceId: string }>
}

export function InvoiceMail({ invoice: { id, clientId }, Reminders }: InvoiceMailProps) {
  const t = useTexts().mail
  const { data } = useQuery(api.mail.outbox.queryOptions({ input: { aboutId: id, limit: 1 } }))
  const { data: subscribers = [] } = useQuery(api.mail.subscribers.queryOptions({ input: { invoiceId: id } }))
  return (
    <>
      <Section title={t.ofDocument} isEmpty={(data?.rows.length ?? 0) === 0 && subscribers.length === 0}>
        <SentMail aboutId={id} />
        <Subscribers invoiceId={id} clientId={clientId} />
      </Section>
      <Reminders invoiceId={id} />
    </>
  )
}
