// A document made up to be looked at, drawn as every document is.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays } from '#shared/basics/calendar-date'
import type { Company } from '#shared/company/company'
import { type InvoiceContent, newInvoiceContent } from '#shared/invoices/invoice'
import { api, sentenceOf } from '../api'
import { PdfView } from '../kit/PdfView'
import { ErrorState, Waiting } from '../kit/States'
import { today } from '../kit/today'
import { type Texts, useTexts } from '../texts/texts'

const FIGURES = [
  { quantity: '12.5', unit: 'HUR', unitPrice: '95', discount: null },
  { quantity: '3', unit: 'C62', unitPrice: '240.50', discount: { kind: 'percent' as const, ppm: 100_000 } },
  { quantity: '500', unit: 'C62', unitPrice: '2.35', discount: null },
]

function sampleContent(company: Company, clientId: string | undefined, { settings: t }: Texts): InvoiceContent {
  const words = t.sampleLines()
  const lines = FIGURES.map((figures, index) => ({ ...figures, ...words[index] }))
  const input = { lines, adjustments: [], subject: t.sampleSubject, deliveryFrom: addDays(today(), -14), deliveryTo: today() }
  const content = newInvoiceContent(input, { company, client: undefined, products: new Map(), today: today(), rateOf: () => null })
  return { ...content, clientId: clientId ?? null }
}

export function DocumentPreview({ company }: { company: Company }) {
  const t = useTexts()
  const clients = useQuery(api.clients.list.queryOptions({ input: { limit: 1 } }))
  const clientId = clients.data?.rows[0]?.id
  const content = useMemo(() => sampleContent(company, clientId, t), [company, clientId, t])
  const query = useQuery(
    api.documents.preview.queryOptions({ input: { content }, enabled: clients.isFetched, placeholderData: keepPreviousData }),
  )
  const { data, error } = query
  if (error && !data)
    return (
      <ErrorState title={t.settings.notDrawn} text={sentenceOf(error)} retryLabel={t.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!data) return <Waiting label={t.settings.drawing} />
  return <PdfView base64={data.base64} label={t.settings.preview} pageLabel={t.invoices.page} problem={t.invoices.pdfProblem} />
}
