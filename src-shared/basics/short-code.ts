// A few capital letters that stand for a name where there is little room, such as in a document's number.
import { z } from 'zod'
import { fold } from './text'

/** A code that somebody typed: letters and digits, kept in capitals; empty takes the one that follows from the name. */
export const shortCodeSchema = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{0,10}$/, 'a code of at most ten letters and digits such as ACME'))

/** The first four letters or digits of a name, without accents: "Łódź Design" is LODZ. "X" where a name has none of them. Never fails. */
export function shortCodeOf(name: string): string {
  const letters = fold(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return letters.slice(0, 4) || 'X'
}
