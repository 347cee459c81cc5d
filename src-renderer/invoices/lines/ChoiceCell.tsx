// The active cell with a choice in it: unit or tax rate, found by a few letters; Alt+Down shows all.
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { fold } from '#shared/basics/text'
import type { Option } from '../../kit/Select'
import { CellList, optionId } from './CellList'
import { cellId } from './grid-store'
import styles from './Lines.module.css'
import { cellText } from './line-amount'
import { matching } from './lines-context'
import { asCombobox } from './roles'
import type { CellProps } from './TextCell'
import { useCellField } from './use-cell-field'

export function ChoiceCell({ column, options, ...props }: CellProps & { column: 'unit' | 'taxRateId'; options: readonly Option[] }) {
  const { rowKey, line, label, context, describedBy, unread } = props
  const { store, grid, t } = context
  const id = useId()
  const field = useCellField<HTMLInputElement>(context)
  const [typed, setTyped] = useState<string | undefined>(unread)
  const [at, setAt] = useState(grid.getState().isByPointer ? options.findIndex((option) => option.id === line[column]) : undefined)
  const isOpen = at !== undefined
  const shown = matching(options, typed ?? '', fold)
  const choose = (option: Option | undefined) => {
    setTyped(undefined)
    setAt(undefined)
    grid.getState().setUnread({ [cellId(rowKey, column)]: undefined })
    if (option) store.getState().changeLine(rowKey, { [column]: option.id })
  }
  const change = (text: string) => {
    setTyped(text)
    setAt(0)
    const isUnknown = text !== '' && matching(options, text, fold).length === 0
    grid.getState().setUnread({ [cellId(rowKey, column)]: isUnknown ? text : undefined })
  }
  const takeBest = () => {
    if (typed && shown.length > 0) choose(shown[Math.max(0, at ?? 0)])
  }
  const leave = useEffectEvent(takeBest)
  useEffect(() => () => leave(), [])
  const answer = (event: KeyboardEvent) => {
    const next = listKey(event, isOpen, at ?? -1, shown.length)
    if (next === undefined) return
    if (next === 'take') choose(shown[at ?? 0])
    else if (next === 'close') choose(undefined)
    else setAt(next)
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={field}
        {...asCombobox(isOpen && shown.length > 0 ? id : undefined, isOpen && at >= 0 ? optionId(id, at) : undefined)}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={unread !== undefined}
        className={`${styles.input} ${styles.anchor}`}
        placeholder={column === 'taxRateId' ? t.chooseTax : undefined}
        value={typed ?? cellText(column, line, context)}
        onChange={({ target }) => change(target.value)}
        onClick={() => setAt((now) => now ?? options.findIndex((option) => option.id === line[column]))}
        onKeyDown={answer}
        onBlur={takeBest}
      />
      {isOpen && shown.length > 0 && <CellList id={id} label={label} options={shown} at={at} onChoose={choose} />}
    </>
  )
}

/** What a key does to the list of a cell: the option to go to, taking the present one, closing; undefined leaves the key alone. */
export function listKey({ key, altKey }: KeyboardEvent, isOpen: boolean, at: number, count: number): number | 'take' | 'close' | undefined {
  if (!isOpen) return (key === 'ArrowDown' && altKey) || key === 'F4' ? 0 : undefined
  if (key === 'ArrowDown' && !altKey) return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return altKey ? 'close' : Math.max(0, at - 1)
  if (key === 'Escape') return 'close'
  return (key === 'Enter' || key === 'Tab') && at >= 0 && count > 0 ? 'take' : undefined
}
