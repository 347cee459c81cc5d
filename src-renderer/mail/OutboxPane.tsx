// The outbox: what waits, what was sent, and what could not be, with its reason and what can be done.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { OUTBOX_STATES } from '#shared/mail/outbox'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Chips } from '../kit/Chips'
import { goTo } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { OutboxItem } from './OutboxItem'

export function OutboxPane() {
  const texts = useTexts()
  const t = texts.mail
  const [states, setStates] = useState<string[]>([])
  const query = useInfiniteQuery(
    api.mail.outbox.infiniteOptions({
      input: (cursor: string | null) => ({ states: OUTBOX_STATES.filter((state) => states.includes(state)), cursor, limit: 100 }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const deliver = useMutation({
    mutationFn: async () => {
      const waiting = await client.mail.outbox({ states: ['waiting'], limit: 500 })
      for (const { id, version } of waiting.rows) await client.mail.retry({ id, version })
      return client.mail.deliver({})
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (query.error)
    return (
      <ErrorState title={t.notRead} text={sentenceOf(query.error)} retryLabel={texts.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!query.data) return <Waiting label={t.reading} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0 && states.length === 0)
    return (
      <EmptyState title={t.emptyTitle} actions={<Button onPress={() => goTo('/invoices')}>{t.toInvoices}</Button>}>
        {t.emptyText}
      </EmptyState>
    )
  return (
    <div className={styles.pane}>
      <div className={styles.toolbar}>
        <Chips
          label={t.stateFilter}
          options={OUTBOX_STATES.map((id) => ({ id, label: t.states[id] }))}
          chosen={states}
          onChange={setStates}
        />
        <Button onPress={() => deliver.mutate()} isPending={deliver.isPending}>
          {t.deliverAll}
        </Button>
      </div>
      <ul aria-label={t.sections.outbox}>
        {rows.map((row) => (
          <OutboxItem key={row.id} row={row} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button onPress={() => void query.fetchNextPage()}>{t.more}</Button>
        </div>
      )}
    </div>
  )
}
