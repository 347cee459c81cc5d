// All that is on one page, in reading order.
import type { Block, BlockRow } from './blocks'
import type { Composition } from './composition'
import { type Ink, rule, words } from './ink'
import type { Look } from './look'
import type { Placement } from './pagination'
import { headInk, rowInk } from './table-ink'
import { setText } from './typesetting'

/** The ink of the page `index`, counted from 0. */
export function pageInk(composition: Composition, index: number): Ink[] {
  const { look, opening, running, table, flow, flowTop, pages } = composition
  const page = pages[index]
  if (page === undefined) return []
  const { left, body } = look.sheet
  const start = index === 0 ? flowTop.first : flowTop.next
  const area = (top: number) => ({ left, top: start + top, width: body })
  return [
    ...barInk(look),
    ...(index === 0 ? opening : running).map((mark) => words(mark, mark.left, mark.top)),
    ...page.placements.flatMap((placement, order) => {
      const piece = flow[placement.item]
      if (piece === undefined) return []
      if (piece.kind === 'block') return blockInk(piece.block, left, start + placement.top, placement)
      const isFirst = page.headTop !== null && !page.placements.slice(0, order).some(({ item }) => flow[item]?.kind === 'row')
      const head = isFirst && page.headTop !== null ? headInk(table, area(page.headTop), look) : []
      return [...head, ...rowInk(piece.row, table, area(placement.top), placement, look)]
    }),
    ...footerInk(composition, index),
  ]
}

function barInk({ design: { bar }, sheet, colors }: Look): Ink[] {
  return bar === null ? [] : [rule(sheet.left, bar.top, sheet.body, colors.accentRule, bar.height)]
}

/** A block is one part, or one part per row. */
function blockInk(block: Block, left: number, top: number, { from, to }: Placement): Ink[] {
  const rows = block.flow.parts.length === block.rows.length ? block.rows.slice(from, to) : block.rows
  return [...rowsInk(block.beside, left, top), ...rowsInk(rows, left, top)]
}

function rowsInk(rows: readonly BlockRow[], left: number, top: number): Ink[] {
  let below = top
  return rows.flatMap((row) => {
    const at = below
    below += row.height
    return [
      ...(row.rule ? [rule(left + row.rule.left, at, row.rule.width, row.rule.color, row.rule.thickness)] : []),
      ...row.texts.map((placed) => words(placed, left + placed.left, at + row.inset + (placed.down ?? 0))),
    ]
  })
}

function footerInk({ footer, look: { sheet, type, colors }, printed, pages }: Composition, index: number): Ink[] {
  const number = printed.pageTemplate.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length))
  const text = setText(number, type.foot, sheet.body)
  return [
    words({ text, left: sheet.left, width: sheet.body, align: 'right' }, sheet.left, footer.top - 13),
    rule(sheet.left, footer.top, sheet.body, colors.hairline),
    ...footer.marks.map((mark) => words(mark, mark.left, mark.top)),
  ]
}
