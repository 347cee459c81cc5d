// The head and the rows of the table of lines, where the pages have them.
import { type Ink, rule, words } from './ink'
import type { Look } from './look'
import type { Placement } from './pagination'
import type { Row, Strip, Table } from './table'
import { heightOf } from './typesetting'

export interface Area {
  left: number
  top: number
  width: number
}

export function headInk({ head }: Table, { left, top, width }: Area, { design, colors }: Look): Ink[] {
  const { headGap, headRule } = design.table
  const most = Math.max(...head.cells.map(({ text }) => heightOf(text)))
  const cells = head.cells.map(({ column, text }) => words({ ...column, text }, left + column.left, top + most - heightOf(text)))
  return [...cells, rule(left, top + head.height - headGap, width, colors.accentRule, headRule)]
}

/** The strips of a row that are on this page; its figures are beside the first. */
export function rowInk(row: Row, { item }: Table, { left, top, width }: Area, { from, to }: Placement, { design, colors }: Look): Ink[] {
  // a continued row needs no padding
  const inset = top + (from === 0 ? design.table.padding : 0)
  const cells = from > 0 ? [] : row.cells.map(({ column, text }) => words({ ...column, text }, left + column.left, inset))
  const texts = stacks(row.strips.slice(from, to)).map(({ strips, first, top: below }) => {
    const text = { lines: strips.map(({ line }) => line), style: first.style, families: [...first.families] }
    return words({ ...item, text }, left + item.left, inset + below)
  })
  const height = row.flow.parts.slice(from, to).reduce((total, part) => total + part, 0)
  const end = to === row.strips.length ? [rule(left, top + height - 0.6, width, colors.hairline)] : []
  return [...cells.slice(0, 1), ...texts, ...cells.slice(1), ...end]
}

/** Consecutive strips of one text are one text again. */
function stacks(strips: readonly Strip[]) {
  const result: { strips: Strip[]; first: Strip; top: number }[] = []
  let top = 0
  for (const strip of strips) {
    top += strip.gap
    const last = result.at(-1)
    if (last && strip.gap === 0 && last.first.style === strip.style && last.first.families === strip.families) last.strips.push(strip)
    else if (strip.line !== '') result.push({ strips: [strip], first: strip, top })
    top += strip.style.leading
  }
  return result
}
