// How complete the time behind an invoice is, in a few words; pointer or focus shows who owes what.
import { durationText } from '#shared/basics/hours'
import type { CycleRow } from '#shared/cycle/contract'
import { dateText, moneyText } from '../kit/format'
import { Hint } from '../kit/Hint'
import { type Texts, useTexts } from '../texts/texts'
import styles from './Cycle.module.css'

export function indicatorText(t: Texts['cycle'], row: CycleRow): string {
  if (row.openDays > 0) return t.indicator.open(row.openDays)
  return row.pendingMinutes > 0 ? t.indicator.pending(durationText(row.pendingMinutes)) : t.indicator.done(durationText(row.doneMinutes))
}

export function WorkIndicator({ row, needsApproval }: { row: CycleRow; needsApproval: boolean }) {
  const t = useTexts().cycle
  return (
    <Hint detail={<Breakdown row={row} needsApproval={needsApproval} />}>
      <span className={styles.dot} data-ready={row.isReady || undefined} aria-hidden />
      {indicatorText(t, row)}
    </Hint>
  )
}

function Breakdown({ row, needsApproval }: { row: CycleRow; needsApproval: boolean }) {
  const t = useTexts().cycle
  return (
    <div className={styles.work}>
      <p className={styles.head}>{t.openDays}</p>
      {row.open.length === 0 && <p>{t.nothing}</p>}
      {row.open.map(({ personId, name, openDays, lockedUntil }) => (
        <p key={personId}>{t.openPerson(name, openDays, lockedUntil ? t.lockedUntil(dateText(lockedUntil)) : t.neverLocked)}</p>
      ))}
      {row.openMinutes > 0 && <p>{t.openHours(durationText(row.openMinutes))}</p>}
      {needsApproval && (
        <>
          <p className={styles.head}>{t.waits}</p>
          {row.pending.length === 0 && <p>{t.nothing}</p>}
          {row.pending.map(({ personId, name, minutes }) => (
            <p key={personId}>{t.waitsPerson(name, durationText(minutes))}</p>
          ))}
        </>
      )}
      <p className={styles.head}>{needsApproval ? t.approved : t.locked}</p>
      <p>{t.hours(durationText(row.doneMinutes))}</p>
      {row.expensesMinor !== 0 && (
        <>
          <p className={styles.head}>{t.expenses}</p>
          <p>{moneyText(row.expensesMinor, row.currency)}</p>
        </>
      )}
    </div>
  )
}
