// One proposal: its PDF beside what became of it: items, invoices, deposits, history; and what may be done now.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import type { Proposal } from '#shared/proposals/contract'
import { api, isNotFound, sentenceOf } from '../api'
import { Page } from '../kit/Page'
import { PdfView } from '../kit/PdfView'
import { PlaceLink } from '../kit/PlaceLink'
import { SplitView } from '../kit/SplitView'
import { ErrorState, Waiting } from '../kit/States'
import { Tabs } from '../kit/Tabs'
import { MailOf } from '../mail/SentMail'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { DepositsTab } from './DepositsTab'
import { HistoryTab } from './HistoryTab'
import { ProposalActions } from './ProposalActions'
import { ProposalStatusWord } from './ProposalStatusWord'
import styles from './Proposals.module.css'
import { InvoicesTab, ProgressTab } from './ProposalTabs'

interface ProposalScreenProps {
  id: string
  /** what people added to the proposal: person in charge, comments, files */
  Record: ComponentType<{ kind: 'proposal'; id: string }>
  /** the opportunity that it was made from */
  Opportunity: ComponentType<{ id: string }>
}

const TABS = { progress: ProgressTab, invoices: InvoicesTab, deposits: DepositsTab, history: HistoryTab } as const
type TabName = keyof typeof TABS

export function ProposalScreen({ id, Record, Opportunity }: ProposalScreenProps) {
  const texts = useTexts()
  const t = texts.proposals
  const may = useMay()
  const { data: proposal, error, refetch } = useQuery(api.proposals.get.queryOptions({ input: { id } }))
  const [tab, setTab] = useState<TabName>('progress')
  if (!proposal)
    return (
      <Page title={t.proposal}>
        {error ? (
          <ErrorState
            title={isNotFound(error) ? t.noMatch : t.notReadOne}
            text={sentenceOf(error)}
            retryLabel={texts.frame.retry}
            onRetry={() => void refetch()}
          />
        ) : (
          <Waiting label={t.readingOne} />
        )}
      </Page>
    )
  const name = proposal.number || t.draftProposal
  const heading = (
    <>
      {name} <ProposalStatusWord status={proposal.status} />
    </>
  )
  const Shown = TABS[tab]
  const { opportunityId } = proposal.content
  const main = (
    <>
      {(opportunityId || proposal.projectId) && (
        <dl className={styles.from}>
          {opportunityId && <Opportunity id={opportunityId} />}
          {proposal.projectId !== null && proposal.projectName !== null && (
            <div>
              <dt>{t.project}</dt>
              <dd>
                <PlaceLink to={`/projects/${proposal.projectId}`}>{proposal.projectName}</PlaceLink>
              </dd>
            </div>
          )}
        </dl>
      )}
      <Tabs
        label={t.parts}
        tabs={Object.keys(TABS).map((one) => ({ id: one, label: t.tabs[one as TabName] }))}
        chosen={tab}
        onChange={(one) => setTab(one as TabName)}
      >
        <Shown proposal={proposal} />
      </Tabs>
      <MailOf id={id} />
      {may('records.read') && <Record kind="proposal" id={id} />}
    </>
  )
  return (
    <Page title={name} heading={heading} actions={<ProposalActions proposal={proposal} />}>
      <SplitView wide="side" main={main} side={<ProposalPdf proposal={proposal} name={name} />} />
    </Page>
  )
}

/** The version is a part of the question, so that every change draws the document anew. */
function ProposalPdf({ proposal: { id, version }, name }: { proposal: Proposal; name: string }) {
  const texts = useTexts()
  const t = texts.proposals
  const options = api.proposals.pdf.queryOptions({ input: { id } })
  const query = useQuery({ ...options, queryKey: [...options.queryKey, version] as never, placeholderData: keepPreviousData })
  if (query.error && !query.data)
    return (
      <ErrorState title={t.notDrawn} text={sentenceOf(query.error)} retryLabel={texts.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!query.data) return <Waiting label={t.drawing} />
  return <PdfView base64={query.data.base64} label={t.pdfOf(name)} pageLabel={texts.invoices.page} problem={texts.invoices.pdfProblem} />
}
