// The stage of an opportunity as a word and a dot.
import type { Outcome } from '#shared/pipelines/pipeline'
import { Status, type Tone } from '../kit/Status'

const TONES: Readonly<Record<Outcome, Tone>> = { open: 'active', won: 'good', lost: 'faint' }

export function StageWord({ stageName, outcome }: { stageName: string; outcome: Outcome }) {
  return <Status tone={TONES[outcome]} word={stageName} />
}
