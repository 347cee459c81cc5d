// The state of a proposal as a word and a dot.
import type { ProposalStatus } from '#shared/proposals/lifecycle'
import { Status, type Tone } from '../kit/Status'
import { useTexts } from '../texts/texts'

const TONES: Readonly<Record<ProposalStatus, Tone>> = {
  draft: 'neutral',
  sent: 'active',
  accepted: 'good',
  declined: 'faint',
  expired: 'warn',
}

export function ProposalStatusWord({ status }: { status: ProposalStatus }) {
  const t = useTexts().proposals
  return <Status word={t.statuses[status]} tone={TONES[status]} />
}
