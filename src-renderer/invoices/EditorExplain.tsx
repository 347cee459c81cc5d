// How the draft adds up, beside its form, in place of the preview.
import { useMemo } from 'react'
import { Failure } from '#shared/basics/failure'
import { explain } from '#shared/invoices/explain'
import { Button } from '../kit/Button'
import { useTexts } from '../texts/texts'
import styles from './Editor.module.css'
import { ExplainSteps } from './ExplainSteps'
import type { DraftTotals } from './use-totals'

export function EditorExplain({ content, totals, onClose }: DraftTotals & { onClose: () => void }) {
  const t = useTexts().editor
  const steps = useMemo(() => (totals instanceof Failure ? [] : explain(content, totals)), [content, totals])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.explain} aria-label={t.explainTitle} tabIndex={0}>
      <div className={styles.explainHead}>
        <h2>{t.explainTitle}</h2>
        <Button onPress={onClose}>{t.backToPreview}</Button>
      </div>
      <ExplainSteps steps={steps} currency={content.currency} />
    </section>
  )
}
