// The reminders that are due: each one is looked at before it goes, or all at once.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#shared/basics/calendar-date'
import type { DueReminderRow } from '#shared/reminders/contract'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ReminderDialog } from './ReminderDialog'
import styles from './Reminders.module.css'

export function RemindersPane() {
  const texts = useTexts()
  const t = texts.mail
  const query = useQuery({ ...api.reminders.due.queryOptions({ input: {} }), staleTime: 0 })
  const approveAll = useMutation({
    mutationFn: async (rows: readonly DueReminderRow[]) => {
      for (const { invoiceId, step } of rows) await client.reminders.approve({ invoiceId, stepId: step.id })
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (query.error)
    return (
      <ErrorState title={t.notRead} text={sentenceOf(query.error)} retryLabel={texts.frame.retry} onRetry={() => void query.refetch()} />
    )
  if (!query.data) return <Waiting label={t.reading} />
  const rows = query.data
  if (rows.length === 0) return <EmptyState title={t.noneDue}>{t.noneDueText}</EmptyState>
  return (
    <div className={styles.pane}>
      <div className={styles.toolbar}>
        <span>{t.sections.reminders}</span>
        <Button onPress={() => approveAll.mutate(rows)} isPending={approveAll.isPending}>
          {t.approveAll(rows.length)}
        </Button>
      </div>
      <ul aria-label={t.sections.reminders}>
        {rows.map((row) => (
          <Reminder key={`${row.invoiceId} ${row.step.id}`} row={row} />
        ))}
      </ul>
    </div>
  )
}

function Reminder({ row }: { row: DueReminderRow }) {
  const t = useTexts().mail
  const { invoiceId, number, step, level, daysLate, dueOn, openMinor, currency, clientName } = row
  const one = { invoiceId, stepId: step.id }
  const mayMail = useMay()('mail.send')
  const [isEdited, setIsEdited] = useState(false)
  const act = useMutation({
    mutationFn: async ({ run, said }: { run: () => Promise<unknown>; said: string }) => {
      await run()
      tell(said)
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const until = addDays(today(), 7)
  const button = (label: string, said: string, run: () => Promise<unknown>) => (
    <Button onPress={() => !act.isPending && act.mutate({ run, said })} aria-label={`${label}: ${number}`}>
      {label}
    </Button>
  )
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span>
          <PlaceLink to={`/invoices/${invoiceId}`}>{number}</PlaceLink> · {clientName}
        </span>
        <span className={styles.soft}>
          {[t.reminderLevel(level), t.due(dateText(dueOn)), daysLate > 0 ? t.daysLate(daysLate) : t.daysLeft(-daysLate)].join(' · ')}
        </span>
      </div>
      <span className={styles.amount}>{t.openAmount(moneyText(openMinor, currency))}</span>
      <div className={styles.acts}>
        {button(t.skip, t.skipped(number), () => client.reminders.skip(one))}
        {button(t.snooze, t.snoozed(number, dateText(until)), () => client.reminders.snooze({ ...one, until }))}
        {mayMail && (
          <Button onPress={() => setIsEdited(true)} aria-label={`${t.editReminder} ${number}`}>
            {t.editReminder}
          </Button>
        )}
        {button(t.approve, t.approved(number), () => client.reminders.approve(one))}
      </div>
      {isEdited && <ReminderDialog row={row} onClose={() => setIsEdited(false)} />}
    </li>
  )
}
