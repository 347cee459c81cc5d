// The PDF of a document on screen: the very document, not a likeness.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { PdfView } from '../kit/PdfView'
import { ErrorState, Waiting } from '../kit/States'

export function InvoicePdf({ invoiceId, name }: { invoiceId: string; name: string }) {
  const query = useQuery(api.documents.pdf.queryOptions({ input: { invoiceId }, placeholderData: keepPreviousData }))
  const { data, error } = query
  if (error && !data)
    return (
      <ErrorState title="The PDF could not be drawn" text={sentenceOf(error)} retryLabel="Try again" onRetry={() => void query.refetch()} />
    )
  if (!data) return <Waiting label="Drawing the PDF" />
  return (
    <PdfView
      base64={data.base64}
      label={`PDF of ${name}`}
      pageLabel={(page, of) => `Page ${page} of ${of}`}
      problem="The PDF could not be shown here. Save it to look at it elsewhere."
    />
  )
}
