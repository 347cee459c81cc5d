// The facts of a document in words and figures.
import type { ComponentType } from 'react'
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { Notice } from '../kit/States'
import { problemText, useTexts } from '../texts/texts'
import { CreditedInvoice, CreditNotes } from './CreditLinks'
import { ExplainDialog } from './ExplainDialog'
import styles from './Invoice.module.css'
import { OwnAmounts } from './OwnAmounts'
import { ProjectFact } from './ProjectField'
import { Timeline } from './Timeline'
import { TotalsTable } from './TotalsTable'

interface InvoiceFactsProps {
  invoice: Invoice
  Payments: ComponentType<{ invoice: Invoice }>
  Mail: ComponentType<{ invoice: Invoice }>
  Work: ComponentType<{ invoice: Invoice }>
  Opportunity: ComponentType<{ id: string }>
}

export function InvoiceFacts({ invoice, Payments, Mail, Work, Opportunity }: InvoiceFactsProps) {
  const t = useTexts().invoices
  const [isExplained, setIsExplained] = useState(false)
  const explain = (
    <Button weight="quiet" onPress={() => setIsExplained(true)}>
      {t.why}
    </Button>
  )
  const hints = [...invoice.problems, ...invoice.warnings]
  return (
    <>
      {hints.length > 0 && (
        <div className={styles.hints}>
          <Notice tone="warn">
            {invoice.problems.length > 0 && <strong>{t.beforeFinalizing}</strong>}
            <ul className={styles.bullets}>
              {hints.map((problem) => (
                <li key={`${problem.path} ${problem.code}`}>{problemText(problem)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section title={t.details}>
        <Details invoice={invoice} Opportunity={Opportunity} />
      </Section>
      <Section title={t.amounts} actions={explain}>
        <TotalsTable
          totals={invoice.snapshot.totals}
          currency={invoice.currency}
          openMinor={invoice.openMinor}
          isCredit={invoice.type === 'credit_note'}
        />
        <OwnAmounts invoice={invoice} />
      </Section>
      <Work invoice={invoice} />
      {invoice.isImported && <Differences invoice={invoice} />}
      {invoice.status !== 'draft' && <Payments invoice={invoice} />}
      {invoice.status !== 'draft' && <Mail invoice={invoice} />}
      {invoice.type === 'invoice' && <CreditNotes invoice={invoice} />}
      <Timeline invoice={invoice} />
      {isExplained && <ExplainDialog invoice={invoice} onClose={() => setIsExplained(false)} />}
    </>
  )
}

function Details({
  invoice: { clientId, clientName, content, snapshot, dueOn },
  Opportunity,
}: Pick<InvoiceFactsProps, 'invoice' | 'Opportunity'>) {
  const t = useTexts().invoices
  const { deliveryFrom, deliveryTo } = content
  const delivery = [deliveryFrom, deliveryTo === deliveryFrom ? null : deliveryTo].flatMap((date) => (date ? [dateText(date)] : []))
  const facts: [string, string][] = [
    [t.contact, snapshot.contactName],
    [t.subject, content.subject],
    [t.issued, dateText(content.issueOn)],
    [t.due, dueOn ? dateText(dueOn) : ''],
    [t.delivered, delivery.length > 1 ? t.period(delivery[0] ?? '', delivery[1] ?? '') : (delivery[0] ?? '')],
    [t.orderNumber, content.purchaseOrderNumber],
    [t.buyerReference, content.buyerReference],
    [t.prices, content.pricesIncludeTax ? t.includingTax : ''],
  ]
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t.client}</dt>
        <dd>{clientId ? <PlaceLink to={`/clients/${clientId}`}>{clientName}</PlaceLink> : t.noneYet}</dd>
      </div>
      {content.opportunityId && <Opportunity id={content.opportunityId} />}
      {content.projectId && <ProjectFact id={content.projectId} name={t.project} />}
      {content.creditsInvoiceId && (
        <div>
          <dt>{t.creditsInvoice}</dt>
          <dd>
            <CreditedInvoice id={content.creditsInvoiceId} />
          </dd>
        </div>
      )}
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
  const t = useTexts().invoices
  return (
    <Section title={t.importedFile}>
      {differences.length === 0 ? (
        <p className={styles.soft}>{t.agrees}</p>
      ) : (
        <>
          <p className={styles.soft}>{t.disagrees}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t.place}</th>
                <th scope="col">{t.fileSays}</th>
                <th scope="col">{t.computed}</th>
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
