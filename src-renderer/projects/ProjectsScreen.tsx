// All projects: found by a few letters, and those that miss a schedule set at once.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { PROJECT_SORTS, type ProjectRow } from '#shared/projects/contract'
import { PROJECT_STATUSES } from '#shared/projects/project'
import { api } from '../api'
import { Button } from '../kit/Button'
import { countText, dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { useListState } from '../lists/list-state'
import { useMay } from '../session/use-session'
import { type Texts, useTexts } from '../texts/texts'
import { ProjectDialog } from './ProjectDialog'
import { ScheduleDialog } from './ScheduleDialog'

function columnsOf({ projects: t }: Texts): ListColumn<ProjectRow>[] {
  const status = (row: ProjectRow) => t.statuses[row.status]
  const budget = ({ budgetMinor, currency }: ProjectRow) => (budgetMinor ? moneyText(budgetMinor, currency) : '')
  const next = ({ hasSchedule, nextInvoiceOn }: ProjectRow) =>
    hasSchedule ? (nextInvoiceOn && dateText(nextInvoiceOn)) || '' : t.noSchedule
  return [
    { id: 'name', title: t.name, least: 180, share: 2.4, cell: ({ name }) => name, sort: 'name' },
    { id: 'code', title: t.code, text: ({ code }) => code, cell: ({ code }) => code, isExtra: true },
    { id: 'client', title: t.client, least: 160, share: 2, cell: ({ clientName }) => clientName, sort: 'client' },
    { id: 'owner', title: t.owner, least: 100, share: 1, cell: ({ ownerName }) => ownerName },
    { id: 'status', title: t.status, text: status, cell: status },
    { id: 'next', title: t.nextInvoice, text: next, cell: next },
    { id: 'budget', title: t.budgetValue, text: budget, cell: budget, isAmount: true },
  ]
}

const order = { sort: 'name', upwards: ['name', 'client'] }

export function ProjectsScreen() {
  const texts = useTexts()
  const t = texts.projects
  const state = useListState(order)
  const [isNew, setIsNew] = useState(false)
  const [scheduled, setScheduled] = useState<readonly ProjectRow[]>()
  const query = useInfiniteQuery(
    api.projects.list.infiniteOptions({
      input: (cursor: string | null) => ({
        search: state.search,
        isArchived: state.value('archived') === 'yes',
        isWithoutSchedule: state.value('unscheduled') === 'yes',
        statuses: PROJECT_STATUSES.filter((status) => state.value('status').split(' ').includes(status)),
        sort: PROJECT_SORTS.find((one) => one === state.sort) ?? 'name',
        isDescending: state.isDescending,
        cursor,
        limit: 200,
      }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  const mayAdd = useMay()('work.projects')
  useShortcuts(mayAdd ? [{ keys: 'n', words: t.newProject, run: () => setIsNew(true) }] : [])
  const filters: Filter[] = [
    { kind: 'many', id: 'status', label: t.status, options: PROJECT_STATUSES.map((id) => ({ id, label: t.statuses[id] })) },
    { kind: 'flag', id: 'unscheduled', label: t.withoutSchedule },
    { kind: 'flag', id: 'archived', label: t.archived },
  ]
  const missing = query.data?.pages.flatMap(({ rows }) => rows).filter(({ hasSchedule }) => !hasSchedule) ?? []
  const add = mayAdd && (
    <Button weight="primary" onPress={() => setIsNew(true)}>
      {t.newProject}
    </Button>
  )
  const actions = (
    <>
      {mayAdd && state.value('unscheduled') === 'yes' && missing.length > 0 && (
        <Button onPress={() => setScheduled(missing)}>{t.setSchedule}</Button>
      )}
      {add}
    </>
  )
  return (
    <Page title={t.title} actions={actions}>
      <List
        name="projects"
        label={t.title}
        words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
        columns={columns}
        filters={filters}
        state={state}
        query={query}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        onOpen={({ id }) => goTo(`/projects/${id}`)}
        foot={({ count }) => <Foot count={t.count(count, countText(count))} />}
        empty={
          <EmptyState title={t.emptyTitle} actions={add}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {isNew && <ProjectDialog onClose={() => setIsNew(false)} onSaved={({ id }) => goTo(`/projects/${id}`)} />}
      {scheduled && <ScheduleDialog projects={scheduled} onClose={() => setScheduled(undefined)} />}
    </Page>
  )
}
