// What the draft comes to, and the way to how that adds up.
import { Failure } from '#shared/basics/failure'
import { Button } from '../kit/Button'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './Editor.module.css'
import { TotalsTable } from './TotalsTable'
import type { DraftTotals } from './use-totals'

interface EditorTotalsProps extends DraftTotals {
  isExplained: boolean
  onExplain: () => void
}

export function EditorTotals({ content, totals, isExplained, onExplain }: EditorTotalsProps) {
  const t = useTexts().editor
  return (
    <div className={styles.totals}>
      {totals instanceof Failure ? (
        <Notice tone="bad">{totals.message}</Notice>
      ) : (
        <TotalsTable totals={totals} currency={content.currency} />
      )}
      <Button weight="quiet" onPress={onExplain}>
        {isExplained ? t.backToPreview : t.explain}
      </Button>
    </div>
  )
}
