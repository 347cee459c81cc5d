// The list below a cell that one is typing into; it floats over everything and never takes the focus.
import { useLayoutEffect, useRef } from 'react'
import type { Option } from '../../kit/Select'
import styles from './Lines.module.css'

interface CellListProps {
  id: string
  label: string
  options: readonly Option[]
  /** the option that Enter takes; -1: none */
  at: number
  onChoose: (option: Option) => void
}
export const optionId = (list: string, at: number) => `${list}-${at}`

export function CellList({ id, label, options, at, onChoose }: CellListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    list.current?.showPopover()
  }, [])
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} popover="manual" className={styles.list}>
      {options.map((option, index) => (
        <div
          key={option.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={styles.option}
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onChoose(option)
          }}
        >
          <span>{option.label}</span>
          {option.detail && <span className={styles.detail}>{option.detail}</span>}
        </div>
      ))}
    </div>
  )
}
