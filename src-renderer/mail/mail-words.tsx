// How the state of a message looks and what is said about it.
import type { OutboxRow, OutboxState } from '#shared/mail/outbox'
import { instantText } from '../kit/format'
import { Status, type Tone } from '../kit/Status'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'

const TONES: Readonly<Record<OutboxState, Tone>> = {
  waiting: 'active',
  sending: 'active',
  sent: 'good',
  failed: 'bad',
  unsure: 'warn',
  cancelled: 'faint',
}

export function MailState({ state }: { state: OutboxState }) {
  return <Status tone={TONES[state]} word={useTexts().mail.states[state]} />
}

/** Why a message is where it is, what to do, and when it is tried again; what the system said only for who wants to know. */
export function MailProblem({ row: { problem, nextAttemptAt, state, attempts } }: { row: OutboxRow }) {
  const t = useTexts().mail
  if (problem === null) return null
  const next = state === 'waiting' && nextAttemptAt !== null ? `${t.attempts(attempts)}. ${t.nextAttempt(instantText(nextAttemptAt))}.` : ''
  return (
    <div className={styles.problem}>
      {[t.problems[problem.kind], next].filter(Boolean).join(' ')}
      {problem.text !== '' && (
        <details>
          <summary>{problem.kind === 'partly' ? t.notReached : t.whatServerSaid}</summary>
          <span>{problem.text}</span>
        </details>
      )}
    </div>
  )
}
