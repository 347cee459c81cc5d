// A button that opens a menu of things to do.
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button'
import styles from './Field.module.css'

export interface MenuEntry {
  id: string
  label: string
  run: () => void
}
interface MenuProps {
  label: string
  icon: ReactNode
  entries: readonly MenuEntry[]
}

export function Menu({ label, icon, entries }: MenuProps) {
  return (
    <MenuTrigger>
      <Button weight="quiet" isIcon aria-label={label}>
        {icon}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} className={styles.list ?? ''} onAction={(key) => entries.find(({ id }) => id === key)?.run()}>
          {entries.map(({ id, label: text }) => (
            <MenuItem key={id} id={id} className={styles.option ?? ''}>
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
