// The week as a table: a row for each service, a cell for each day.
import { useMutation } from '@tanstack/react-query'
import { Lock, Play } from 'lucide-react'
import { useState } from 'react'
import type { CalendarDate } from '#shared/basics/calendar-date'
import { durationText } from '#shared/basics/hours'
import type { Week } from '#shared/time-entries/contract'
import { api, client, queryClient, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import { dayText } from './day-text'
import { EntriesDialog } from './EntriesDialog'
import { WeekCell } from './WeekCell'
import styles from './WeekGrid.module.css'
import { daysOf, minutesOf, type WeekRow } from './week-rows'

/** Saves a cell: its one entry is changed, made or, at zero, removed. */
export async function saveCell(personId: string, row: WeekRow, on: CalendarDate, minutes: number): Promise<void> {
  const [entry] = row.days.flat().filter((one) => one.on === on)
  const { serviceId } = row
  try {
    if (entry && minutes === 0 && entry.note === '') await client.timeEntries.remove({ id: entry.id, version: entry.version })
    else if (entry)
      await client.timeEntries.save({ id: entry.id, version: entry.version, entry: { personId, serviceId, on, minutes, note: entry.note } })
    else await client.timeEntries.save({ entry: { personId, serviceId, on, minutes } })
  } catch (error) {
    tellProblem(sentenceOf(error))
  }
  await queryClient.invalidateQueries({ queryKey: api.timeEntries.week.key() })
}

export function WeekGrid({ week, rows }: { week: Week; rows: readonly WeekRow[] }) {
  const t = useTexts().time
  const [open, setOpen] = useState<{ serviceId: string; on: CalendarDate }>()
  const days = daysOf(week.mondayOn)
  const isLocked = (on: CalendarDate) => week.lockedUntil !== null && on <= week.lockedUntil
  const opened = open && rows.find(({ serviceId }) => serviceId === open.serviceId)
  return (
    <>
      <table className={styles.grid} aria-label={t.grid}>
        <thead>
          <tr>
            <th scope="col">{t.work}</th>
            {days.map((on) => (
              <th key={on} scope="col" data-today={on === today() || undefined}>
                {dayText(on)}
                {isLocked(on) && <Lock className={styles.lock} role="img" aria-label={t.submitted} />}
              </th>
            ))}
            <th scope="col" className={styles.sum}>
              {t.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.serviceId}>
              <th scope="row" className={styles.name} title={`${row.service}, ${row.project}`}>
                <TimerButton row={row} personId={week.personId} />
                {row.service}
                <span className={styles.project}>{row.project}</span>
              </th>
              {days.map((on, index) => (
                <td key={on}>
                  <WeekCell
                    label={t.cell(row.service, dayText(on))}
                    entries={row.days[index] ?? []}
                    isLocked={isLocked(on) || (!row.isOpen && row.days[index]?.length === 0)}
                    onSave={(minutes) => saveCell(week.personId, row, on, minutes)}
                    onDetails={() => setOpen({ serviceId: row.serviceId, on })}
                  />
                </td>
              ))}
              <td className={styles.sum}>{row.minutes > 0 ? durationText(row.minutes) : ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            {days.map((on) => (
              <td key={on} className={styles.sum} style={{ paddingRight: 12 }}>
                {durationText(minutesOf(week.entries.filter((entry) => entry.on === on)))}
              </td>
            ))}
            <td className={styles.sum}>{durationText(minutesOf(week.entries))}</td>
          </tr>
        </tfoot>
      </table>
      {open && opened && (
        <EntriesDialog personId={week.personId} row={opened} on={open.on} isLocked={isLocked(open.on)} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function TimerButton({ row, personId }: { row: WeekRow; personId: string }) {
  const t = useTexts().time
  const start = useMutation({
    mutationFn: () => client.timeEntries.startTimer({ personId, serviceId: row.serviceId }),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  return (
    <Button weight="quiet" isIcon aria-label={t.startTimer(row.service)} isDisabled={!row.isOpen} onPress={() => start.mutate()}>
      <Play aria-hidden />
    </Button>
  )
}
