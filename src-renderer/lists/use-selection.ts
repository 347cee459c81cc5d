// The selection of a list as its table and its batch bar need it.
import { useMemo, useState } from 'react'
import type { Selection } from '../kit/DataTable'
import { ALL, type Chosen, chosenAfter, chosenCount, isChosen, NONE } from './selection'

interface Listed<R> {
  rows: readonly R[]
  /** how many match, loaded or not */
  count: number
  keyOf: (row: R) => string
  /** changes with every other list of rows: what was selected is then forgotten */
  list: string
  allLabel: string
}

export function useSelection<R>({ rows, count, keyOf, list, allLabel }: Listed<R>) {
  const [state, setState] = useState<{ chosen: Chosen; list: string }>({ chosen: NONE, list })
  const chosen = state.list === list ? state.chosen : NONE
  const choose = (next: Chosen) => setState({ chosen: next, list })
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf])
  const selected = useMemo(() => rows.filter((row) => isChosen(chosen, keyOf(row))), [rows, chosen, keyOf])
  const selectedKeys = useMemo(() => new Set(selected.map(keyOf)), [selected, keyOf])
  const total = chosenCount(chosen, keys, count)
  const table: Selection = {
    chosen: selectedKeys,
    isAll: count > 0 && total === count,
    onChange: (next) => choose(chosenAfter(chosen, next, keys)),
    onAll: () => choose(ALL),
    allLabel,
  }
  return {
    table,
    /** the selected rows that are loaded */
    selected,
    total,
    isWanted: (row: R) => isChosen(chosen, keyOf(row)),
    clear: () => choose(NONE),
    /** leaves what is loaded selected, and nothing beyond */
    narrow: () => choose({ all: false, keys: selectedKeys }),
  }
}
