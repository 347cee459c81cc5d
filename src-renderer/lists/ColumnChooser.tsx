// Which columns are shown, and in which order.
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Popup } from '../kit/Popup'
import { useTexts } from '../texts/texts'
import styles from './Lists.module.css'
import { moved } from './list-columns'

interface ColumnChooserProps {
  columns: readonly { id: string; title: string }[]
  shown: readonly string[]
  /** null: the usual columns */
  onChange: (shown: readonly string[] | null) => void
}

export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps) {
  const t = useTexts()
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id
  const hidden = columns.filter(({ id }) => !shown.includes(id)).map(({ id }) => id)
  return (
    <Popup label={t.list.columns} title={t.list.columns}>
      <ul className={styles.columns}>
        {[...shown, ...hidden].map((id) => {
          const at = shown.indexOf(id)
          return (
            <li key={id} className={styles.column}>
              <CheckField
                label={titleOf(id)}
                isChecked={at >= 0}
                isDisabled={at >= 0 && shown.length === 1}
                onChange={(isShown) => onChange(isShown ? [...shown, id] : shown.filter((one) => one !== id))}
              />
              <Button
                weight="quiet"
                isIcon
                isDisabled={at < 1}
                aria-label={t.list.moveUp(titleOf(id))}
                onPress={() => onChange(moved(shown, id, -1))}
              >
                <ArrowLeft aria-hidden />
              </Button>
              <Button
                weight="quiet"
                isIcon
                isDisabled={at < 0 || at === shown.length - 1}
                aria-label={t.list.moveDown(titleOf(id))}
                onPress={() => onChange(moved(shown, id, 1))}
              >
                <ArrowRight aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      <Button onPress={() => onChange(null)}>{t.list.resetColumns}</Button>
    </Popup>
  )
}
