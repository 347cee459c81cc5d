// A button with a small panel under it: a filter, a choice of columns.
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components'
import styles from './Popup.module.css'

interface PopupProps {
  /** on the button */
  label: ReactNode
  /** names the panel */
  title: string
  /** shown as set: a filter that filters */
  isOn?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}

export function Popup({ label, title, isOn = false, children }: PopupProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className={styles.chip ?? ''} data-on={isOn || undefined}>
        {label}
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" aria-label={title}>
        <div className={styles.panel}>{typeof children === 'function' ? children(() => setIsOpen(false)) : children}</div>
      </Popover>
    </DialogTrigger>
  )
}
