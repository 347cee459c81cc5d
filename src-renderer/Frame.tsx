// The frame around every screen: where one can go, how it looks, and the keys that work everywhere.
import { Building2, FileText, Keyboard, Settings } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Company } from '#shared/company/company'
import styles from './Frame.module.css'
import { Button } from './kit/Button'
import { useCommand } from './kit/commands'
import { KeysDialog } from './kit/KeysDialog'
import { PlaceLink } from './kit/PlaceLink'
import { goTo } from './kit/place'
import { Select } from './kit/Select'
import { useShortcuts } from './kit/shortcuts'
import { THEMES, useTheme } from './kit/theme'

const PLACES = [
  { to: '/invoices', name: 'Invoices', icon: FileText },
  { to: '/clients', name: 'Clients', icon: Building2 },
  { to: '/settings', name: 'Settings', icon: Settings },
] as const
const themeOptions = THEMES.map((id) => ({ id, label: { system: 'As the system', light: 'Light', dark: 'Dark' }[id] }))

export function Frame({ company, children }: { company: Company; children: ReactNode }) {
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const [hasKeys, setHasKeys] = useState(false)
  const showKeys = () => setHasKeys(true)
  useCommand('keyboard-shortcuts', showKeys)
  useShortcuts([
    { keys: 'g i', words: 'Go to invoices', run: () => goTo('/invoices') },
    { keys: 'g c', words: 'Go to clients', run: () => goTo('/clients') },
    { keys: 'g s', words: 'Go to settings', run: () => goTo('/settings') },
    { keys: '?', words: 'Show the keys', run: showKeys },
  ])
  // A new screen begins at its top for screen readers too, unless something in it took the focus already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes a screen new
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <nav className={styles.side} aria-label="Main">
        <div className={styles.company} title={company.name}>
          {company.name}
        </div>
        <ul className={styles.places}>
          {PLACES.map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <PlaceLink to={to} className={styles.place} isCurrent={path.startsWith(to)}>
                <Icon aria-hidden />
                {name}
              </PlaceLink>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <ThemeChoice />
          <Button weight="quiet" isIcon aria-label="Keys" onPress={showKeys}>
            <Keyboard aria-hidden />
          </Button>
        </div>
      </nav>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <KeysDialog title="Keys" closeLabel="Close" isOpen={hasKeys} onClose={() => setHasKeys(false)} />
    </div>
  )
}

function ThemeChoice() {
  const { theme, choose } = useTheme()
  return (
    <div className={styles.theme}>
      <Select
        label="Look"
        options={themeOptions}
        value={theme}
        onChange={(id) => choose(THEMES.find((one) => one === id) ?? 'system')}
        isBare
      />
    </div>
  )
}
