// The PDF of a document on screen: the very document, not a likeness.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { PdfView } from '../kit/PdfView'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'

export function InvoicePdf({ invoiceId, name }: { invoiceId: string; name: string }) {
  const t = useTexts()
  const query = useQuery(api.documents.pdf.queryOptions({ input: { invoiceId }, placeholderData: keepPreviousData }))
  const { data, error } = query
  if (error && !data)
    return (
      <ErrorState title={t.invoices.notDrawn} text={sentenceOf(error)} retryLabel={t.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!data) return <Waiting label={t.invoices.drawing} />
  return <PdfView base64={data.base64} label={t.invoices.pdfOf(name)} pageLabel={t.invoices.page} problem={t.invoices.pdfProblem} />
}
