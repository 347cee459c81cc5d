// Blocks of text that flow down the pages beside the table: rows of texts, measured.
import type { FlowItem } from './pagination'
import { heightOf, type SetText } from './typesetting'

export interface Placed {
  text: SetText
  left: number
  width: number
  align: 'left' | 'right'
}
interface BlockRule {
  left: number
  width: number
  thickness: number
  color: string
}
/** A line of a block: texts side by side, and perhaps a rule above it. */
export interface BlockRow {
  texts: (Placed & { down?: number })[]
  height: number
  /** white space between the top of the row and its texts */
  inset: number
  rule: BlockRule | null
}
export interface Block {
  rows: BlockRow[]
  /** a block that stands to the left of this one, from the same top */
  beside: BlockRow[]
  flow: FlowItem
}

/** A row without a rule. */
export function plainRow(texts: Placed[]): BlockRow {
  return { texts, height: Math.max(...texts.map(({ text }) => heightOf(text))), inset: 0, rule: null }
}

/** A block that is not torn apart. */
export function wholeBlock(rows: BlockRow[], gap: number): Block {
  return { rows, beside: [], flow: { parts: [total(rows)], gap, isWhole: true, least: 1, isRow: false, isBound: false } }
}

export function total(rows: readonly BlockRow[]): number {
  return rows.reduce((height, row) => height + row.height, 0)
}
