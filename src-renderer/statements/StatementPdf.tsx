// The statement as the client gets it, beside the account that it is made from.
import { ORPCError } from '@orpc/client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { StatementQuestion } from '#shared/statements/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { PdfView } from '../kit/PdfView'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'

interface StatementPdfProps {
  question: StatementQuestion
  chooseCompany: (id: string) => void
}

export function StatementPdf({ question, chooseCompany }: StatementPdfProps) {
  const { invoices: t, statements, frame } = useTexts()
  const query = useQuery(api.statements.pdf.queryOptions({ input: question, placeholderData: keepPreviousData }))
  const { data, error } = query
  const companies = companiesOf(error)
  if (error && companies.length > 0)
    return (
      <EmptyState
        title={statements.whichCompany}
        actions={companies.map(({ id, name }) => (
          <Button key={id} onPress={() => chooseCompany(id)}>
            {name}
          </Button>
        ))}
      >
        {sentenceOf(error)}
      </EmptyState>
    )
  if (error && !data)
    return <ErrorState title={t.notDrawn} text={sentenceOf(error)} retryLabel={frame.retry} onRetry={() => void query.refetch()} />
  if (!data) return <Waiting label={t.drawing} />
  return <PdfView base64={data.base64} label={t.pdfOf(statements.tabs.statement)} pageLabel={t.page} problem={t.pdfProblem} />
}

/** Those from which a statement could come, where somebody has to say which. */
function companiesOf(error: unknown): { id: string; name: string }[] {
  if (!(error instanceof ORPCError) || error.code !== 'statement_of_one_company') return []
  return (error.data as { companies: { id: string; name: string }[] }).companies
}
