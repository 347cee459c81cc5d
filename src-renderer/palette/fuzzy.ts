// Finds commands by a few letters in their order: "nin" finds "New invoice"; whole beginnings of words come first.
import { fold } from '#shared/basics/text'

/** How well the letters fit, higher is better; undefined when they are not all there in their order. */
export function fitness(text: string, letters: string): number | undefined {
  const [where, wanted] = [fold(text), fold(letters).replace(/\s+/g, '')]
  if (wanted === '') return 0
  const whole = where.indexOf(fold(letters).trim())
  if (whole >= 0) return (whole === 0 || where[whole - 1] === ' ' ? 100 : 50) - whole / 100
  let score = 0
  let at = 0
  for (const letter of wanted) {
    const found = where.indexOf(letter, at)
    if (found < 0) return undefined
    score += found === 0 || where[found - 1] === ' ' ? 3 : found === at ? 1 : 0
    at = found + 1
  }
  return score - where.length / 100
}

/** Those that fit, the best first; all in their order while nothing is typed. */
export function bestFirst<T extends { label: string }>(all: readonly T[], letters: string): T[] {
  return all
    .flatMap((one) => {
      const score = fitness(one.label, letters)
      return score === undefined ? [] : [{ one, score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}
