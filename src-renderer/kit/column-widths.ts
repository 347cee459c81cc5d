// How wide the columns of a table are: amounts, dates and states as wide as what they say, the others share the room that is left.

export interface Sizing<R> {
  id: string
  title: string
  /** what the cell says: the column is then never narrower than it */
  text?: ((row: R) => string) | undefined
  /** pixels that a column without `text` has at least */
  least?: number
  /** its share of the room that is left */
  share?: number
}

const NARROW = /[.,:;'’ \u00a0\u202filjtfr1()]/
const WIDE = /[mwMW@%A-ZÄÖÜ]/
const GAP = 16
const SORT_ARROW = 18

/** About how many pixels a text takes at 14 px in Inter, never less. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += /\d/.test(letter) ? 9 : NARROW.test(letter) ? 5 : WIDE.test(letter) ? 10.5 : 8.4
  return Math.ceil(width) + 2
}

/** The pixels that each column with a `text` needs for these rows, or more where `before` knows of more; `before` itself when nothing grew. */
export function neededWidths<R>(
  columns: readonly Sizing<R>[],
  rows: readonly R[],
  before: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const grown: Record<string, number> = {}
  for (const { id, title, text } of columns) {
    if (!text) continue
    const known = before[id] ?? 0
    const needed = Math.max(known, Math.ceil(textWidth(title) * 0.86) + SORT_ARROW, ...rows.map((row) => textWidth(text(row))))
    if (needed > known) grown[id] = needed
  }
  return Object.keys(grown).length > 0 ? { ...before, ...grown } : before
}

/** The grid's columns, and the pixels that the table needs at least. */
export function gridColumns<R>(
  columns: readonly Sizing<R>[],
  widths: Readonly<Record<string, number>>,
  first?: number,
): { template: string; least: number } {
  const parts = columns.map(({ id, text, least = 100, share = 1 }) => {
    const width = text ? (widths[id] ?? least) : least
    return { width, track: text ? `${width}px` : `minmax(${width}px, ${share}fr)` }
  })
  const tracks = parts.map(({ track }) => track)
  const sum = parts.reduce((total, { width }) => total + width + GAP, 24)
  return first === undefined
    ? { template: tracks.join(' '), least: sum }
    : { template: [`${first}px`, ...tracks].join(' '), least: sum + first + GAP }
}
