// All expenses, or those of a project.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isCalendarDate } from '#shared/basics/calendar-date'
import type { ExpenseRow } from '#shared/expenses/contract'
import { api } from '../api'
import { Button } from '../kit/Button'
import { countText, dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { EmptyState } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Foot } from '../lists/Foot'
import type { Filter } from '../lists/filters'
import { List } from '../lists/List'
import type { ListColumn } from '../lists/list-columns'
import { useListState } from '../lists/list-state'
import { type Texts, useTexts } from '../texts/texts'
import { ExpenseDialog } from './ExpenseDialog'
import styles from './Expenses.module.css'

function columnsOf({ expenses: t }: Texts): ListColumn<ExpenseRow>[] {
  const on = ({ spentOn }: ExpenseRow) => dateText(spentOn)
  const amount = (row: ExpenseRow) => moneyText(row.amountMinor, row.currency)
  const billed = (row: ExpenseRow) => (row.isBillable ? moneyText(row.billedMinor, row.currency) : '')
  const receipt = ({ receiptId }: ExpenseRow) => (receiptId ? '✓' : '')
  return [
    { id: 'on', title: t.spentOn, text: on, cell: on },
    { id: 'name', title: t.name, least: 140, share: 2, cell: ({ name }) => name },
    { id: 'project', title: t.project, least: 140, share: 2, cell: ({ projectName }) => projectName },
    { id: 'person', title: t.person, least: 100, share: 1, cell: ({ personName }) => personName },
    { id: 'receipt', title: t.receipt, text: receipt, cell: receipt },
    { id: 'amount', title: t.amount, text: amount, cell: amount, isAmount: true },
    { id: 'billed', title: t.billed, text: billed, cell: billed, isAmount: true },
  ]
}

const order = { sort: 'on', upwards: [] }

export function ExpenseTable({ projectId }: { projectId: string }) {
  return <Expenses projectId={projectId} />
}

export function ExpensesScreen() {
  return <Expenses />
}

function Expenses({ projectId }: { projectId?: string }) {
  const texts = useTexts()
  const t = texts.expenses
  const state = useListState(order)
  const [edited, setEdited] = useState<ExpenseRow | 'new'>()
  const date = (text: string) => (isCalendarDate(text) ? text : null)
  const query = useInfiniteQuery(
    api.expenses.list.infiniteOptions({
      input: (cursor: string | null) => ({
        ...(projectId ? { projectId } : { search: state.search, from: date(state.value('spentFrom')), to: date(state.value('spentTo')) }),
        cursor,
        limit: 200,
      }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => columnsOf(texts), [texts])
  useShortcuts([{ keys: 'n', words: t.newExpense, run: () => setEdited('new') }])
  const filters: Filter[] = [{ kind: 'dates', id: 'spent', label: t.spentOn }]
  const add = (
    <Button weight="primary" onPress={() => setEdited('new')}>
      {t.newExpense}
    </Button>
  )
  const list = (
    <List
      name="expenses"
      label={t.title}
      words={{ search: t.searchLabel, notRead: t.notRead, reading: t.reading, noMatch: t.noMatch, showAll: t.showAll }}
      columns={columns}
      filters={filters}
      state={state}
      query={query}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      onOpen={setEdited}
      foot={({ count, sums }) => (
        <Foot
          count={t.count(count, countText(count))}
          sums={sums.map(({ currency, amountMinor, billedMinor }) => ({
            id: currency,
            text: moneyText(amountMinor, currency),
            detail: t.billedSum(moneyText(billedMinor, currency)),
          }))}
        />
      )}
      empty={
        <EmptyState title={t.emptyTitle} actions={add}>
          {t.emptyText}
        </EmptyState>
      }
      isEmbedded={projectId !== undefined}
    />
  )
  const dialog = edited && (
    <ExpenseDialog
      {...(edited === 'new' ? {} : { expense: edited })}
      {...(projectId ? { projectId } : {})}
      onClose={() => setEdited(undefined)}
    />
  )
  if (projectId)
    return (
      <>
        <div className={styles.bar}>{add}</div>
        {list}
        {dialog}
      </>
    )
  return (
    <Page title={t.title} actions={add}>
      {list}
      {dialog}
    </Page>
  )
}
