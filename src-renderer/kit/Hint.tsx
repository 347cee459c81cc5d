// A small text that shows more when the pointer or the focus is on it.
import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './Hint.module.css'

interface HintProps {
  /** what stands there */
  children: ReactNode
  /** what it shows */
  detail: ReactNode
}

export function Hint({ children, detail }: HintProps) {
  return (
    <TooltipTrigger delay={150} closeDelay={100}>
      <Button className={styles.hint ?? ''}>{children}</Button>
      <Tooltip className={styles.detail ?? ''} placement="bottom start" offset={4}>
        {detail}
      </Tooltip>
    </TooltipTrigger>
  )
}
