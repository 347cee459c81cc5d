// A percentage as typed text: millionths in and out, null while it is none; a typed percent sign does no harm.
import type { Ppm } from '#shared/basics/money'
import { DraftTextField, type DraftTextFieldProps } from './DraftTextField'
import { ratePercentText } from './format'
import { readPpm } from './typed-number'

type Shared = Omit<DraftTextFieldProps<Ppm | null>, 'read' | 'write' | 'unread' | 'inputMode' | 'isAmount'>
interface Props extends Shared {
  /** nothing typed is null, not unreadable */
  canBeEmpty?: boolean
}

export function PercentField({ canBeEmpty = false, ...props }: Props) {
  const read = (typed: string) => (typed.trim() === '' ? (canBeEmpty ? null : undefined) : readPpm(typed.replace('%', '')))
  const write = (ppm: Ppm | null) => (ppm === null ? '' : ratePercentText(ppm))
  return <DraftTextField {...props} read={read} write={write} unread={null} inputMode="decimal" isAmount />
}
