// A choice of few, and a choice of many by typing; both over one shape of option.
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useContext, useState } from 'react'
import {
  Select as AriaSelect,
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { flushSync } from 'react-dom'
import { fold } from '#shared/basics/text'
import styles from './Field.module.css'

export interface Option {
  id: string
  label: string
  detail?: string
}
interface Props {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  error?: string | undefined
  hint?: string | undefined
  /** what is still missing: said calmly, no error yet */
  caution?: string | undefined
  placeholder?: string
  isBare?: boolean
  /** the label is for screen readers: what is chosen says enough */
  isLabelHidden?: boolean
  isRequired?: boolean
  autoFocus?: boolean
  /** said when nothing matches what was typed */
  nothing?: string
  name?: string | undefined
}

interface ComboProps {
  /** the name of the chosen option when it is not among `options` */
  chosenLabel?: string
  /** searches elsewhere: `options` are then what was found, and are not filtered here */
  onType?: (typed: string) => void
  /** makes a new one of what was typed; offered at the end of the list in the words of `createLabel` */
  onCreate?: (typed: string) => void
  createLabel?: (typed: string) => string
}
const CREATE = 'create'

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={option.id === CREATE ? `${styles.option} ${styles.create}` : styles.option}
    >
      <span>{option.label}</span>
      {option.detail && <span className={styles.detail}>{option.detail}</span>}
    </ListBoxItem>
  )
}

function Notes({ hint, caution, error }: Pick<Props, 'hint' | 'caution' | 'error'>): ReactNode {
  return (
    <>
      {(caution || hint) && !error && (
        <Text slot="description" className={caution ? styles.caution : styles.hint}>
          {caution || hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  )
}

const fieldClass = (isBare = false, isLabelHidden = false) =>
  [styles.field, isBare ? styles.bare : '', isLabelHidden ? styles.unlabelled : ''].filter(Boolean).join(' ')

export function Select({ label, options, value, onChange, error, hint, caution, ...props }: Props) {
  const { placeholder, isBare, isLabelHidden, isRequired, autoFocus } = props
  return (
    <AriaSelect
      className={fieldClass(isBare, isLabelHidden)}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      placeholder={placeholder ?? ''}
      autoFocus={autoFocus ?? false}
    >
      <Label className={styles.label}>{label}</Label>
      <Button className={`${styles.input} ${styles.choice}`}>
        <SelectValue className={styles.chosen}>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <Notes hint={hint} caution={caution} error={error} />
      <Popover className={styles.popover}>
        <ListBox className={styles.list} items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

interface TypedInputProps {
  placeholder: string | undefined
  isTyping: boolean
  forget: () => void
}

/**
 * Escape gives the chosen option back. The list looks for the text of that option among what it shows, where what was typed may have left it out;
 * so the text comes back first, and then the list is closed and has nothing to look for.
 */
function TypedInput({ placeholder, isTyping, forget }: TypedInputProps) {
  const list = useContext(ComboBoxStateContext)
  const giveBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isTyping || !list?.isOpen) return
    event.preventDefault()
    event.stopPropagation()
    flushSync(forget)
    list.setOpen(false)
  }
  return <Input placeholder={placeholder} onKeyDownCapture={giveBack} />
}

/** The input that chooses among many: what is typed filters, forgiving about accents. */
export function Combo({ label, options, value, onChange, error, hint, caution, ...props }: Props & ComboProps) {
  const { placeholder, isBare, isRequired, autoFocus, nothing, name, chosenLabel, onType, onCreate, createLabel } = props
  const [typed, setTyped] = useState<string | undefined>()
  const chosen = options.find(({ id }) => id === value)?.label ?? (value === null ? undefined : chosenLabel)
  const wanted = fold(typed ?? '')
  const shown =
    wanted === '' || onType ? options : options.filter((option) => fold(`${option.label} ${option.detail ?? ''}`).includes(wanted))
  const isNew = onCreate !== undefined && !options.some((option) => fold(option.label) === wanted.trim())
  const created: Option[] = isNew ? [{ id: CREATE, label: createLabel?.(typed?.trim() ?? '') ?? '' }] : []
  return (
    <ComboBox
      className={fieldClass(isBare)}
      selectedKey={value}
      inputValue={typed ?? chosen ?? ''}
      onInputChange={(text) => {
        setTyped(text === chosen ? undefined : text)
        onType?.(text === chosen ? '' : text)
      }}
      onSelectionChange={(key) => {
        setTyped(undefined)
        // It reports its own choice again whenever the focus leaves.
        if (key === CREATE) onCreate?.(typed?.trim() ?? '')
        else if (key !== null && key !== value) onChange(String(key))
      }}
      onOpenChange={(isOpen) => !isOpen && setTyped(undefined)}
      items={[...shown.slice(0, 200), ...created]}
      menuTrigger="focus"
      isInvalid={error !== undefined}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      allowsEmptyCollection
      autoFocus={autoFocus ?? false}
      {...(name ? { name } : {})}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={`${styles.input} ${styles.box}`}>
        <TypedInput placeholder={placeholder} isTyping={typed !== undefined} forget={() => setTyped(undefined)} />
        <Button className={styles.arrow}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Notes hint={hint} caution={caution} error={error} />
      <Popover className={styles.popover}>
        <ListBox<Option> className={styles.list} renderEmptyState={() => <div className={styles.nothing}>{nothing}</div>}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
