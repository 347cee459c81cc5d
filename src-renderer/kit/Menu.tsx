// A button that opens a menu of things to do.
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button'
import styles from './Field.module.css'

export interface MenuEntry {
  id: string
  label: string
  /** its key, shown at the end */
  detail?: string | undefined
  /** why it cannot be done now: the entry is then there, but does nothing */
  hindrance?: string | undefined
  run: () => void
}
interface MenuProps {
  label: string
  icon: ReactNode
  /** words beside the icon, for menus that are looked for */
  text?: string
  entries: readonly MenuEntry[]
  /** where another key opens it, so that Tab goes on to the next field */
  isSkippedByTab?: boolean
}

export function Menu({ label, icon, text: words, entries, isSkippedByTab = false }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        weight={words ? 'normal' : 'quiet'}
        isIcon={!words}
        {...(words ? {} : { 'aria-label': label })}
        excludeFromTabOrder={isSkippedByTab}
      >
        {words}
        {icon}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} className={styles.list ?? ''} onAction={(key) => entries.find(({ id }) => id === key)?.run()}>
          {entries.map(({ id, label: text, detail, hindrance }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles.option ?? ''} isDisabled={hindrance !== undefined}>
              <span>
                {text}
                {hindrance && <span className={styles.hindrance}>{hindrance}</span>}
              </span>
              {detail && <span className={styles.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
