// Which credit notes take back an invoice, and which invoice a credit note takes back.
import { useQuery } from '@tanstack/react-query'
import type { Invoice } from '#shared/invoices/contract'
import { api } from '../api'
import { moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { useTexts } from '../texts/texts'
import styles from './Invoice.module.css'
import { InvoiceStatus } from './InvoiceStatus'
import { documentName } from './status-words'

/** The credit notes of an invoice, drafts too, with what they take back of it. */
export function CreditNotes({ invoice: { id, creditedMinor, totalMinor, currency } }: { invoice: Invoice }) {
  const t = useTexts().life
  const { data } = useQuery(api.invoices.list.queryOptions({ input: { creditsInvoiceId: id, isDescending: false } }))
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t.creditNotes}>
      <ul>
        {data.rows.map((note) => (
          <li key={note.id} className={styles.note}>
            <PlaceLink to={`/invoices/${note.id}`}>{documentName(note)}</PlaceLink>
            <InvoiceStatus status={note.status} />
            <span>{moneyText(note.totalMinor, currency)}</span>
          </li>
        ))}
      </ul>
      {creditedMinor > 0 && (
        <p className={styles.soft}>{t.credited(moneyText(creditedMinor, currency), moneyText(totalMinor - creditedMinor, currency))}</p>
      )}
    </Section>
  )
}

export function CreditedInvoice({ id }: { id: string }) {
  const { data } = useQuery(api.invoices.get.queryOptions({ input: { id } }))
  return data ? <PlaceLink to={`/invoices/${id}`}>{documentName(data)}</PlaceLink> : null
}
