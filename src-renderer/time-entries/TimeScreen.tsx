// A person's week: entered by keyboard, submitted when it is complete.
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { addDays, isCalendarDate } from '#shared/basics/calendar-date'
import type { Week } from '#shared/time-entries/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText } from '../kit/format'
import { Page } from '../kit/Page'
import { goTo, usePlaceQuery } from '../kit/place'
import { Combo, Select } from '../kit/Select'
import { EmptyState, ErrorState, Notice, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import { ImportTimeDialog } from './ImportTimeDialog'
import { SubmitDialog } from './SubmitDialog'
import { TimerBar } from './TimerBar'
import { WeekGrid } from './WeekGrid'
import styles from './WeekGrid.module.css'
import { weekRows } from './week-rows'

export function TimeScreen() {
  const texts = useTexts()
  const t = texts.time
  const [place, change] = usePlaceQuery()
  const asked = place.get('week') ?? ''
  const on = isCalendarDate(asked) ? asked : today()
  const personId = place.get('person')
  const {
    data: week,
    error,
    refetch,
  } = useQuery(api.timeEntries.week.queryOptions({ input: { on, ...(personId ? { personId } : {}) }, placeholderData: (before) => before }))
  const [dialog, setDialog] = useState<'submit' | 'import'>()
  const goToWeek = (days: number) => change({ week: days === 0 ? null : addDays(week?.mondayOn ?? on, days) })
  useShortcuts([
    { keys: '[', words: t.before, run: () => goToWeek(-7) },
    { keys: ']', words: t.next, run: () => goToWeek(7) },
    { keys: '←↑↓→', words: t.keysMove, run: () => undefined, isHint: true },
    { keys: 'F2', words: t.keysDetails, run: () => undefined, isHint: true },
  ])
  const actions = week && (
    <>
      <Button onPress={() => setDialog('import')}>{t.importTime}</Button>
      <Button weight="primary" onPress={() => setDialog('submit')}>
        {t.submit}
      </Button>
    </>
  )
  return (
    <Page title={t.title} actions={actions}>
      {error ? (
        <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
      ) : week ? (
        <>
          <WeekBar week={week} onGo={goToWeek} onPerson={(person) => change({ person })} />
          <WeekBody week={week} />
        </>
      ) : (
        <Waiting label={t.reading} />
      )}
      {week && dialog === 'submit' && (
        <SubmitDialog personId={week.personId} upTo={addDays(week.mondayOn, 6)} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'import' && <ImportTimeDialog onClose={() => setDialog(undefined)} />}
    </Page>
  )
}

interface WeekBarProps {
  week: Week
  onGo: (days: number) => void
  onPerson: (personId: string) => void
}

function WeekBar({ week, onGo, onPerson }: WeekBarProps) {
  const t = useTexts().time
  const { data: people = [] } = useQuery(api.people.names.queryOptions())
  const options = people.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, label: name }))
  return (
    <div className={styles.bar}>
      <Button isIcon weight="quiet" aria-label={t.before} onPress={() => onGo(-7)}>
        <ChevronLeft aria-hidden />
      </Button>
      <strong>{t.weekOf(dateText(week.mondayOn), dateText(addDays(week.mondayOn, 6)))}</strong>
      <Button isIcon weight="quiet" aria-label={t.next} onPress={() => onGo(7)}>
        <ChevronRight aria-hidden />
      </Button>
      <Button weight="quiet" onPress={() => onGo(0)}>
        {t.thisWeek}
      </Button>
      <span className={styles.spread} />
      <span className={styles.state}>{week.lockedUntil ? t.submittedUntil(dateText(week.lockedUntil)) : t.neverSubmitted}</span>
      {options.length > 1 && (
        <div className={styles.person}>
          <Select label={t.person} isLabelHidden options={options} value={week.personId} onChange={onPerson} />
        </div>
      )}
    </div>
  )
}

function WeekBody({ week }: { week: Week }) {
  const t = useTexts().time
  const { data: bookable } = useQuery(api.budgets.bookable.queryOptions({ input: { personId: week.personId } }))
  const [added, setAdded] = useState<readonly string[]>([])
  if (!bookable) return <Waiting label={t.reading} />
  const rows = weekRows(week, bookable, added)
  if (rows.length === 0 && bookable.length === 0)
    return (
      <EmptyState title={t.emptyTitle} actions={<Button onPress={() => goTo('/projects')}>{t.toProjects}</Button>}>
        {t.emptyText}
      </EmptyState>
    )
  const options = bookable.map(({ serviceId, service, project, budget }) => ({
    id: serviceId,
    label: service,
    detail: `${project}, ${budget}`,
  }))
  return (
    <>
      <TimerBar personId={week.personId} />
      {week.sentBack && <Notice tone="warn">{t.sentBack(week.sentBack.actor, week.sentBack.comment)}</Notice>}
      <div className={styles.scroll}>
        <WeekGrid week={week} rows={rows} />
        <div className={styles.add}>
          <Combo
            key={added.length}
            label={t.addRow}
            placeholder={t.addRowHint}
            options={options.filter(({ id }) => !rows.some(({ serviceId }) => serviceId === id))}
            value={null}
            onChange={(id) => setAdded([...added, id])}
            nothing={t.noService}
          />
        </div>
        {week.roundings.map(({ projectId, rounding }) => (
          <p key={projectId} className={styles.notes}>
            {week.entries.find((entry) => entry.projectId === projectId)?.projectName}:{' '}
            {t.rounding(rounding.stepMinutes, t.ways[rounding.way])}
          </p>
        ))}
      </div>
    </>
  )
}
