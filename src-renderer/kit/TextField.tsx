// A line or a paragraph of text with its label, hint and error beside it.
import type { KeyboardEventHandler, Ref } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import styles from './Field.module.css'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  hint?: string | undefined
  /** what is still missing: said calmly, no error yet */
  caution?: string | undefined
  placeholder?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'password'
  autoComplete?: string
  inputMode?: 'decimal' | 'numeric' | 'text'
  isMultiline?: boolean
  isRequired?: boolean
  isDisabled?: boolean
  /** inside a table: the label is for screen readers, the frame shows when it is wanted */
  isBare?: boolean
  /** the label is for screen readers: a placeholder says the same */
  isLabelHidden?: boolean
  /** right-aligned, as amounts are */
  isAmount?: boolean
  autoFocus?: boolean
  onBlur?: () => void
  onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>
  inputRef?: Ref<HTMLInputElement>
  /** a name by which code finds the field again, such as a path in a form */
  name?: string | undefined
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    error,
    hint,
    caution,
    placeholder,
    isMultiline,
    isBare,
    isAmount,
    inputRef,
    onKeyDown,
    inputMode,
    isLabelHidden,
    ...rest
  } = props
  const names = [styles.input, isAmount ? styles.amount : '', isMultiline ? styles.area : ''].filter(Boolean).join(' ')
  const shared = { className: names, placeholder, onKeyDown }
  return (
    <AriaTextField
      {...rest}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={[styles.field, isBare ? styles.bare : '', isLabelHidden ? styles.unlabelled : ''].filter(Boolean).join(' ')}
    >
      <Label className={styles.label}>{label}</Label>
      {isMultiline ? <TextArea {...shared} rows={isBare ? 1 : 3} /> : <Input {...shared} ref={inputRef} inputMode={inputMode} />}
      {(caution || hint) && !error && (
        <Text slot="description" className={caution ? styles.caution : styles.hint}>
          {caution || hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
