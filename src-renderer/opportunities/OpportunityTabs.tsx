// What was offered and invoiced of an opportunity.
import { useQuery } from '@tanstack/react-query'
import type { OpportunityView } from '#shared/opportunities/contract'
import { api, sentenceOf } from '../api'
import { InvoiceStatus } from '../invoices/InvoiceStatus'
import { documentName } from '../invoices/status-words'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { ProposalStatusWord } from '../proposals/ProposalStatusWord'
import { useTexts } from '../texts/texts'
import { BilledBar } from './BilledBar'
import styles from './Opportunity.module.css'

export function ProposalsOf({ opportunityId }: { opportunityId: string }) {
  const texts = useTexts()
  const t = texts.opportunities
  const words = texts.proposals
  const { data, error } = useQuery(api.proposals.list.queryOptions({ input: { opportunityId, limit: 200 } }))
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data) return <Waiting label={words.reading} />
  if (data.rows.length === 0) return <EmptyState title={t.noProposals}>{t.noProposalsText}</EmptyState>
  return (
    <div className={styles.panel}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t.tabs.proposals}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.issued}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ id, number, subject, issueOn, status, totalMinor, currency }) => (
            <tr key={id}>
              <th scope="row">
                <PlaceLink to={`/proposals/${id}`}>{number || words.statuses.draft}</PlaceLink>
              </th>
              <td>{subject}</td>
              <td>{dateText(issueOn)}</td>
              <td>
                <ProposalStatusWord status={status} />
              </td>
              <td>{moneyText(totalMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function InvoicesOf({ opportunity }: { opportunity: OpportunityView }) {
  const texts = useTexts()
  const t = texts.opportunities
  const { invoices } = opportunity
  if (invoices.length === 0) return <EmptyState title={t.noInvoices}>{t.noInvoicesText}</EmptyState>
  return (
    <div className={styles.panel}>
      <BilledBar opportunity={opportunity} />
      <table className={styles.table}>
        <caption className={styles.hidden}>{t.tabs.invoices}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.invoices.number}</th>
            <th scope="col">{texts.invoices.subject}</th>
            <th scope="col">{texts.invoices.issued}</th>
            <th scope="col">{texts.invoices.status}</th>
            <th scope="col">{t.withTax}</th>
            <th scope="col">{t.stillOpen}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PlaceLink to={`/invoices/${row.id}`}>{documentName(row)}</PlaceLink>
              </th>
              <td>{row.subject}</td>
              <td>{dateText(row.issueOn)}</td>
              <td>
                <InvoiceStatus status={row.status} />
              </td>
              <td>{moneyText(row.type === 'credit_note' ? -row.totalMinor : row.totalMinor, row.currency)}</td>
              <td>{row.status === 'draft' || row.openMinor === 0 ? '' : moneyText(row.openMinor, row.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
