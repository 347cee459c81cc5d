// A state is a word and a dot: colour is never alone.
import styles from './Status.module.css'

export type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad' | 'faint'

export function Status({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span className={`${styles.status} ${styles[tone]}`}>
      <span className={styles.dot} aria-hidden />
      {word}
    </span>
  )
}
