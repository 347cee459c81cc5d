// All rows of the lines: which is active, which are selected, what is missing in each; a row is drawn again only when something of its own changed.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { COLUMNS } from './columns'
import { LineRow } from './LineRow'
import type { LinesContext } from './lines-context'

const NOTHING_UNREAD: Readonly<Record<string, string>> = {}

export function LineRows({ context, cautions }: { context: LinesContext; cautions: Readonly<Record<string, string>> }) {
  const { store, grid } = context
  const lines = useStore(store, (state) => state.content.lines)
  const keys = useStore(store, (state) => state.keys)
  const { active, anchor, unread } = useStore(grid)
  const index = active ? keys.indexOf(active.key) : 0
  const other = anchor === undefined ? index : keys.indexOf(anchor)
  const rowCautions = useMemo(() => byRow(cautions), [cautions])
  const unreadRows = useMemo(() => new Set(Object.keys(unread).map((id) => Number.parseInt(id, 10))), [unread])
  useEffect(() => {
    // An undo may take away the line that one was in.
    if (index < 0 && active && keys[0] !== undefined) grid.getState().go(keys.at(-1) ?? keys[0], active.column)
  }, [index, active, keys, grid])
  return lines.map((line, at) => {
    const key = keys[at] ?? 0
    const isActive = at === Math.max(0, index)
    const column = active?.column ?? 'name'
    return (
      <LineRow
        key={key}
        rowKey={key}
        number={at + 1}
        line={line}
        context={context}
        activeColumn={isActive ? column : undefined}
        isSelected={other >= 0 && other !== index && at >= Math.min(index, other) && at <= Math.max(index, other)}
        caution={rowCautions.get(at) ?? ''}
        unread={unreadRows.has(key) ? unread : NOTHING_UNREAD}
      />
    )
  })
}

/** The sentences of each row by its index. */
function byRow(cautions: Readonly<Record<string, string>>): Map<number, string> {
  const rows = new Map<number, string>()
  for (const [path, sentence] of Object.entries(cautions)) {
    const [first, at, column] = path.split('.')
    if (first !== 'lines' || at === undefined || !(COLUMNS as readonly string[]).includes(column ?? '')) continue
    rows.set(Number(at), [rows.get(Number(at)), sentence].filter(Boolean).join(' '))
  }
  return rows
}
