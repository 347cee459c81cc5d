// The one button: it says what it does, and its weight says how much it matters on the screen.
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  children: ReactNode
  weight?: 'primary' | 'normal' | 'quiet' | 'danger'
  /** a button that shows an icon only; it then needs an `aria-label` */
  isIcon?: boolean
  isWide?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({ weight = 'normal', isIcon = false, isWide = false, ...props }: ButtonProps) {
  const names = [styles.button, styles[weight], isIcon ? styles.icon : '', isWide ? styles.wide : '']
  return <AriaButton {...props} className={names.filter(Boolean).join(' ')} />
}
