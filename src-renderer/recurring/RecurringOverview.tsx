// All recurring invoices, the next one first.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RecurringRow } from '#shared/recurring/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { type Column, DataTable } from '../kit/DataTable'
import { countText, dateText, moneyText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { type Texts, useTexts } from '../texts/texts'
import { RecurringDialog } from './RecurringDialog'
import { RecurringState, recurringName, stateOf } from './RecurringState'
import { ruleWords } from './schedule-form'

function columnsOf({ recurring: t }: Texts): Column<RecurringRow>[] {
  const next = ({ nextOn }: RecurringRow) => (nextOn ? dateText(nextOn) : '')
  const rule = (row: RecurringRow) => ruleWords(row, t)
  const amount = ({ payableMinor, currency }: RecurringRow) => moneyText(payableMinor, currency)
  const count = ({ madeCount }: RecurringRow) => countText(madeCount)
  return [
    { id: 'next', title: t.next, text: next, cell: next },
    { id: 'client', title: t.client, least: 160, share: 2, cell: ({ clientName }) => clientName },
    { id: 'name', title: t.name, least: 140, share: 2, cell: recurringName },
    { id: 'rule', title: t.rule, text: rule, cell: rule },
    { id: 'state', title: t.state, text: (row) => `${t.states[stateOf(row)]}mi`, cell: (row) => <RecurringState recurring={row} /> },
    { id: 'count', title: t.count, text: count, cell: count, isAmount: true },
    { id: 'amount', title: t.amount, text: amount, cell: amount, isAmount: true },
  ]
}

export function RecurringOverview() {
  const texts = useTexts()
  const t = texts.recurring
  const { data: rows, error, refetch } = useQuery(api.recurring.list.queryOptions({ input: {} }))
  const [isNew, setIsNew] = useState(false)
  const columns = useMemo(() => columnsOf(texts), [texts])
  useShortcuts([{ keys: 'n', words: t.create, run: () => setIsNew(true) }])
  const create = (
    <Button weight="primary" onPress={() => setIsNew(true)}>
      {t.create}
    </Button>
  )
  return (
    <Page title={t.title} actions={create}>
      {error ? (
        <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
      ) : !rows ? (
        <Waiting label={t.reading} />
      ) : rows.length === 0 ? (
        <EmptyState title={t.emptyTitle} actions={create}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <DataTable
          label={t.title}
          columns={columns}
          rows={rows}
          count={rows.length}
          keyOf={({ id }) => id}
          onOpen={({ id }) => goTo(`/recurring/${id}`)}
          memory="recurring"
          autoFocus
        />
      )}
      {isNew && <RecurringDialog onClose={() => setIsNew(false)} />}
    </Page>
  )
}
