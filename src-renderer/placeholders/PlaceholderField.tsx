// A text field with a menu of what can be filled in later, put in where the cursor stands.
import { Braces } from 'lucide-react'
import { useRef } from 'react'
import { DOCUMENT_PLACEHOLDERS, namesOf, PERIOD_PLACEHOLDERS, written } from '#shared/placeholders/placeholder'
import { Menu } from '../kit/Menu'
import { TextField, type TextFieldProps } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './PlaceholderField.module.css'

interface PlaceholderFieldProps extends TextFieldProps {
  /** offers what recurring invoices know about their period too */
  hasPeriod: boolean
}

export function PlaceholderField({ hasPeriod, ...field }: PlaceholderFieldProps) {
  const t = useTexts().placeholders
  const box = useRef<HTMLDivElement>(null)
  const insert = (name: string) => {
    const input = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input,textarea')
    const { value } = field
    const [from, to] = [input?.selectionStart ?? value.length, input?.selectionEnd ?? value.length]
    const text = written(name)
    field.onChange(value.slice(0, from) + text + value.slice(to))
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  const names = [...(hasPeriod ? namesOf(PERIOD_PLACEHOLDERS) : []), ...namesOf(DOCUMENT_PLACEHOLDERS)]
  const entries = names.map((name) => ({ id: name, label: t.names[name], detail: written(name), run: () => insert(name) }))
  return (
    <div ref={box} className={styles.box}>
      <TextField {...field} />
      <div className={styles.insert}>
        <Menu label={t.insert(field.label)} icon={<Braces aria-hidden />} entries={entries} />
      </div>
    </div>
  )
}
