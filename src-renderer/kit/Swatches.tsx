// Colours to choose from, each with its name.
import { Radio, RadioGroup } from 'react-aria-components'
import field from './Field.module.css'
import styles from './RadioCards.module.css'

interface SwatchesProps {
  label: string
  options: readonly { id: string; label: string; colour: string }[]
  value: string
  onChange: (id: string) => void
}
/** An empty key would mean that nothing is chosen. */
const keyOf = (id: string) => `colour ${id}`

export function Swatches({ label, options, value, onChange }: SwatchesProps) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      aria-label={label}
      orientation="horizontal"
      value={keyOf(value)}
      onChange={(key) => onChange(key.slice(keyOf('').length))}
    >
      <span className={field.label}>{label}</span>
      <div className={styles.swatches}>
        {options.map(({ id, label: name, colour }) => (
          <Radio key={id} value={keyOf(id)} className={styles.swatch ?? ''} aria-label={name}>
            <span className={styles.colour} style={{ background: colour }} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
