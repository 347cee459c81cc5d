// Which key does what in the lines: a spreadsheet's keys, and none that somebody needs inside the text of a cell.
import type { Column } from './columns'

export interface KeyPress {
  key: string
  isMod: boolean
  isShift: boolean
  isAlt: boolean
}
/** Where the caret stands in the cell. */
export interface Caret {
  column: Column
  isAtStart: boolean
  isAtEnd: boolean
  /** no line break before or after it */
  isOnFirstLine: boolean
  isOnLastLine: boolean
}
export type GridCommand =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'enter'
  | 'extendUp'
  | 'extendDown'
  | 'describe'
  | 'breakLine'
  | 'fillDown'
  | 'duplicate'
  | 'moveUp'
  | 'moveDown'
  | 'insertAbove'
  | 'insertBelow'
  | 'remove'
  | 'menu'

/** Undefined: the key is the text's, or the application's. */
export function gridCommand(press: KeyPress, caret: Caret): GridCommand | undefined {
  const { key, isMod, isShift, isAlt } = press
  if (key === 'Enter') return enter(press, caret)
  if (key === 'ContextMenu' || (key === 'F10' && isShift)) return 'menu'
  if (isAlt && !isMod) return withAlt(key, isShift)
  if (isMod && !isAlt) return withMod(key, isShift)
  if (isAlt) return undefined
  return isShift ? withShift(key, caret) : plain(key, caret)
}

function enter({ isMod, isShift, isAlt }: KeyPress, { column }: Caret): GridCommand | undefined {
  if (isMod) return undefined
  if (isShift || isAlt) return column === 'description' ? 'breakLine' : 'describe'
  return 'enter'
}

function withAlt(key: string, isShift: boolean): GridCommand | undefined {
  if (key === 'ArrowUp') return isShift ? 'insertAbove' : 'moveUp'
  if (key === 'ArrowDown') return isShift ? 'insertBelow' : 'moveDown'
  return undefined
}

function withMod(key: string, isShift: boolean): GridCommand | undefined {
  if (key.toLowerCase() === 'd') return isShift ? 'duplicate' : 'fillDown'
  if (isShift) return undefined
  if (key === 'Backspace') return 'remove'
  if (key === 'Home') return 'first'
  return key === 'End' ? 'last' : undefined
}

function withShift(key: string, { isOnFirstLine, isOnLastLine, column }: Caret): GridCommand | undefined {
  if (key === 'Tab') return 'previous'
  if (column === 'description') return undefined
  if (key === 'ArrowUp' && isOnFirstLine) return 'extendUp'
  return key === 'ArrowDown' && isOnLastLine ? 'extendDown' : undefined
}

function plain(key: string, caret: Caret): GridCommand | undefined {
  switch (key) {
    case 'Tab':
      return 'next'
    case 'PageUp':
      return 'pageUp'
    case 'PageDown':
      return 'pageDown'
    case 'ArrowUp':
      return caret.isOnFirstLine ? 'up' : undefined
    case 'ArrowDown':
      return caret.isOnLastLine ? 'down' : undefined
    case 'ArrowLeft':
      return caret.isAtStart ? 'left' : undefined
    case 'ArrowRight':
      return caret.isAtEnd ? 'right' : undefined
    default:
      return undefined
  }
}

/** The caret of a field; with all of its text selected it stands at both ends. */
export function caretOf(field: HTMLInputElement | HTMLTextAreaElement, column: Column): Caret {
  const { value } = field
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? value.length]
  const isAll = start === 0 && end === value.length
  return {
    column,
    isAtStart: isAll || (start === 0 && end === 0),
    isAtEnd: isAll || start === value.length,
    isOnFirstLine: isAll || !value.slice(0, start).includes('\n'),
    isOnLastLine: isAll || !value.slice(end).includes('\n'),
  }
}
