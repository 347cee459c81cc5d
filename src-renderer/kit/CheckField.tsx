// Yes or no, with its label beside it.
import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import styles from './CheckField.module.css'

interface CheckFieldProps {
  label: string
  isChecked: boolean
  isDisabled?: boolean
  onChange: (isChecked: boolean) => void
}

export function CheckField({ label, isChecked, isDisabled = false, onChange }: CheckFieldProps) {
  return (
    <Checkbox className={styles.check ?? ''} isSelected={isChecked} isDisabled={isDisabled} onChange={onChange}>
      <span className={styles.box}>{isChecked && <Check aria-hidden />}</span>
      {label}
    </Checkbox>
  )
}
