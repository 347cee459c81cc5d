// The facts of a document in words and figures.
import type { ComponentType } from 'react'
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { problemSentence } from '#shared/invoices/readiness'
import { Button } from '../kit/Button'
import { dateText, instantText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { ExplainDialog } from './ExplainDialog'
import styles from './Invoice.module.css'
import { EVENT_WORDS } from './status-words'
import { TotalsTable } from './TotalsTable'

interface InvoiceFactsProps {
  invoice: Invoice
  Payments: ComponentType<{ invoiceId: string }>
}

export function InvoiceFacts({ invoice, Payments }: InvoiceFactsProps) {
  const [isExplained, setIsExplained] = useState(false)
  const explain = (
    <Button weight="quiet" onPress={() => setIsExplained(true)}>
      Explain
    </Button>
  )
  const hints = [...invoice.problems, ...invoice.warnings]
  return (
    <>
      {hints.length > 0 && (
        <div className={styles.hints}>
          <Notice tone="warn">
            {invoice.problems.length > 0 && <strong>Before it can be finalised:</strong>}
            <ul className={styles.bullets}>
              {hints.map((problem) => (
                <li key={`${problem.path} ${problem.code}`}>{problemSentence(problem)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section title="Details">
        <Details invoice={invoice} />
      </Section>
      <Section title="Amounts" actions={explain}>
        <TotalsTable totals={invoice.snapshot.totals} currency={invoice.currency} openMinor={invoice.openMinor} />
      </Section>
      {invoice.isImported && <Differences invoice={invoice} />}
      {invoice.status !== 'draft' && <Payments invoiceId={invoice.id} />}
      {invoice.events.length > 0 && <Timeline invoice={invoice} />}
      {isExplained && <ExplainDialog invoice={invoice} onClose={() => setIsExplained(false)} />}
    </>
  )
}

function Details({ invoice: { clientId, clientName, content, snapshot, dueOn } }: { invoice: Invoice }) {
  const { deliveryFrom, deliveryTo } = content
  const delivery = [deliveryFrom, deliveryTo === deliveryFrom ? null : deliveryTo].flatMap((date) => (date ? [dateText(date)] : []))
  const facts: [string, string][] = [
    ['Contact', snapshot.contactName],
    ['Subject', content.subject],
    ['Issued', dateText(content.issueOn)],
    ['Due', dueOn ? dateText(dueOn) : ''],
    ['Delivered', delivery.join(' to ')],
    ['Order number', content.purchaseOrderNumber],
    ['Buyer reference', content.buyerReference],
    ['Prices', content.pricesIncludeTax ? 'Including tax' : ''],
  ]
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Client</dt>
        <dd>{clientId ? <PlaceLink to={`/clients/${clientId}`}>{clientName}</PlaceLink> : 'None yet'}</dd>
      </div>
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}

function Differences({ invoice: { differences, currency } }: { invoice: Invoice }) {
  return (
    <Section title="Imported file">
      {differences.length === 0 ? (
        <p className={styles.soft}>The file’s amounts are kept. They agree with their own arithmetic.</p>
      ) : (
        <>
          <p className={styles.soft}>The file’s amounts are kept. Where they disagree with their own arithmetic:</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">File says</th>
                <th scope="col">Computed</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ place, statedMinor, computedMinor }) => (
                <tr key={place}>
                  <th scope="row">{place}</th>
                  <td>{moneyText(statedMinor, currency)}</td>
                  <td>{moneyText(computedMinor, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  )
}

function Timeline({ invoice: { events } }: { invoice: Invoice }) {
  return (
    <Section title="What happened">
      <ol className={styles.events}>
        {events.map(({ kind, on, at, actor, note }) => (
          <li key={`${kind} ${at}`}>
            <span>{EVENT_WORDS[kind]}</span>
            <span className={styles.soft}>{note}</span>
            <span className={styles.soft} title={`${actor}, ${instantText(at)}`}>
              {dateText(on)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
