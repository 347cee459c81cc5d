// Filters as chips: each is on or off, and says how it stands to screen readers.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Chips.module.css'
import type { Option } from './Select'

interface ChipsProps {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

export function Chips({ label, options, chosen, onChange }: ChipsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.chips}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(options.filter(({ id }) => keys.has(id)).map(({ id }) => id))}
    >
      {options.map(({ id, label: text }) => (
        <ToggleButton key={id} id={id} className={styles.chip ?? ''}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
