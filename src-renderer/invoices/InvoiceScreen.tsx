// One document: its PDF beside its facts, and the buttons that its state allows.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { api, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { SplitView } from '../kit/SplitView'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { Status } from '../kit/Status'
import { useTexts } from '../texts/texts'
import { InvoiceActions, type MoneyDialogs } from './InvoiceActions'
import { InvoiceFacts } from './InvoiceFacts'
import { InvoicePdf } from './InvoicePdf'
import { InvoiceStatus } from './InvoiceStatus'
import { documentName } from './status-words'

export interface InvoiceScreenProps {
  id: string
  /** what is done with money, by its action */
  money: MoneyDialogs
  SendDialog: ComponentType<{ invoice: Invoice; onClose: () => void }>
  Payments: ComponentType<{ invoice: Invoice }>
  Mail: ComponentType<{ invoice: Invoice }>
  /** which budgets it bills */
  Work: ComponentType<{ invoice: Invoice }>
  /** what people added to the document */
  Record: ComponentType<{ kind: 'invoice'; id: string }>
  /** the opportunity that it was made from */
  Opportunity: ComponentType<{ id: string }>
}

export function InvoiceScreen({ id, money, SendDialog, Payments, Mail, Work, Record, Opportunity }: InvoiceScreenProps) {
  const t = useTexts().invoices
  const { data: invoice, error, refetch } = useQuery(api.invoices.get.queryOptions({ input: { id } }))
  if (error || !invoice)
    return (
      <Page title={t.invoice}>
        {error ? <InvoiceError error={error} retry={() => void refetch()} /> : <Waiting label={t.readingOne} />}
      </Page>
    )
  const name = documentName(invoice)
  const heading = (
    <>
      {name} <InvoiceStatus status={invoice.status} />
      {invoice.isArchived && <Status tone="faint" word={t.events.archived} />}
    </>
  )
  return (
    <Page title={name} heading={heading} actions={<InvoiceActions invoice={invoice} money={money} SendDialog={SendDialog} />}>
      <SplitView
        wide="side"
        main={
          <>
            <InvoiceFacts invoice={invoice} Payments={Payments} Mail={Mail} Work={Work} Opportunity={Opportunity} />
            <Record kind="invoice" id={id} />
          </>
        }
        side={<InvoicePdf invoiceId={id} name={name} />}
      />
    </Page>
  )
}

export function InvoiceError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts()
  return isNotFound(error) ? (
    <EmptyState title={t.invoices.missing} actions={<Button onPress={() => goTo('/invoices')}>{t.invoices.allInvoices}</Button>}>
      {t.invoices.missingText}
    </EmptyState>
  ) : (
    <ErrorState title={t.invoices.notReadOne} text={sentenceOf(error)} retryLabel={t.frame.retry} onRetry={retry} />
  )
}
