// The blocks after the table, drawn where the pages have them.
import type { Block, BlockRow } from './blocks'
import { Rule, Words } from './ink'
import type { Placement } from './pagination'
import { INK } from './type'

interface BlockProps {
  block: Block
  left: number
  top: number
  placement: Placement
}

/** A block is one part, or one part per row. */
export function BlockOnPage({ block, left, top, placement: { from, to } }: BlockProps) {
  const rows = block.flow.parts.length === block.rows.length ? block.rows.slice(from, to) : block.rows
  return (
    <>
      <Rows rows={block.beside} left={left} top={top} />
      <Rows rows={rows} left={left} top={top} />
    </>
  )
}

function Rows({ rows, left, top }: { rows: readonly BlockRow[]; left: number; top: number }) {
  let below = top
  return rows.map((row, index) => {
    const at = below
    below += row.height
    const isTotal = row.hasRule && index === rows.length - 1
    return [
      row.hasRule && (
        <Rule key={`rule ${at}`} left={left + row.rule.left} top={at} width={row.rule.width} color={isTotal ? INK : undefined} />
      ),
      ...row.texts.map((placed) => <Words key={`${at} ${placed.left}`} {...placed} left={left + placed.left} top={at + row.inset} />),
    ]
  })
}
