// Which known name somebody probably meant.

/** A name resembles another when less than this part of its letters differs. */
const MOST_DIFFERENT = 0.6

/** The known name nearest to what was typed, by its whole or by its part after the dot; null when all are far off. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const wanted = letters(typed)
  let best: { name: string; distance: number } | null = null
  for (const name of known) {
    const distance = Math.min(difference(wanted, letters(name)), difference(wanted, letters(name.split('.').at(-1) ?? name)))
    if (distance < (best?.distance ?? MOST_DIFFERENT)) best = { name, distance }
  }
  return best?.name ?? null
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** Edits from one word to the other, as a part of the longer one: 0 is the same, 1 has nothing in common. */
function difference(a: string, b: string): number {
  return editDistance(a, b) / Math.max(a.length, b.length, 1)
}

/** Levenshtein's distance: letters put in, left out or exchanged. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
