// The search of a list: it answers while one types, and the slash key reaches it from anywhere.
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { SearchField as AriaSearchField, Input } from 'react-aria-components'
import styles from './SearchField.module.css'
import { useShortcuts } from './shortcuts'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** what the overlay of keys says about the slash */
  words: string
  /** where the focus goes by Enter or the arrow down, such as the list */
  onLeave?: () => void
}
const PAUSE = 120

export function SearchField({ label, value, onChange, words, onLeave }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(value)
  useEffect(() => {
    if (value !== sent.current) setTyped(value)
    sent.current = value
  }, [value])
  useShortcuts([{ keys: '/', words, run: () => input.current?.select() }])
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      sent.current = text
      onChange(text)
    }, PAUSE)
  }
  return (
    <AriaSearchField aria-label={label} value={typed} onChange={change} className={styles.search}>
      <Search aria-hidden />
      <Input
        ref={input}
        placeholder={label}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          onLeave?.()
        }}
      />
    </AriaSearchField>
  )
}
