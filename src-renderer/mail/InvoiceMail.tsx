// The mail of one document on its page: what was sent and how it stands, and who gets copies of what happens.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ComponentType, type FormEvent, useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Section } from '../kit/Section'
import { TextField } from '../kit/TextField'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { SentMail } from './SentMail'

export interface InvoiceMailProps {
  invoice: Pick<Invoice, 'id'>
  Reminders: ComponentType<{ invoiceId: string }>
}

export function InvoiceMail({ invoice: { id }, Reminders }: InvoiceMailProps) {
  const t = useTexts().mail
  const { data } = useQuery(api.mail.outbox.queryOptions({ input: { aboutId: id, limit: 1 } }))
  const { data: subscribers = [] } = useQuery(api.mail.subscribers.queryOptions({ input: { invoiceId: id } }))
  return (
    <>
      <Section title={t.ofDocument} isEmpty={(data?.rows.length ?? 0) === 0 && subscribers.length === 0}>
        <SentMail aboutId={id} />
        <Subscribers invoiceId={id} />
      </Section>
      <Reminders invoiceId={id} />
    </>
  )
}

function Subscribers({ invoiceId }: { invoiceId: string }) {
  const t = useTexts().mail
  const { data = [] } = useQuery(api.mail.subscribers.queryOptions({ input: { invoiceId } }))
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = useMutation({
    mutationFn: () => client.mail.subscribe({ invoiceId, email }),
    onSuccess: () => setEmail(''),
    onError: (error) => setProblem(fieldErrorsOf(error)['email'] ?? sentenceOf(error)),
  })
  const remove = useMutation(api.mail.unsubscribe.mutationOptions({ onError: (error) => tellProblem(sentenceOf(error)) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className={styles.note}>{t.subscribers}</p>
      <ul className={styles.list}>
        {data.map((one) => (
          <li key={one.id} className={styles.item}>
            <span>{one.email}</span>
            <Button weight="quiet" aria-label={t.unsubscribe(one.email)} onPress={() => remove.mutate({ id: one.id })}>
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <TextField
          label={t.subscriberEmail}
          value={email}
          onChange={(typed) => {
            setEmail(typed)
            setProblem(undefined)
          }}
          type="email"
          error={problem}
        />
        <Button type="submit" isPending={add.isPending}>
          {t.subscribe}
        </Button>
      </div>
    </form>
  )
}
