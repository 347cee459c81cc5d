// The gap report: every counter of a series that no living document bears, and why.
import { z } from 'zod'
import { idSchema } from '../basics/id'

export const gapSchema = z.object({
  counter: z.int(),
  number: z.string().describe('with "…" for what nobody can know of a document that is none: its month, its client'),
  /** typed_elsewhere: another document got the number by hand; renumbered: its document got another number; skipped: the series began later; the rest: its document keeps the number and does not count, or is put away */
  reason: z.enum(['typed_elsewhere', 'renumbered', 'skipped', 'cancelled', 'void', 'archived']),
  invoiceId: idSchema.nullable().describe('the document that explains the gap'),
  newNumber: z.string().describe('what a renumbered document is called now'),
  upTo: z.string().optional().describe('the last number of a long run that was skipped as a whole'),
})
export type Gap = z.infer<typeof gapSchema>
export type Fate = Extract<Gap['reason'], 'cancelled' | 'void' | 'archived'>

/** A number that was taken, with what its document is called now. */
export interface TakenNumber {
  counter: number | null
  number: string
  invoiceId: string
  currentNumber: string
  /** null: it lives */
  fate: Fate | null
}

/** Stands in a number for what is not known. */
export const UNKNOWN = '…'

/** Longer runs of numbers that nobody took are one row: a series may begin at 202,600,001. */
const LONGEST_RUN = 100

/** The gaps of one counting period from `first` to the highest counter that was taken; `format` writes a counter's number. */
export function findGaps(taken: readonly TakenNumber[], first: number, format: (counter: number) => string): Gap[] {
  const counted = taken
    .flatMap((one) => (one.counter === null ? [] : [{ ...one, counter: one.counter }]))
    .sort((a, b) => a.counter - b.counter)
  const byHand = typedNumbers(taken.filter(({ counter }) => counter === null))
  const gaps: Gap[] = []
  let next = first
  for (const own of counted) {
    if (own.counter > next) gaps.push(...skippedRun(next, own.counter - 1, byHand, format))
    if (own.counter >= next) gaps.push(...fateOf(own, own.counter))
    next = Math.max(next, own.counter + 1)
  }
  return gaps
}

type FindTyped = (number: string) => TakenNumber | undefined

function typedNumbers(byHand: readonly TakenNumber[]): FindTyped {
  const exact = new Map(byHand.map((one) => [one.number, one]))
  return (number) => (number.includes(UNKNOWN) ? byHand.find((one) => fits(number, one.number)) : exact.get(number))
}

function skippedRun(from: number, to: number, findTyped: FindTyped, format: (counter: number) => string): Gap[] {
  const skipped = (counter: number): Gap => ({
    counter,
    number: format(counter),
    reason: 'skipped',
    invoiceId: null,
    newNumber: '',
  })
  if (to - from >= LONGEST_RUN) return [{ ...skipped(from), upTo: format(to) }]
  return Array.from({ length: to - from + 1 }, (_, index) => skipped(from + index)).map((gap) => {
    const typed = findTyped(gap.number)
    return typed ? { ...gap, number: typed.number, reason: 'typed_elsewhere', invoiceId: typed.invoiceId } : gap
  })
}

function fateOf({ number, invoiceId, currentNumber, fate }: TakenNumber, counter: number): Gap[] {
  if (currentNumber !== number) return [{ counter, number, reason: 'renumbered', invoiceId, newNumber: currentNumber }]
  return fate === null ? [] : [{ counter, number, reason: fate, invoiceId, newNumber: '' }]
}

/** Whether a typed number can be the one of which parts are not known. */
function fits(number: string, typed: string): boolean {
  const parts = number.split(UNKNOWN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[A-Z0-9]{1,10}')}$`).test(typed)
}
