// What a recurring invoice is called, and whether it runs.
import type { RecurringRow } from '#shared/recurring/contract'
import { Status, type Tone } from '../kit/Status'
import { useTexts } from '../texts/texts'

type State = 'active' | 'paused' | 'over'
const TONES: Readonly<Record<State, Tone>> = { active: 'active', paused: 'warn', over: 'faint' }

export function stateOf({ isOver, isPaused }: Pick<RecurringRow, 'isOver' | 'isPaused'>): State {
  if (isOver) return 'over'
  return isPaused ? 'paused' : 'active'
}

export function recurringName({ name, subject }: Pick<RecurringRow, 'name' | 'subject'>): string {
  return name || subject
}

export function RecurringState({ recurring }: { recurring: Pick<RecurringRow, 'isOver' | 'isPaused'> }) {
  const t = useTexts().recurring
  const state = stateOf(recurring)
  return <Status word={t.states[state]} tone={TONES[state]} />
}
