// What became of a proposal: how far its items are invoiced, on which documents, what of its deposit is left, and its history.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { api } from '../api'
import { InvoiceStatus } from '../invoices/InvoiceStatus'
import { documentName } from '../invoices/status-words'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { PaperDialog } from '../mail/PaperDialog'
import { methodName } from '../payments/methods'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ProgressBar } from './ProgressBar'
import styles from './Proposals.module.css'
import { savePdf } from './save-pdf'

interface TabProps {
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

export function DepositsTab({ proposal: { progress, deposits, refunds, currency } }: TabProps) {
  const texts = useTexts()
  const mayMail = useMay()('mail.send')
  const [sending, setSending] = useState<string>()
  const t = useTexts().proposals
  const { receivedMinor, usedMinor, refundedMinor, leftMinor } = progress.deposit
  const sums = [
    [t.received, receivedMinor],
    [t.used, usedMinor],
    [t.refunded, refundedMinor],
    [t.left, leftMinor],
  ] as const
  return (
    <Section title={t.tabs.deposits}>
      <dl className={styles.facts}>
        {sums.map(([label, amount]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{moneyText(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      {deposits.length === 0 && <p className={styles.note}>{t.noDeposits}</p>}
      <ul className={styles.items}>
        {deposits.map(({ id, receivedOn, amountMinor, method, reference }) => (
          <li key={id} className={styles.item}>
            <span>
              {[dateText(receivedOn), methodName(method), reference].filter(Boolean).join(' · ')}{' '}
              <Button weight="quiet" onPress={() => void savePdf(() => api.deposits.receipt.call({ id }))}>
                {t.receipt}
              </Button>
              {mayMail && (
                <Button weight="quiet" aria-label={t.sendReceipt(dateText(receivedOn))} onPress={() => setSending(id)}>
                  {texts.mail.send}
                </Button>
              )}
            </span>
            <span className={styles.value}>{moneyText(amountMinor, currency)}</span>
          </li>
        ))}
        {refunds.map(({ id, refundedOn, amountMinor }) => (
          <li key={id} className={styles.item}>
            <span>{[dateText(refundedOn), t.refunded].join(' · ')}</span>
            <span className={styles.value}>{moneyText(-amountMinor, currency)}</span>
          </li>
        ))}
      </ul>
      {sending !== undefined && <PaperDialog paper={{ kind: 'receipt', depositId: sending }} onClose={() => setSending(undefined)} />}
    </Section>
  )
}

export function HistoryTab({ proposal: { id, events, revision } }: TabProps) {
  const t = useTexts().proposals
  return (
    <>
      <Section title={t.tabs.history}>
        <ul className={styles.items}>
          {events.map(({ kind, on, at, person, note }) => (
            <li key={`${at} ${kind}`} className={styles.item}>
              <span>{[t.events[kind], person, kind === 'revised' ? '' : note].filter(Boolean).join(' · ')}</span>
              <span className={styles.value}>{dateText(on)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {revision > 1 && <Differences id={id} revision={revision} />}
    </>
  )
}

/** Their values are no words that people read. */
const CODED = ['clientId', 'contactId', 'items.taxRateId', 'items.unit', 'items.discount', 'items.charge', 'items.choice']

function Differences({ id, revision }: { id: string; revision: number }) {
  const t = useTexts().proposals
  const fieldName = (field: string) => t.differenceFields[field as keyof typeof t.differenceFields]
  const { data = [] } = useQuery(api.proposals.compare.queryOptions({ input: { id, from: revision - 1, to: revision } }))
  return (
    <Section title={t.changedSince(revision)}>
      <ul className={styles.items}>
        {data.map(({ kind, field, name, before, after }) => (
          <li key={`${field} ${name} ${after}`} className={styles.item}>
            <span className={styles.name}>
              {[name, field === 'items' ? '' : fieldName(field)].filter(Boolean).join(': ')} ({t.differenceKinds[kind]})
            </span>
            {!CODED.includes(field) && <span className={styles.value}>{[before, after].filter(Boolean).join(' → ')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
