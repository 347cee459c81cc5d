// A chip that opens a menu of which one is chosen; choosing it again, or the first, chooses none.
import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './Field.module.css'
import popup from './Popup.module.css'
import type { Option } from './Select'

interface ChoiceMenuProps {
  label: string
  /** names the choice of none */
  anyLabel: string
  options: readonly Option[]
  chosen: string | null
  onChange: (id: string | null) => void
}
const ANY = ''

export function ChoiceMenu({ label, anyLabel, options, chosen, onChange }: ChoiceMenuProps) {
  const now = options.find(({ id }) => id === chosen)
  return (
    <MenuTrigger>
      <AriaButton className={popup.chip ?? ''} data-on={now !== undefined || undefined}>
        {now ? `${label}: ${now.label}` : label}
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          aria-label={label}
          className={styles.list ?? ''}
          selectionMode="single"
          selectedKeys={[chosen ?? ANY]}
          onAction={(key) => onChange(key === ANY || key === chosen ? null : String(key))}
        >
          {[{ id: ANY, label: anyLabel, detail: '' }, ...options].map((option) => (
            <MenuItem key={option.id} id={option.id} textValue={option.label} className={styles.option ?? ''}>
              <span>{option.label}</span>
              {option.detail && option.detail !== option.label && <span className={styles.detail}>{option.detail}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
