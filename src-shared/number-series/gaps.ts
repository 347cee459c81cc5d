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

/** The gaps of one counting period from `first` to the highest counter that was taken; `format` writes a counter's number. */
export function findGaps(taken: readonly TakenNumber[], first: number, format: (counter: number) => string): Gap[] {
  const byCounter = new Map(taken.flatMap((one) => (one.counter === null ? [] : [[one.counter, one] as const])))
  const byHand = taken.filter(({ counter }) => counter === null)
  const last = [...byCounter.keys()].reduce((highest, counter) => Math.max(highest, counter), first - 1)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((counter): Gap[] => {
    const own = byCounter.get(counter)
    const number = own?.number ?? format(counter)
    if (own) return fateOf(own, counter)
    const typed = byHand.find((one) => fits(number, one.number))
    return [
      {
        counter,
        number: typed?.number ?? number,
        reason: typed ? 'typed_elsewhere' : 'skipped',
        invoiceId: typed?.invoiceId ?? null,
        newNumber: '',
      },
    ]
  })
}

function fateOf({ number, invoiceId, currentNumber, fate }: TakenNumber, counter: number): Gap[] {
  if (currentNumber !== number) return [{ counter, number, reason: 'renumbered', invoiceId, newNumber: currentNumber }]
  return fate === null ? [] : [{ counter, number, reason: fate, invoiceId, newNumber: '' }]
}

/** Whether a number can be the one of which parts are not known. */
function fits(number: string, typed: string): boolean {
  if (!number.includes(UNKNOWN)) return number === typed
  const parts = number.split(UNKNOWN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[A-Z0-9]{1,10}')}$`).test(typed)
}
