// Which rows of a list are selected: some by their keys, or all that match, loaded or not, but some.

export type Chosen = { all: false; keys: ReadonlySet<string> } | { all: true; except: ReadonlySet<string> }

export const NONE: Chosen = { all: false, keys: new Set() }
export const ALL: Chosen = { all: true, except: new Set() }

export function isChosen(chosen: Chosen, key: string): boolean {
  return chosen.all ? !chosen.except.has(key) : chosen.keys.has(key)
}

/** How many are selected of `count` that match; of those named by keys only the loaded ones count. */
export function chosenCount(chosen: Chosen, loaded: readonly string[], count: number): number {
  return chosen.all ? Math.max(0, count - chosen.except.size) : loaded.filter((key) => chosen.keys.has(key)).length
}

/** What is selected when of the loaded rows exactly `keys` shall be: nothing of them is nothing at all. */
export function chosenAfter(before: Chosen, keys: ReadonlySet<string>, loaded: readonly string[]): Chosen {
  if (!before.all || keys.size === 0) return { all: false, keys }
  const elsewhere = [...before.except].filter((key) => !loaded.includes(key))
  return { all: true, except: new Set([...elsewhere, ...loaded.filter((key) => !keys.has(key))]) }
}

/** Reads page by page to the end or until it is stopped: undefined then. */
export async function gathered<R>(
  pageAfter: (cursor: string | null) => Promise<{ rows: readonly R[]; next: string | null }>,
  show: (read: number) => void,
  isStopped: () => boolean,
): Promise<R[] | undefined> {
  const rows: R[] = []
  let cursor: string | null = null
  do {
    const page = await pageAfter(cursor)
    if (isStopped()) return undefined
    rows.push(...page.rows)
    show(rows.length)
    cursor = page.next
  } while (cursor !== null)
  return rows
}
