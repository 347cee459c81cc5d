// The days on which invoices come next, each with the time that it is for.
import type { Recurring } from '#shared/recurring/contract'
import { dateText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Recurring.module.css'

export function ComingDates({ days, none }: { days: Recurring['coming']; none: string }) {
  const t = useTexts().recurring
  if (days.length === 0) return <p className={styles.soft}>{none}</p>
  return (
    <ul className={styles.dates} aria-label={t.nextDates}>
      {days.map(({ on, from, to }) => (
        <li key={on}>
          <span>{dateText(on)}</span> <span className={styles.soft}>{t.period(dateText(from), dateText(to))}</span>
        </li>
      ))}
    </ul>
  )
}
