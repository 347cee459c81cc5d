// A titled part of a pane, parted from the next by a hairline; one that may be empty is folded until there is something in it.
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './Section.module.css'

interface SectionProps {
  title: string
  actions?: ReactNode
  /** whether there is nothing in it yet: its title then opens it; left out, it is always open */
  isEmpty?: boolean
  children: ReactNode
}

export function Section({ title, actions, isEmpty, children }: SectionProps) {
  const id = useId()
  const [chosen, setChosen] = useState<boolean>()
  // Once there was something in it, it stays open: what one takes away must not fold it under one's hands.
  const [hadSomething, setHadSomething] = useState(isEmpty !== true)
  if (isEmpty === false && !hadSomething) setHadSomething(true)
  const isOpen = chosen ?? hadSomething
  const fold = (
    <Button className={styles.fold ?? ''} aria-expanded={isOpen} onPress={() => setChosen(!isOpen)}>
      {title}
      <ChevronRight aria-hidden />
    </Button>
  )
  return (
    <section className={`${styles.section} ${isOpen ? '' : styles.folded}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{isEmpty === undefined ? title : fold}</h2>
        {actions}
      </div>
      {isOpen && children}
    </section>
  )
}
