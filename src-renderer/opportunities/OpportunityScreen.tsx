// One opportunity: where it stands, what it is worth, what was offered and invoiced of it.
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Company } from '#shared/company/company'
import type { OpportunityView } from '#shared/opportunities/contract'
import type { PermissionName } from '#shared/people/permissions'
import type { Pipeline } from '#shared/pipelines/pipeline'
import { api, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo, usePlaceQuery } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { Status } from '../kit/Status'
import { Tabs } from '../kit/Tabs'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { OpportunityActions } from './OpportunityActions'
import { OpportunityDetails } from './OpportunityDetails'
import { InvoicesOf, ProposalsOf } from './OpportunityTabs'
import { ProjectsOf } from './ProjectsOf'
import { Stages } from './Stages'
import { useOpportunityDraft } from './use-opportunity-draft'

interface OpportunityScreenProps {
  id: string
  companies: readonly Company[]
  /** what people added to the opportunity */
  Record: ComponentType<{ kind: 'opportunity'; id: string }>
}

export function OpportunityScreen({ id, companies, Record }: OpportunityScreenProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const { data: opportunity, error, refetch } = useQuery(api.opportunities.get.queryOptions({ input: { id } }))
  const pipelines = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const company = companies.find((one) => one.id === opportunity?.companyId)
  if (opportunity && pipelines.data && company && !error)
    return <Shown opportunity={opportunity} pipelines={pipelines.data} company={company} Record={Record} />
  const problem = error ?? pipelines.error
  return (
    <Page title={t.opportunity}>
      {!problem ? (
        <Waiting label={t.readingOne} />
      ) : isNotFound(problem) ? (
        <EmptyState title={t.missing} actions={<Button onPress={() => goTo('/opportunities')}>{t.allOpportunities}</Button>} />
      ) : (
        <ErrorState
          title={t.notReadOne}
          text={sentenceOf(problem)}
          retryLabel={texts.frame.retry}
          onRetry={() => void Promise.all([refetch(), pipelines.refetch()])}
        />
      )}
    </Page>
  )
}

const TABS = ['details', 'proposals', 'projects', 'invoices'] as const
const NEEDS: Readonly<Record<(typeof TABS)[number], PermissionName>> = {
  details: 'sales.read',
  proposals: 'sales.read',
  projects: 'work.read',
  invoices: 'invoices.read',
}

interface ShownProps extends Pick<OpportunityScreenProps, 'Record'> {
  opportunity: OpportunityView
  pipelines: readonly Pipeline[]
  company: Company
}

function Shown({ opportunity, pipelines, company, Record }: ShownProps) {
  const t = useTexts().opportunities
  const may = useMay()
  const [place, change] = usePlaceQuery()
  const tabs = TABS.filter((one) => may(NEEDS[one]))
  const tab = tabs.find((one) => one === place.get('tab')) ?? 'details'
  const draft = useOpportunityDraft(opportunity, company)
  const heading = (
    <>
      {opportunity.name}
      {opportunity.isArchived && <Status tone="faint" word={t.archived} />}
    </>
  )
  const { length: invoiceCount } = opportunity.invoices
  return (
    <Page title={opportunity.name} heading={heading} actions={<OpportunityActions opportunity={opportunity} draft={draft} />}>
      <Stages opportunity={opportunity} pipelines={pipelines} draft={draft} />
      <Tabs
        label={t.parts}
        tabs={tabs.map((one) => ({
          id: one,
          label: one === 'invoices' && invoiceCount > 0 ? `${t.tabs[one]} (${invoiceCount})` : t.tabs[one],
        }))}
        chosen={tab}
        onChange={(one) => change({ tab: one === 'details' ? null : one })}
      >
        {tab === 'details' && <OpportunityDetails opportunity={opportunity} company={company} draft={draft} Record={Record} />}
        {tab === 'proposals' && <ProposalsOf opportunityId={opportunity.id} />}
        {tab === 'projects' && <ProjectsOf opportunity={opportunity} />}
        {tab === 'invoices' && <InvoicesOf opportunity={opportunity} />}
      </Tabs>
    </Page>
  )
}
