// The keyboard of a list: where a key moves to, and which rows it selects.

/** The index that a key moves to; undefined for every other key. */
export function targetOf(key: string, current: number, page: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.min(Math.max(0, target), Math.max(0, count - 1))
}

/** Where a selection with Shift began, and what was selected before it. */
export interface Anchor {
  index: number
  before: ReadonlySet<string>
}

/** What is selected when Shift moved from the anchor to `target`. */
export function extended(anchor: Anchor, target: number, keys: readonly string[]): Set<string> {
  const [from, to] = anchor.index < target ? [anchor.index, target] : [target, anchor.index]
  return new Set([...anchor.before, ...keys.slice(from, to + 1)])
}

/** The selection with one row in or out. */
export function toggled(chosen: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}
