// What became of a proposal: how far its items are invoiced, and on which documents.
import type { Proposal } from '#shared/proposals/contract'
import { InvoiceStatus } from '../invoices/InvoiceStatus'
import { documentName } from '../invoices/status-words'
import { moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { useTexts } from '../texts/texts'
import { ProgressBar } from './ProgressBar'
import styles from './Proposals.module.css'

export interface TabProps {
  proposal: Proposal
}

export function ProgressTab({ proposal: { progress, currency } }: TabProps) {
  const t = useTexts().proposals
  return (
    <Section title={t.tabs.progress}>
      <p className={styles.note}>{t.openTotal(moneyText(progress.openMinor, currency))}</p>
      <ul className={styles.items}>
        {progress.items.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <span className={styles.name}>{item.name}</span>
            <span className={styles.value}>{moneyText(item.valueMinor, currency)}</span>
            <ProgressBar item={item} currency={currency} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function InvoicesTab({ proposal: { invoices } }: TabProps) {
  const t = useTexts().proposals
  return (
    <Section title={t.tabs.invoices}>
      {invoices.length === 0 && <p className={styles.note}>{t.noInvoices}</p>}
      <ul className={styles.items}>
        {invoices.map((invoice) => (
          <li key={invoice.id} className={styles.item}>
            <span>
              <PlaceLink to={`/invoices/${invoice.id}`}>{documentName(invoice)}</PlaceLink> <InvoiceStatus status={invoice.status} />
            </span>
            <span className={styles.value}>{moneyText(invoice.totalMinor, invoice.currency)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
