// A choice of few that deserve a word of explanation, side by side.
import { Radio, RadioGroup } from 'react-aria-components'
import field from './Field.module.css'
import styles from './RadioCards.module.css'
import type { Option } from './Select'

interface RadioCardsProps {
  label: string
  options: readonly Option[]
  value: string
  onChange: (id: string) => void
}

export function RadioCards({ label, options, value, onChange }: RadioCardsProps) {
  return (
    <RadioGroup className={styles.group ?? ''} aria-label={label} orientation="horizontal" value={value} onChange={onChange}>
      <span className={field.label}>{label}</span>
      <div className={styles.cards}>
        {options.map(({ id, label: name, detail }) => (
          <Radio key={id} value={id} className={styles.card ?? ''}>
            <span className={styles.name}>{name}</span>
            {detail && <span className={styles.detail}>{detail}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
