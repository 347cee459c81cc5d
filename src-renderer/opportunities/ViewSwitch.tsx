// Switches between the list and the board.
import { Columns3, Rows3 } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTexts } from '../texts/texts'
import styles from './Board.module.css'
import { useView, VIEWS } from './view-memory'

const ICONS = { list: Rows3, board: Columns3 } as const

export function ViewSwitch() {
  const t = useTexts().opportunities
  const { view, choose } = useView()
  return (
    <ToggleButtonGroup
      className={styles.switch ?? ''}
      aria-label={t.view}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => choose(keys.has('board') ? 'board' : 'list')}
    >
      {VIEWS.map((id) => {
        const Icon = ICONS[id]
        return (
          <ToggleButton key={id} id={id} className={styles.choice ?? ''}>
            <Icon aria-hidden />
            {t.views[id]}
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}
