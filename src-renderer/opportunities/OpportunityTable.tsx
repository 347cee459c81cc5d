// Opportunities as a list: what they would bring, how likely, and when.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { OPPORTUNITY_SORTS, type OpportunityRow } from '#shared/opportunities/contract'
import { OUTCOMES, type Pipeline } from '#shared/pipelines/pipeline'
import { api } from '../api'
import { usePeopleNames } from '../invoices/use-labels'
import { countText, dateText, moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import type { ListState, useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'
import { StageWord } from './StageWord'
import { sumsOf } from './sums'

export const order = { sort: 'expectedOn', upwards: ['expectedOn', 'name', 'clientName'] }

function columnsOf({ opportunities: t }: Texts): ListColumn<OpportunityRow>[] {
  const expected = ({ expectedOn }: OpportunityRow) => (expectedOn === null ? '' : dateText(expectedOn))
  const worth = ({ worthMinor, currency }: OpportunityRow) => moneyText(worthMinor, currency)
  const weighted = ({ weightedMinor, currency }: OpportunityRow) => moneyText(weightedMinor, currency)
  return [
    { id: 'name', title: t.name, least: 160, share: 2.4, cell: ({ name }) => name, sort: 'name' },
    { id: 'client', title: t.client, least: 130, share: 2, cell: ({ clientName }) => clientName, sort: 'clientName' },
    { id: 'stage', title: t.stage, text: ({ stageName }) => `${stageName}mi`, cell: (row) => <StageWord {...row} /> },
    { id: 'owner', title: t.owner, least: 90, share: 1, cell: ({ ownerName }) => ownerName },
    { id: 'expected', title: t.expected, text: expected, cell: expected, sort: 'expectedOn' },
    { id: 'worth', title: t.value, text: worth, cell: worth, isAmount: true, sort: 'worthMinor' },
    { id: 'weighted', title: t.weighted, text: weighted, cell: weighted, isAmount: true },
  ]
}

/** Stages are those of the chosen pipeline, or of the only one. */
function useFilters(pipelines: readonly Pipeline[], { value }: ListState): Filter[] {
  const t = useTexts().opportunities
  const people = usePeopleNames()
  const chosen = pipelines.length === 1 ? pipelines[0] : pipelines.find(({ id }) => id === value('pipeline'))
  const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ id, label: name }))
  return [
    ...(pipelines.length > 1 ? [{ kind: 'one' as const, id: 'pipeline', label: t.pipeline, options: named(pipelines) }] : []),
    ...(chosen
      ? [{ kind: 'many' as const, id: 'stage', label: t.stage, options: named(chosen.stages.filter(({ outcome }) => outcome === 'open')) }]
      : []),
    { kind: 'many', id: 'outcome', label: t.outcome, options: OUTCOMES.map((id) => ({ id, label: t.outcomes[id] })) },
    ...(people.length > 1 ? [{ kind: 'one' as const, id: 'owner', label: t.owner, options: people }] : []),
    { kind: 'flag', id: 'archived', label: t.archived },
  ]
}

function filterFrom({ value, search, sort, isDescending }: ListState) {
  const outcomes = value('outcome').split(' ')
  return {
    search,
    pipelineId: value('pipeline') || null,
    stageIds: value('stage').split(' ').filter(Boolean),
    outcomes: OUTCOMES.filter((outcome) => outcomes.includes(outcome)),
    ownerId: value('owner') || null,
    isArchived: value('archived') === 'yes',
    sort: OPPORTUNITY_SORTS.find((one) => one === sort) ?? 'expectedOn',
    isDescending,
  } as const
}

interface OpportunityTableProps {
  pipelines: readonly Pipeline[]
  state: ReturnType<typeof useListState>
  empty: ReactNode
  /** only those of this client, as a part of its page */
  clientId?: string
}

export function OpportunityTable({ pipelines, state, empty, clientId }: OpportunityTableProps) {
  const texts = useTexts()
  const t = texts.opportunities
  const filter = filterFrom(state)
  const query = useInfiniteQuery(
    api.opportunities.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, clientId: clientId ?? null, cursor, limit: 200 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts).filter(({ id }) => !clientId || id !== 'client'), [texts, clientId])
  return (
    <List
      name="opportunities"
      label={t.title}
      words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
      columns={columns}
      filters={useFilters(pipelines, state)}
      state={state}
      query={query}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      onOpen={({ id }) => goTo(`/opportunities/${id}`)}
      foot={({ count, sums }) => <Foot count={t.count(count, countText(count))} sums={sumsOf(sums, t)} />}
      empty={empty}
      isEmbedded={clientId !== undefined}
    />
  )
}
