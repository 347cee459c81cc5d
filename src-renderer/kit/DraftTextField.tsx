// A field whose text is read into a value: it keeps what was typed while it is not readable, and tidies it when one leaves.
import { useState } from 'react'
import { TextField, type TextFieldProps } from './TextField'

export interface DraftTextFieldProps<V> extends Omit<TextFieldProps, 'value' | 'onChange'> {
  value: V
  /** the value as tidy text */
  write: (value: V) => string
  /** undefined: not readable */
  read: (typed: string) => V | undefined
  onChange: (value: V) => void
  /** the value while what is typed cannot be read, so that a form cannot save the one before; left out: the one before stays */
  unread?: V
  /** what would be right, shown when the text cannot be read */
  expected: string
}

export function DraftTextField<V>({ value, write, read, unread = value, onChange, expected, error, ...props }: DraftTextFieldProps<V>) {
  // What was typed counts only for the value it was typed over: an undo or another window shows its own.
  const [entry, setEntry] = useState<{ typed: string; value: V }>()
  const [hasLeft, setHasLeft] = useState(false)
  const typed = entry !== undefined && entry.value === value ? entry.typed : undefined
  const isUnreadable = typed !== undefined && read(typed) === undefined
  const change = (text: string) => {
    const known = read(text)
    const next = known === undefined ? unread : known
    setEntry({ typed: text, value: next })
    setHasLeft(false)
    if (next !== value) onChange(next)
  }
  const leave = () => {
    if (isUnreadable) setHasLeft(true)
    else setEntry(undefined)
    props.onBlur?.()
  }
  const shown = isUnreadable && hasLeft ? expected : error
  return <TextField {...props} value={typed ?? write(value)} onChange={change} onBlur={leave} error={shown} />
}
