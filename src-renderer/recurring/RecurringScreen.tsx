// One recurring invoice: its schedule, the next dates, what it made, and the document that it makes beside them.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Recurring } from '#shared/recurring/contract'
import { api, isNotFound, sentenceOf } from '../api'
import { InvoicePdf } from '../invoices/InvoicePdf'
import { InvoiceStatus } from '../invoices/InvoiceStatus'
import { documentName } from '../invoices/status-words'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { PdfView } from '../kit/PdfView'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { Section } from '../kit/Section'
import { SplitView } from '../kit/SplitView'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { ComingDates } from './ComingDates'
import styles from './Recurring.module.css'
import { RecurringActions } from './RecurringActions'
import { RecurringState, recurringName } from './RecurringState'
import { ruleWords } from './schedule-form'

export function RecurringScreen({ id }: { id: string }) {
  const texts = useTexts()
  const t = texts.recurring
  const { data: recurring, error, refetch } = useQuery(api.recurring.get.queryOptions({ input: { id } }))
  if (!recurring)
    return (
      <Page title={t.one}>
        {!error ? (
          <Waiting label={t.readingOne} />
        ) : isNotFound(error) ? (
          <EmptyState title={t.missing} actions={<Button onPress={() => goTo('/recurring')}>{t.backToAll}</Button>} />
        ) : (
          <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
        )}
      </Page>
    )
  const title = [recurringName(recurring), recurring.clientName].filter(Boolean).join(', ')
  const heading = (
    <>
      {title} <RecurringState recurring={recurring} />
    </>
  )
  return (
    <Page title={title} heading={heading} actions={<RecurringActions recurring={recurring} />}>
      <SplitView wide="side" main={<Facts recurring={recurring} />} side={<NextPdf recurring={recurring} name={title} />} />
    </Page>
  )
}

/** The next invoice as it will be; the template where none comes. */
function NextPdf({ recurring: { nextContent, templateId }, name }: { recurring: Recurring; name: string }) {
  const t = useTexts()
  const preview = api.documents.preview.queryOptions({
    ...(nextContent ? { input: { content: nextContent } } : { input: skipToken }),
    placeholderData: keepPreviousData,
  })
  const { data, error, refetch } = useQuery(preview)
  if (nextContent === null) return <InvoicePdf invoiceId={templateId} name={name} />
  if (error && !data)
    return <ErrorState title={t.invoices.notDrawn} text={sentenceOf(error)} retryLabel={t.frame.retry} onRetry={() => void refetch()} />
  if (!data) return <Waiting label={t.invoices.drawing} />
  return <PdfView base64={data.base64} label={t.invoices.pdfOf(name)} pageLabel={t.invoices.page} problem={t.invoices.pdfProblem} />
}

function Facts({ recurring }: { recurring: Recurring }) {
  const t = useTexts().recurring
  const { madeCount, ends, payableMinor, currency, coming, isPaused, finalizes, covers } = recurring
  const facts: [string, string][] = [
    [t.rule, ruleWords(recurring, t)],
    [t.anchorOn, dateText(recurring.anchorOn)],
    [t.ends, ends.kind === 'on' ? dateText(ends.on) : t.endKinds[ends.kind]],
    [t.covers, t.coversChoices[covers]],
    [t.result, finalizes ? t.resultFinal : t.resultDraft],
    [t.amount, moneyText(payableMinor, currency)],
    [t.count, ends.kind === 'after' ? t.ofAll(madeCount, ends.count) : String(madeCount)],
  ]
  return (
    <>
      <Section title={t.schedule}>
        <dl className={styles.facts}>
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t.nextDates}>
        <ComingDates days={coming} none={isPaused ? t.pausedDates : t.noDates} />
      </Section>
      <Section title={t.madeTitle}>
        <Made made={recurring.made} />
      </Section>
    </>
  )
}

function Made({ made }: Pick<Recurring, 'made'>) {
  const t = useTexts().recurring
  if (made.length === 0) return <p className={styles.soft}>{t.madeNone}</p>
  return (
    <ul className={styles.made}>
      {made.map(({ on, invoice }) => (
        <li key={on}>
          <span>{dateText(on)}</span>
          {invoice ? (
            <>
              <PlaceLink to={`/invoices/${invoice.id}`}>{documentName(invoice)}</PlaceLink> <InvoiceStatus status={invoice.status} />
            </>
          ) : (
            <span className={styles.soft}>{t.draftDeleted}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
