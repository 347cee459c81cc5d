// The frame around every screen: where one can go, how it looks, and the keys that work everywhere.
import { Keyboard, Search, SunMoon } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Company } from '#shared/company/company'
import styles from './Frame.module.css'
import { Button } from './kit/Button'
import { useCommand } from './kit/commands'
import { KeysDialog } from './kit/KeysDialog'
import { keysText } from './kit/key-names'
import { SCREEN_LANGUAGES, useLanguageChoice } from './kit/language'
import { PlaceLink } from './kit/PlaceLink'
import { Popup } from './kit/Popup'
import { goTo } from './kit/place'
import { Select } from './kit/Select'
import { EmptyState } from './kit/States'
import { useShortcuts } from './kit/shortcuts'
import { THEMES, useTheme } from './kit/theme'
import { Palette } from './palette/Palette'
import { GROUPS, PLACES, type Place } from './places'
import { PersonMenu } from './session/PersonMenu'
import { useMay } from './session/use-session'
import { useTexts } from './texts/texts'

export function Frame({ company, children }: { company: Company; children: ReactNode }) {
  const t = useTexts()
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const [hasKeys, setHasKeys] = useState(false)
  const showKeys = () => setHasKeys(true)
  const [isFinding, setIsFinding] = useState(false)
  const find = () => setIsFinding(true)
  useCommand('keyboard-shortcuts', showKeys)
  useCommand('palette', find)
  const may = useMay()
  const isOpen = ({ needs }: Place) => needs.some(may)
  const places = PLACES.filter(isOpen)
  const closed = PLACES.find((place) => path.startsWith(place.to) && !isOpen(place))
  useShortcuts([
    ...places.map(({ to, name, keys }) => ({ keys, words: t.frame.goTo[name], run: () => goTo(to) })),
    { keys: 'mod+k', words: t.frame.find, run: find },
    { keys: '?', words: t.frame.showKeys, run: showKeys },
  ])
  // A new screen begins at its top for screen readers too, unless something in it took the focus already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes a screen new
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t.frame.skip}
      </button>
      <nav className={styles.side} aria-label={t.frame.main}>
        <div className={styles.company} title={company.name}>
          {company.name}
        </div>
        <button type="button" className={styles.find} onClick={find} aria-keyshortcuts="Control+K">
          <Search aria-hidden />
          <span>{t.frame.search}</span>
          <kbd>{keysText('mod+k')}</kbd>
        </button>
        <div className={styles.groups}>
          {GROUPS.map((wanted) => (
            <ul key={wanted} className={styles.places}>
              {places
                .filter(({ group }) => group === wanted)
                .map(({ to, name, icon: Icon }) => (
                  <li key={to} title={t.frame.places[name]}>
                    <PlaceLink to={to} className={styles.place} isCurrent={path.startsWith(to)}>
                      <Icon aria-hidden />
                      <span className={styles.word}>{t.frame.places[name]}</span>
                    </PlaceLink>
                  </li>
                ))}
            </ul>
          ))}
        </div>
        <PersonMenu />
        <div className={styles.foot}>
          <Appearance />
          <Button weight="quiet" isIcon aria-label={t.frame.keys} onPress={showKeys}>
            <Keyboard aria-hidden />
          </Button>
        </div>
      </nav>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {closed ? <EmptyState title={t.people.notForYou}>{t.people.notForYouText}</EmptyState> : children}
      </main>
      {isFinding && <Palette onClose={() => setIsFinding(false)} />}
      <KeysDialog title={t.frame.keys} closeLabel={t.frame.close} isOpen={hasKeys} onClose={() => setHasKeys(false)} />
    </div>
  )
}

/** How the screens look and speak, out of the way of what one does all day. */
function Appearance() {
  const t = useTexts().frame
  const label = (
    <>
      <SunMoon aria-hidden />
      <span className={styles.word}>{t.appearance}</span>
    </>
  )
  return (
    <div className={styles.appearance}>
      <Popup label={label} title={t.appearance}>
        <ThemeChoice />
        <LanguageOfScreens />
      </Popup>
    </div>
  )
}

function ThemeChoice() {
  const t = useTexts()
  const { theme, choose } = useTheme()
  const words = { system: t.frame.lookSystem, light: t.frame.lookLight, dark: t.frame.lookDark }
  return (
    <Select
      label={t.frame.look}
      options={THEMES.map((id) => ({ id, label: words[id] }))}
      value={theme}
      onChange={(id) => choose(THEMES.find((one) => one === id) ?? 'system')}
    />
  )
}

function LanguageOfScreens() {
  const t = useTexts()
  const { choice, choose } = useLanguageChoice()
  const names = { system: t.frame.languageSystem, en: 'English', de: 'Deutsch' }
  const all = ['system', ...SCREEN_LANGUAGES] as const
  return (
    <Select
      label={t.frame.language}
      options={all.map((id) => ({ id, label: names[id] }))}
      value={choice}
      onChange={(id) => choose(all.find((one) => one === id) ?? 'system')}
    />
  )
}
