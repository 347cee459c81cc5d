// One day of one service: typed, and saved when one leaves it. The arrows move through the week.
import { type KeyboardEvent, useState } from 'react'
import { durationText, readDuration } from '#shared/basics/hours'
import type { TimeEntryRow } from '#shared/time-entries/time-entry'
import { useTexts } from '../texts/texts'
import styles from './WeekGrid.module.css'
import { minutesOf } from './week-rows'

interface WeekCellProps {
  label: string
  entries: readonly TimeEntryRow[]
  isLocked: boolean
  /** saves so many minutes; rejects when the core refused */
  onSave: (minutes: number) => Promise<void>
  onDetails: () => void
}

export function WeekCell({ label, entries, isLocked, onSave, onDetails }: WeekCellProps) {
  const t = useTexts().time
  const [typed, setTyped] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)
  const minutes = minutesOf(entries)
  const shown = typed ?? (minutes > 0 ? durationText(minutes) : '')
  const read = typed === undefined ? minutes : typed.trim() === '' ? 0 : readDuration(typed)
  const isInvoiced = entries.some((entry) => entry.isInvoiced)
  const isFixed = isLocked || isInvoiced || entries.length > 1
  const commit = async () => {
    if (typed === undefined || read === undefined || isSaving) return
    if (read !== minutes) {
      setIsSaving(true)
      await onSave(read).catch(() => undefined)
      setIsSaving(false)
    }
    setTyped(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'F2') onDetails()
    else if (event.key === 'Escape') setTyped(undefined)
    else if (!move(event)) return
    event.preventDefault()
  }
  const note = entries
    .map((entry) => entry.note)
    .filter(Boolean)
    .join('; ')
  return (
    <input
      className={styles.cell}
      aria-label={label}
      title={typed !== undefined && read === undefined ? t.durationExpected : entries.length > 1 ? t.several : note || undefined}
      aria-invalid={typed !== undefined && read === undefined}
      value={shown}
      readOnly={isFixed}
      data-locked={isLocked || isInvoiced || undefined}
      data-note={note !== '' || undefined}
      data-cell
      inputMode="decimal"
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
      onDoubleClick={onDetails}
    />
  )
}

/** Moves the focus by arrow or Enter; answers whether the key was one of these. */
function move(event: KeyboardEvent<HTMLInputElement>): boolean {
  const { key, currentTarget: input } = event
  const isAtStart = input.selectionStart === 0
  const isAtEnd = input.selectionEnd === input.value.length
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key]
  if (!step || (key === 'ArrowLeft' && !isAtStart) || (key === 'ArrowRight' && !isAtEnd)) return false
  const row = input.closest('tr')
  if (!row) return false
  const rows = [...(row.parentElement?.querySelectorAll('tr') ?? [])]
  const at = [...row.querySelectorAll('[data-cell]')].indexOf(input)
  const target = rows[rows.indexOf(row) + (step[0] ?? 0)]?.querySelectorAll<HTMLInputElement>('[data-cell]')[at + (step[1] ?? 0)]
  if (target) target.focus()
  else input.select()
  if (!target && key === 'Enter') input.blur()
  return true
}
