// The opportunities of a client, as a part of its page.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api'
import { Button } from '../kit/Button'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import lists from '../lists/Lists.module.css'
import { useListState } from '../lists/list-state'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { OpportunityDialog } from './OpportunityDialog'
import { OpportunityTable, order } from './OpportunityTable'

export function ClientOpportunities({ clientId }: { clientId: string }) {
  const t = useTexts().opportunities
  const state = useListState(order)
  const [isNew, setIsNew] = useState(false)
  const { data: pipelines = [] } = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const add = useMay()('sales.opportunities') && <Button onPress={() => setIsNew(true)}>{t.newOpportunity}</Button>
  return (
    <>
      {add && <div className={lists.toolbar}>{add}</div>}
      <OpportunityTable
        pipelines={pipelines}
        state={state}
        clientId={clientId}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      />
      {isNew && (
        <OpportunityDialog
          pipelines={pipelines}
          clientId={clientId}
          onClose={() => setIsNew(false)}
          onSaved={({ id }) => goTo(`/opportunities/${id}`)}
        />
      )}
    </>
  )
}
