// All opportunities: as a list to search and sum, or as the board of one pipeline.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { useListState } from '../lists/list-state'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { Board } from './Board'
import { OpportunityDialog } from './OpportunityDialog'
import { OpportunityTable, order } from './OpportunityTable'
import { ViewSwitch } from './ViewSwitch'
import { useView } from './view-memory'

export function OpportunitiesScreen() {
  const texts = useTexts()
  const t = texts.opportunities
  const { view, choose } = useView()
  const state = useListState(order)
  const [isNew, setIsNew] = useState(false)
  const { data: pipelines, error, refetch } = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const mayAdd = useMay()('sales.opportunities')
  useShortcuts([
    ...(mayAdd ? [{ keys: 'n', words: t.newOpportunity, run: () => setIsNew(true) }] : []),
    { keys: 'v', words: t.switchView, run: () => choose(view === 'board' ? 'list' : 'board') },
  ])
  const add = mayAdd && (
    <Button weight="primary" onPress={() => setIsNew(true)}>
      {t.newOpportunity}
    </Button>
  )
  const actions = (
    <>
      <ViewSwitch />
      {add}
    </>
  )
  const empty = (
    <EmptyState title={t.emptyTitle} actions={add}>
      {t.emptyText}
    </EmptyState>
  )
  const pipeline = pipelines?.find(({ id }) => id === state.value('pipeline')) ?? pipelines?.[0]
  return (
    <Page title={t.title} actions={actions}>
      {error ? (
        <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
      ) : !pipelines ? (
        <Waiting label={t.reading} />
      ) : view === 'list' ? (
        <OpportunityTable pipelines={pipelines} state={state} empty={empty} />
      ) : pipeline ? (
        <Board key={pipeline.id} pipeline={pipeline} pipelines={pipelines} state={state} empty={empty} />
      ) : (
        empty
      )}
      {isNew && (
        <OpportunityDialog
          pipelines={pipelines ?? []}
          {...(pipeline ? { pipelineId: pipeline.id } : {})}
          onClose={() => setIsNew(false)}
          onSaved={({ id }) => goTo(`/opportunities/${id}`)}
        />
      )}
    </Page>
  )
}
