// What a screen shows when there is nothing, when it waits, and when something went wrong.
import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from './Button'
import styles from './States.module.css'

interface EmptyProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyProps) {
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

interface ErrorProps {
  title: string
  text: string
  retryLabel: string
  onRetry: () => void
}

export function ErrorState({ title, text, retryLabel, onRetry }: ErrorProps) {
  return (
    <div className={styles.state} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        <Button onPress={onRetry}>{retryLabel}</Button>
      </div>
    </div>
  )
}

/** Shown only when waiting takes long enough to notice. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.spinner} aria-hidden />
      <span className={styles.hidden}>{label}</span>
    </div>
  )
}

interface ProgressProps {
  label: string
  done: number
  /** 0 while unknown */
  total: number
  cancelLabel?: string
  /** left out: who looks may not stop it */
  onCancel?: () => void
}

export function Progress({ label, done, total, cancelLabel, onCancel }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={share * 100} isIndeterminate={total === 0} className={styles.bar}>
        <span className={styles.label}>{label}</span>
        <progress className={styles.track} value={total > 0 ? share : undefined} max={1} aria-hidden />
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{cancelLabel}</Button>}
    </div>
  )
}

/** A strip above a form: what is missing, what went wrong, what changed. */
export function Notice({ tone, children, actions }: { tone: 'warn' | 'bad' | 'plain'; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <div className={styles.noticeText}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
