// All proposals: what was offered to whom, and what became of it.
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isCalendarDate } from '#shared/basics/calendar-date'
import { PROPOSAL_SORTS, type ProposalRow } from '#shared/proposals/contract'
import { PROPOSAL_STATUSES } from '#shared/proposals/lifecycle'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { countText, dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { tellProblem } from '../kit/Toasts'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { type ListState, useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'
import { ProposalStatusWord } from './ProposalStatusWord'

function columnsOf({ proposals: t }: Texts): ListColumn<ProposalRow>[] {
  const number = (row: ProposalRow) => row.number || t.statuses.draft
  const issued = ({ issueOn }: ProposalRow) => dateText(issueOn)
  const until = ({ validUntil }: ProposalRow) => (validUntil === null ? '' : dateText(validUntil))
  const total = ({ totalMinor, currency }: ProposalRow) => moneyText(totalMinor, currency)
  const status = (row: ProposalRow) => t.statuses[row.status]
  return [
    { id: 'number', title: t.number, text: number, cell: number, sort: 'number' },
    { id: 'client', title: t.client, least: 160, share: 2, cell: ({ clientName }) => clientName, sort: 'clientName' },
    { id: 'subject', title: t.subject, least: 120, share: 2, cell: ({ subject }) => subject },
    { id: 'issued', title: t.issued, text: issued, cell: issued, sort: 'issueOn' },
    { id: 'validUntil', title: t.validUntil, text: until, cell: until },
    { id: 'status', title: t.status, text: status, cell: (row) => <ProposalStatusWord status={row.status} /> },
    { id: 'total', title: t.total, text: total, cell: total, isAmount: true, sort: 'totalMinor' },
  ]
}

function filterFrom({ value, search, sort, isDescending }: ListState) {
  const date = (text: string) => (isCalendarDate(text) ? text : null)
  const chosen = value('status').split(' ')
  return {
    search,
    statuses: PROPOSAL_STATUSES.filter((status) => chosen.includes(status)),
    issuedFrom: date(value('issuedFrom')),
    issuedTo: date(value('issuedTo')),
    sort: PROPOSAL_SORTS.find((one) => one === sort) ?? 'issueOn',
    isDescending,
  } as const
}

const order = { sort: 'issueOn', upwards: ['number', 'clientName'] }

export function ProposalsScreen() {
  const texts = useTexts()
  const t = texts.proposals
  const state = useListState(order)
  const filter = filterFrom(state)
  const create = useMutation(
    api.proposals.create.mutationOptions({
      onSuccess: ({ id }) => goTo(`/proposals/${id}/edit`),
      onError: (error) => tellProblem(sentenceOf(error)),
    }),
  )
  const begin = () => create.mutate({})
  useShortcuts([{ keys: 'n', words: t.newProposal, run: begin }])
  const query = useInfiniteQuery(
    api.proposals.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...filter, cursor, limit: 200 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  const filters: Filter[] = [
    { kind: 'many', id: 'status', label: t.status, options: PROPOSAL_STATUSES.map((id) => ({ id, label: t.statuses[id] })) },
    { kind: 'dates', id: 'issued', label: t.issued },
  ]
  const button = (
    <Button weight="primary" onPress={begin} isPending={create.isPending}>
      {t.newProposal}
    </Button>
  )
  return (
    <Page title={t.title} actions={button}>
      <List
        name="proposals"
        label={t.title}
        words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
        columns={columns}
        filters={filters}
        state={state}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ number, subject }) => number || subject}
        onOpen={({ id }) => goTo(`/proposals/${id}`)}
        foot={({ count, sums }) => (
          <Foot
            count={t.count(count, countText(count))}
            sums={sums.map(({ currency, totalMinor }) => ({ id: currency, text: moneyText(totalMinor, currency) }))}
          />
        )}
        empty={
          <EmptyState title={t.emptyTitle} actions={button}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  )
}
