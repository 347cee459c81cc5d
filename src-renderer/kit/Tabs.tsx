// Parts of a screen, one shown at a time; the arrow keys go from tab to tab.
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import type { Option } from './Select'
import styles from './Tabs.module.css'

interface TabsProps {
  label: string
  tabs: readonly Option[]
  chosen: string
  onChange: (id: string) => void
  /** a list at the left, for many; above what they show where the window is narrow */
  isBeside?: boolean
  /** what the chosen tab shows */
  children: ReactNode
}

export function Tabs({ label, tabs, chosen, onChange, isBeside = false, children }: TabsProps) {
  return (
    <AriaTabs
      className={`${styles.tabs} ${isBeside ? styles.beside : ''}`}
      orientation={isBeside ? 'vertical' : 'horizontal'}
      selectedKey={chosen}
      onSelectionChange={(key) => onChange(String(key))}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ id, label: text }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {text}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={chosen} id={chosen} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
