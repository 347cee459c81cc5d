// The head and the rows of the table of lines, drawn where the pages have them.
import { Rule, Words } from './ink'
import type { Placement } from './pagination'
import { type Row, rowFlow, rowInset, type Strip, type Table } from './table'
import { GREY } from './type'
import { heightOf, type SetText } from './typesetting'

interface HeadProps {
  table: Table
  left: number
  top: number
  body: number
}

export function TableHead({ table: { head }, left, top, body }: HeadProps) {
  const most = Math.max(...head.cells.map(({ text }) => heightOf(text)))
  const bottomUp = (text: SetText) => most - heightOf(text)
  return (
    <>
      {head.cells.map(({ column, text }) => (
        <Words
          key={column.name}
          text={text}
          left={left + column.left}
          top={top + bottomUp(text)}
          width={column.width}
          align={column.align}
        />
      ))}
      <Rule left={left} top={top + head.height - 1} width={body} color={GREY} />
    </>
  )
}

interface RowProps {
  row: Row
  table: Table
  left: number
  top: number
  body: number
  placement: Placement
}

/** The strips of a row that are on this page; its figures are beside the first. */
export function TableRow({ row, table, left, top, body, placement: { from, to } }: RowProps) {
  const { parts } = rowFlow(row)
  const height = parts.slice(from, to).reduce((total, part) => total + part, 0)
  return (
    <>
      {from === 0 && <Cells cells={row.cells.slice(0, 1)} left={left} top={top + rowInset(0)} />}
      {stacks(row.strips.slice(from, to)).map(({ strips, first, top: below }) => (
        <Words
          key={below}
          text={{ lines: strips.map(({ line }) => line), style: first.style, families: [...first.families] }}
          left={left + table.item.left}
          top={top + rowInset(from) + below}
          width={table.item.width}
          align="left"
        />
      ))}
      {from === 0 && <Cells cells={row.cells.slice(1)} left={left} top={top + rowInset(0)} />}
      {to === row.strips.length && <Rule left={left} top={top + height - 0.6} width={body} />}
    </>
  )
}

function Cells({ cells, left, top }: { cells: Row['cells']; left: number; top: number }) {
  return cells.map(({ column, text }) => (
    <Words key={column.name} text={text} left={left + column.left} top={top} width={column.width} align={column.align} />
  ))
}

/** Consecutive strips of one text are drawn as one. */
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
