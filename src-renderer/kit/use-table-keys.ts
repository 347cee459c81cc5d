// Moves through a list, selects its rows and opens them, by keyboard and mouse.
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react'
import type { DataTableProps } from './DataTable'
import { rememberSpot } from './list-memory'
import { type Anchor, extended, targetOf, toggled } from './table-keys'

const ROW = 36

interface KeyProps<R> extends DataTableProps<R> {
  current: number
  setActive: (index: number) => void
  scrollTo: (index: number) => void
  scroller: RefObject<HTMLDivElement | null>
}

export function useTableKeys<R>({ rows, keyOf, onOpen, selection, memory = '', current, setActive, scrollTo, scroller }: KeyProps<R>) {
  const anchor = useRef<Anchor>(undefined)
  const choose = (event: KeyboardEvent): boolean => {
    const row = rows[current]
    if (!selection || row === undefined) return false
    if (event.key === ' ') selection.onChange(toggled(selection.chosen, keyOf(row)))
    else if (event.key === 'Escape' && selection.chosen.size > 0) selection.onChange(new Set())
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.onAll()
    else return false
    anchor.current = undefined
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[current]
    if (event.target !== scroller.current) return
    if (event.key === 'Enter' && row !== undefined) {
      rememberSpot(memory, { current, offset: scroller.current?.scrollTop ?? 0 })
      return onOpen(row)
    }
    if (choose(event)) return event.preventDefault()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2)
    const target = targetOf(event.key, current, page, rows.length)
    if (target === undefined) return
    event.preventDefault()
    if (selection && event.shiftKey) {
      anchor.current ??= { index: current, before: selection.chosen }
      selection.onChange(extended(anchor.current, target, rows.map(keyOf)))
    } else anchor.current = undefined
    setActive(target)
    scrollTo(target)
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN)
    const row = rows[index]
    if (row === undefined) return
    setActive(index)
    rememberSpot(memory, { current: index, offset: scroller.current?.scrollTop ?? 0 })
    if (!selection || (!event.target.closest('[data-mark]') && !event.shiftKey)) onOpen(row)
    else if (event.shiftKey) selection.onChange(extended({ index: current, before: selection.chosen }, index, rows.map(keyOf)))
    else selection.onChange(toggled(selection.chosen, keyOf(row)))
  }
  return { onKeyDown, onClick }
}
