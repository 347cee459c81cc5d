// The time of a project: each entry with what it bills and where it stands.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { durationText } from '#shared/basics/hours'
import type { TimeEntryRow } from '#shared/time-entries/time-entry'
import { api } from '../api'
import { countText, dateText, moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { EmptyState } from '../kit/States'
import { Status, type Tone } from '../kit/Status'
import { Foot } from '../lists/Foot'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'

const TONES: Readonly<Record<'open' | 'pending' | 'approved' | 'invoiced', Tone>> = {
  open: 'neutral',
  pending: 'warn',
  approved: 'good',
  invoiced: 'faint',
}
const stateOf = (row: TimeEntryRow) => (row.isInvoiced ? 'invoiced' : row.state)

function columnsOf({ time: t }: Texts): ListColumn<TimeEntryRow>[] {
  const on = (row: TimeEntryRow) => dateText(row.on)
  const worked = ({ minutes }: TimeEntryRow) => durationText(minutes)
  const billed = ({ billedMinutes }: TimeEntryRow) => durationText(billedMinutes)
  const amount = ({ amountMinor, currency }: TimeEntryRow) => (amountMinor === null ? '' : moneyText(amountMinor, currency))
  return [
    { id: 'on', title: t.on, text: on, cell: on },
    { id: 'person', title: t.person, least: 100, share: 1.2, cell: ({ personName }) => personName },
    { id: 'service', title: t.service, least: 120, share: 1.4, cell: ({ serviceName }) => serviceName },
    { id: 'note', title: t.note, least: 120, share: 2, cell: ({ note }) => note },
    { id: 'worked', title: t.worked, text: worked, cell: worked, isAmount: true },
    { id: 'billed', title: t.billed, text: billed, cell: billed, isAmount: true },
    { id: 'amount', title: t.amount, text: amount, cell: amount, isAmount: true },
    { id: 'state', title: t.state, least: 110, cell: (row) => <Status tone={TONES[stateOf(row)]} word={t.states[stateOf(row)]} /> },
  ]
}

const order = { sort: 'on', upwards: [] }

export function EntryTable({ projectId }: { projectId: string }) {
  const texts = useTexts()
  const t = texts.time
  const state = useListState(order)
  const query = useInfiniteQuery(
    api.timeEntries.list.infiniteOptions({
      input: (cursor: string | null) => ({ projectId, cursor, limit: 200 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  return (
    <List
      name="time"
      label={t.entries}
      words={{
        search: t.searchEntries,
        notRead: t.entriesNotRead,
        reading: t.readingEntries,
        noMatch: t.noMatchEntries,
        showAll: t.showAllEntries,
      }}
      columns={columns}
      state={state}
      query={query}
      keyOf={({ id }) => id}
      nameOf={({ note }) => note}
      onOpen={({ personId, on }) => goTo(`/time?week=${on}&person=${personId}`)}
      foot={({ count, minutes }) => (
        <Foot count={t.countEntries(count, countText(count))} sums={[{ id: 'minutes', text: durationText(minutes) }]} />
      )}
      empty={<EmptyState title={t.noEntries} />}
      isEmbedded
    />
  )
}
