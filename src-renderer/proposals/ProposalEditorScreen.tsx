// Writing a proposal: the client, the items in the same grid as the lines of invoices, what is optional, and what it comes to.
import { useQuery } from '@tanstack/react-query'
import type { Company } from '#shared/company/company'
import { api, sentenceOf } from '../api'
import type { EditorScreenProps } from '../invoices/EditorScreen'
import { Page } from '../kit/Page'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { ProposalEditor } from './ProposalEditor'

interface Props {
  id: string
  companies: readonly Company[]
  ClientDialog: EditorScreenProps['ClientDialog']
}

export function ProposalEditorScreen({ id, companies, ClientDialog }: Props) {
  const texts = useTexts()
  const t = texts.proposals
  const { data: proposal, error, refetch } = useQuery(api.proposals.get.queryOptions({ input: { id } }))
  const rates = useQuery(api.taxRates.list.queryOptions({ input: {} }))
  const company = companies.find((one) => one.id === proposal?.content.companyId)
  if (proposal && rates.data && company)
    return <ProposalEditor proposal={proposal} taxRates={rates.data} company={company} ClientDialog={ClientDialog} />
  const problem = error ?? rates.error
  return (
    <Page title={t.proposal}>
      {problem ? (
        <ErrorState
          title={t.notReadOne}
          text={sentenceOf(problem)}
          retryLabel={texts.frame.retry}
          onRetry={() => void Promise.all([refetch(), rates.refetch()])}
        />
      ) : (
        <Waiting label={t.readingOne} />
      )}
    </Page>
  )
}
