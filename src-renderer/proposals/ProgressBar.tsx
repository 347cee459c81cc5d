// How far an item is invoiced, as a bar and in words.
import type { ItemProgress } from '#shared/proposals/progress'
import { moneyText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'

interface Props {
  item: ItemProgress
  currency: string
  /** what an invoice that is being chosen would take */
  takenMinor?: number
}

export function ProgressBar({ item, currency, takenMinor = 0 }: Props) {
  const t = useTexts().proposals
  const part = (amount: number) => ({ width: item.valueMinor === 0 ? '0' : `${Math.min(100, (100 * amount) / item.valueMinor)}%` })
  const words = t.bar(moneyText(item.issuedMinor, currency), moneyText(item.draftMinor, currency), moneyText(item.openMinor, currency))
  return (
    <>
      <div className={`${styles.bar} ${styles.wide}`} aria-hidden>
        <span className={styles.issued} style={part(item.issuedMinor)} />
        <span className={styles.drafts} style={part(item.draftMinor)} />
        <span className={styles.taken} style={part(takenMinor)} />
      </div>
      <p className={`${styles.note} ${styles.wide}`}>{words}</p>
    </>
  )
}
