// All that is on one page, in reading order.
import type { Block, BlockRow } from './blocks'
import type { Composition } from './composition'
import { type Ink, rule, words } from './ink'
import type { Placement } from './pagination'
import { headInk, rowInk } from './table-ink'
import { TYPE } from './type'
import { setText } from './typesetting'

/** The ink of the page `index`, counted from 0. */
export function pageInk(composition: Composition, index: number): Ink[] {
  const { paper, opening, running, table, flowTop, pages } = composition
  const page = pages[index]
  if (page === undefined) return []
  const start = index === 0 ? flowTop.first : flowTop.next
  const area = (top: number) => ({ left: paper.left, top: start + top, width: paper.body })
  return [
    ...(index === 0 ? opening : running).map((mark) => words(mark, mark.left, mark.top)),
    ...(page.headTop === null ? [] : headInk(table, area(page.headTop))),
    ...page.placements.flatMap((placement) => {
      const row = table.rows[placement.item]
      const block = composition.blocks[placement.item - table.rows.length]
      if (row) return rowInk(row, table, area(placement.top), placement)
      return block ? blockInk(block, paper.left, start + placement.top, placement) : []
    }),
    ...footerInk(composition, index),
  ]
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
      ...(row.hasRule ? [rule(left + row.rule.left, at, row.rule.width, row.rule.color)] : []),
      ...row.texts.map((placed) => words(placed, left + placed.left, at + row.inset)),
    ]
  })
}

function footerInk({ footer, paper, printed, pages }: Composition, index: number): Ink[] {
  const number = printed.pageTemplate.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length))
  const text = setText(number, TYPE.foot, paper.body)
  return [
    words({ text, left: paper.left, width: paper.body, align: 'right' }, paper.left, footer.top - 13),
    rule(paper.left, footer.top, paper.body),
    ...footer.marks.map((mark) => words(mark, mark.left, mark.top)),
  ]
}
