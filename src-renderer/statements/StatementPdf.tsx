// The statement as the client gets it, beside the account that it is made from.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StatementQuestion } from '#shared/statements/contract'
import { api, sentenceOf } from '../api'
import { PdfView } from '../kit/PdfView'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'

export function StatementPdf({ question }: { question: StatementQuestion }) {
  const { invoices: t, statements, frame } = useTexts()
  const query = useQuery(api.statements.pdf.queryOptions({ input: question, placeholderData: keepPreviousData }))
  const { data, error } = query
  if (error && !data)
    return <ErrorState title={t.notDrawn} text={sentenceOf(error)} retryLabel={frame.retry} onRetry={() => void query.refetch()} />
  if (!data) return <Waiting label={t.drawing} />
  return <PdfView base64={data.base64} label={t.pdfOf(statements.tabs.statement)} pageLabel={t.page} problem={t.pdfProblem} />
}
