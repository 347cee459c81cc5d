// The frame of a screen: its title (of the window too), its buttons, and what it shows.
import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'

interface PageProps {
  title: string
  /** shown instead of the plain title, such as a number with its state */
  heading?: ReactNode
  /** above the title, the way back */
  back?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** content that scrolls as a whole; without it the children manage their own scrolling */
  isScrolling?: boolean
}

const PRODUCT = 'Quittance'

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`
  }, [title])
}

export function Page({ title, heading, back, actions, children, isScrolling = false }: PageProps) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {back}
        <h1 className={styles.title}>{heading ?? title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={isScrolling ? styles.scrolling : styles.content}>{children}</div>
    </div>
  )
}
