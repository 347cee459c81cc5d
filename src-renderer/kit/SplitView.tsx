// Two panes side by side, one under the other where the window is narrow.
import type { ReactNode } from 'react'
import styles from './SplitView.module.css'

interface SplitViewProps {
  main: ReactNode
  side: ReactNode
  /** which pane gets more room */
  wide: 'main' | 'side'
}

export function SplitView({ main, side, wide }: SplitViewProps) {
  return (
    <div className={`${styles.split} ${wide === 'main' ? styles.wideMain : styles.wideSide}`}>
      <div className={styles.pane}>{main}</div>
      <div className={styles.pane}>{side}</div>
    </div>
  )
}
