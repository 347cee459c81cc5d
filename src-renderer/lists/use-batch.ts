// One thing done with what is selected: read beyond the loaded rows where needed, asked, done one by one, and told.
import { useRef, useState } from 'react'
import { sentenceOf } from '../api'
import { countText } from '../kit/format'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { type BatchAction, type BatchState, runBatch } from './batch'
import { gathered } from './selection'
import type { useSelection } from './use-selection'

export interface Batch<R> {
  selection: Pick<ReturnType<typeof useSelection<R>>, 'selected' | 'total' | 'isWanted' | 'clear' | 'narrow'>
  nameOf: (row: R) => string
  pageAfter: ((cursor: string | null) => Promise<{ rows: readonly R[]; next: string | null }>) | undefined
}

export function useBatch<R>({ selection: { selected, total, isWanted, clear }, nameOf, pageAfter }: Batch<R>) {
  const t = useTexts()
  const isBeyond = total > selected.length
  const [asked, setAsked] = useState<{ action: BatchAction<R>; rows: readonly R[] }>()
  const [read, setRead] = useState<number>()
  const [state, setState] = useState<BatchState>()
  const isStopped = useRef(false)
  const stop = () => {
    isStopped.current = true
    setRead(undefined)
  }
  const start = async (action: BatchAction<R>, rows: readonly R[]) => {
    setAsked(undefined)
    isStopped.current = false
    const end = await runBatch({ action, rows, nameOf, sentenceOf, isStopped: () => isStopped.current, show: setState })
    if (end.refused.length > 0 || end.isStopped) return
    setState(undefined)
    tell(`${action.label}: ${t.list.batchDone(countText(end.done))}`)
    clear()
  }
  const begin = (action: BatchAction<R>, rows: readonly R[]) => {
    const fitting = rows.filter(action.isFor)
    if (fitting.length === 0) return tellProblem(t.list.batchNone(action.label))
    if (action.review) return action.review(fitting)
    if (action.question) setAsked({ action, rows: fitting })
    else void start(action, fitting)
  }
  const press = async (action: BatchAction<R>) => {
    if (!isBeyond || !pageAfter) return begin(action, selected)
    isStopped.current = false
    setRead(0)
    try {
      const all = await gathered(pageAfter, setRead, () => isStopped.current)
      if (all) begin(action, all.filter(isWanted))
    } catch (error) {
      tellProblem(sentenceOf(error))
    } finally {
      setRead(undefined)
    }
  }
  const close = () => {
    setState(undefined)
    clear()
  }
  return { isBeyond, asked, read, state, press, start, stop, close, unask: () => setAsked(undefined) }
}
