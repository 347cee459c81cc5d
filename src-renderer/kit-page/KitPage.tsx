// Every part of the kit in every state, in development only: at #/kit of `npm run dev`.
import { useState } from 'react'
import { Button } from '../kit/Button'
import { KeysDialog } from '../kit/KeysDialog'
import { useTitle } from '../kit/Page'
import { useShortcuts } from '../kit/shortcuts'
import { THEMES, useTheme } from '../kit/theme'
import { ButtonsPart } from './ButtonsPart'
import { ChartPart } from './ChartPart'
import { ChoicesPart } from './ChoicesPart'
import { FieldsPart } from './FieldsPart'
import styles from './KitPage.module.css'
import { OverlaysPart } from './OverlaysPart'
import { StatesPart } from './StatesPart'
import { TablePart } from './TablePart'

export function KitPage() {
  useTitle('Kit')
  const { choose } = useTheme()
  const [hasKeys, setHasKeys] = useState(false)
  useShortcuts([{ keys: '?', words: 'Show the keys', run: () => setHasKeys(true) }])
  return (
    <main className={styles.page}>
      <div className={styles.row}>
        <h1 className={styles.title}>The kit</h1>
        {THEMES.map((theme) => (
          <Button key={theme} weight="quiet" onPress={() => choose(theme)}>
            {theme}
          </Button>
        ))}
        <Button weight="quiet" onPress={() => setHasKeys(true)}>
          Keys
        </Button>
      </div>
      <ButtonsPart />
      <FieldsPart />
      <ChoicesPart />
      <TablePart />
      <OverlaysPart />
      <StatesPart />
      <ChartPart />
      <KeysDialog title="Keys" closeLabel="Close" isOpen={hasKeys} onClose={() => setHasKeys(false)} />
    </main>
  )
}
