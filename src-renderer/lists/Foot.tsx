// How many rows match, and their sums for each currency.
import styles from './Lists.module.css'

export interface FootSum {
  id: string
  text: string
  /** a second figure, such as what is open of it */
  detail?: string | undefined
}

export function Foot({ count, sums = [] }: { count: string; sums?: readonly FootSum[] }) {
  return (
    <>
      <span className={styles.count} role="status">
        {count}
      </span>
      {sums.map(({ id, text, detail }) => (
        <span key={id} className={styles.sum}>
          <strong>{text}</strong>
          {detail && <span className={styles.soft}>{detail}</span>}
        </span>
      ))}
    </>
  )
}
