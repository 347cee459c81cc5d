// A button that opens a menu of things to do.
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button'
import styles from './Field.module.css'

export interface MenuEntry {
  id: string
  label: string
  /** its key, shown at the end */
  detail?: string
  run: () => void
}
interface MenuProps {
  label: string
  icon: ReactNode
  entries: readonly MenuEntry[]
  /** where another key opens it, so that Tab goes on to the next field */
  isSkippedByTab?: boolean
}

export function Menu({ label, icon, entries, isSkippedByTab = false }: MenuProps) {
  return (
    <MenuTrigger>
      <Button weight="quiet" isIcon aria-label={label} excludeFromTabOrder={isSkippedByTab}>
        {icon}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} className={styles.list ?? ''} onAction={(key) => entries.find(({ id }) => id === key)?.run()}>
          {entries.map(({ id, label: text, detail }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles.option ?? ''}>
              <span>{text}</span>
              {detail && <span className={styles.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
